import type * as Y from 'yjs';
import type { CardFace, GroupContent } from '../../shared/activities/activityKind.ts';
import { findActivityKind, type AnyActivityKind } from '../../shared/activities/index.ts';
import type { BoardName } from '../../shared/boards/boardName.ts';
import { readBoard } from '../../shared/boards/readBoard.ts';
import { boardOwners } from '../../shared/session/boardAccess.ts';
import type { PlenaryShow } from '../../shared/session/plenaryShow.ts';
import { groupLetter, type Activity, type Session } from '../../shared/session/session.ts';
import type { Option } from '../../shared/voting/vote.ts';

/** Looks at a board as it is now; the look must not keep or change the document. */
export type ReadBoard = <Seen>(board: BoardName, look: (document: Y.Doc) => Seen) => Promise<Seen>;

/** What can be voted on in an activity right now; empty when nothing can. */
export async function readSlate(look: ReadBoard, session: Session, activityId: string): Promise<Option[]> {
  const activity = session.agenda.find((candidate) => candidate.id === activityId);
  const kind = activity && findActivityKind(activity.kind);
  if (!kind?.slate) return [];
  const groups = kind.boards === 'perGroup' ? session.groups : [];
  const contents = await Promise.all(
    groups.map(async (group): Promise<GroupContent<unknown>> => {
      const content = await readContent(look, session.id, activity!.id, group.id, kind);
      return { group, letter: groupLetter(session.groups, group.id), content };
    }),
  );
  return kind.slate(setupOf(kind, activity!), contents);
}

/** The card that `show` names as it reads now; null when there is no such card, or none is shown. */
export async function readShownCard(look: ReadBoard, session: Session, show: PlenaryShow): Promise<CardFace | null> {
  if (show.what !== 'card') return null;
  const activity = session.agenda.find((candidate) => candidate.id === show.activityId);
  const kind = activity && findActivityKind(activity.kind);
  // Only boards of groups: what is written privately is nothing to show.
  if (!activity || !kind || !boardOwners(session, kind.kind).includes(show.groupId)) return null;
  const content = await readContent(look, session.id, activity.id, show.groupId, kind);
  return kind.cards(setupOf(kind, activity), content).find((card) => card.id === show.cardId) ?? null;
}

function readContent(
  look: ReadBoard,
  sessionId: string,
  activityId: string,
  groupId: string,
  kind: AnyActivityKind,
): Promise<unknown> {
  return look({ sessionId, activityId, groupId }, (document) => readBoard(document, kind.shape));
}

function setupOf(kind: AnyActivityKind, activity: Activity): unknown {
  const setup = kind.setup.safeParse(activity.setup);
  return setup.success ? setup.data : kind.emptySetup;
}
