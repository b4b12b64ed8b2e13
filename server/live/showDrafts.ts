import { findActivityKind } from '../../shared/activities/index.ts';
import type { BoardName } from '../../shared/boards/boardName.ts';
import { readBoard } from '../../shared/boards/readBoard.ts';
import { draftsOfSeat, mayBePrivate, type ShownDrafts } from '../../shared/session/drafts.ts';
import type { GroupSeat } from '../../shared/session/seat.ts';
import type { Activity, Session } from '../../shared/session/session.ts';
import { newId, random } from '../chance.ts';
import type { Boards, HeldBoards, PreparedEdit } from '../sync/boards.ts';
import type { BoardsAlong } from './sessionRoom.ts';

/**
 * Carries drafts over to their groups' boards, as the server's own edits, and erases them: all of it in one stroke
 * with the session, which then says that they have been shown. A crash finds either everything as it was or everything
 * done, so nothing is lost and nothing is there twice.
 */
export async function carryDraftsOver(
  session: Session,
  activityId: string,
  { groupIds, authors }: ShownDrafts,
  boards: Pick<Boards, 'hold' | 'prepare'>,
): Promise<BoardsAlong> {
  const activity = session.agenda.find(({ id }) => id === activityId)!;
  const kind = findActivityKind(activity.kind)!;
  const draftsBoard = ({ id }: GroupSeat): BoardName => draftsBoardOf(session, activity, id);
  const held = await boards.hold(authors.map(draftsBoard));
  const prepared: PreparedEdit[] = [];
  try {
    for (const groupId of groupIds) {
      const drafts = authors
        .filter((author) => author.groupId === groupId)
        .map((author) => held.look(draftsBoard(author), (document) => readBoard<unknown>(document, kind.shape)));
      const groupBoard = { sessionId: session.id, activityId, groupId };
      const edit = await boards.prepare(groupBoard, (document) =>
        kind.copyDrafts!(drafts, document, { newId, random }),
      );
      if (edit) prepared.push(edit);
    }
  } catch (error) {
    giveUp(held, prepared, error);
    throw error;
  }
  return alongWith(held, prepared, authors.map(draftsBoard));
}

/** What a seat that is removed had written for itself goes with it; undefined when it can have written nothing. */
export async function eraseDrafts(
  session: Session,
  seatId: string,
  boards: Pick<Boards, 'hold'>,
): Promise<BoardsAlong | undefined> {
  const begun = session.agenda.filter(
    ({ kind, writing, drafts }) => writing === 'private' && drafts && mayBePrivate(kind),
  );
  if (begun.length === 0) return undefined;
  const erase = begun.map((activity) => draftsBoardOf(session, activity, seatId));
  return alongWith(await boards.hold(erase), [], erase);
}

function alongWith(held: HeldBoards, prepared: PreparedEdit[], erase: BoardName[]): BoardsAlong {
  return {
    changes: { append: prepared.map(({ board, update }) => ({ board, update })), erase },
    stored: (sequences) => {
      held.erased();
      prepared.forEach((edit, index) => edit.stored(sequences[index]!));
    },
    failed: (error) => giveUp(held, prepared, error),
  };
}

function giveUp(held: HeldBoards, prepared: PreparedEdit[], error: unknown): void {
  held.release();
  for (const edit of prepared) edit.failed(error);
}

function draftsBoardOf(session: Session, activity: Activity, seatId: string): BoardName {
  return { sessionId: session.id, activityId: activity.id, groupId: draftsOfSeat(activity, seatId) };
}
