import * as Y from 'yjs';
import { findActivityKind, type AnyActivityKind } from '../../../shared/activities/index.ts';
import { cardKey } from '../../../shared/activities/activityKind.ts';
import { readBoard } from '../../../shared/boards/readBoard.ts';
import type { Activity, Session } from '../../../shared/session/session.ts';
import type { BoardRecord, SessionRecord } from '../../../shared/summary/summarizeSession.ts';
import { SessionOnPaper } from '../session/aSession.ts';

export interface SampleRecord extends SessionRecord {
  states: { activityId: string; groupId: string; state: Uint8Array }[];
}

/** A whole day on paper: every activity run with its sample, a vote published, seats of both kinds. */
export function aRecord(): SampleRecord {
  const day = new SessionOnPaper();
  day.join('North');
  day.join('South');
  day.join('South', 'person');
  for (const title of ['Welcome', 'Snags', 'Dilemmas', 'Solutions']) {
    day.goTo(title);
    day.waitMinutes(25);
  }
  const { boards, states, agenda } = fillBoards(day.session);
  day.session = { ...day.session, agenda };
  const voteId = day.openVote();
  day.cast(
    day.session.seats.find((seat) => seat.role === 'table')!,
    voteId,
    { b: 2, a: 1 },
  );
  day.closeVote(voteId);
  day.publishVote(voteId);
  return { session: day.session, boards, states };
}

function fillBoards(session: Session): Omit<SampleRecord, 'session'> & { agenda: Activity[] } {
  const boards: BoardRecord[] = [];
  const states: SampleRecord['states'] = [];
  const linkable: { key: string; text: string }[] = [];
  const agenda = session.agenda.map((activity) => {
    const kind = findActivityKind(activity.kind)!;
    if (kind.boards === 'none') return activity;
    let setup = activity.setup;
    for (const group of session.groups) {
      const board = new Y.Doc();
      const ownLinkable = linkable.filter(({ key }) => key.split('/')[1] === group.id);
      setup = kind.sample(board, { ...session, group, linkable: ownLinkable });
      const content = readBoard(board, kind.shape);
      const groupId = group.id;
      boards.push({ activityId: activity.id, groupId, content });
      states.push({ activityId: activity.id, groupId, state: Y.encodeStateAsUpdate(board) });
      linkable.push(...linksTo(kind, activity.id, groupId, setup, content));
    }
    return { ...activity, setup };
  });
  return { boards, states, agenda };
}

function linksTo(kind: AnyActivityKind, activityId: string, groupId: string, setup: unknown, content: unknown) {
  return kind.cards(setup, content).map(({ id, text }) => ({ key: cardKey(activityId, groupId, id), text }));
}

/** Every text that the boards' cards carry, without a dilemma's number, for finding them again in a document. */
export function cardTexts({ session, boards }: SessionRecord): string[] {
  return boards.flatMap(({ activityId, content }) => {
    const activity = session.agenda.find((candidate) => candidate.id === activityId)!;
    return findActivityKind(activity.kind)!
      .cards(activity.setup, content)
      .map((card) => card.text.replace(/^\d+\. /, ''));
  });
}
