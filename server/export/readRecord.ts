import * as Y from 'yjs';
import { findActivityKind } from '../../shared/activities/index.ts';
import { readBoard } from '../../shared/boards/readBoard.ts';
import type { Session } from '../../shared/session/session.ts';
import type { SessionRecord } from '../../shared/summary/summarizeSession.ts';

/** A session as it stands, and its boards as encoded Yjs documents. Can be handed to another process. */
export interface SessionState {
  session: Session;
  states: BoardState[];
}

export interface BoardState {
  activityId: string;
  groupId: string;
  state: Uint8Array;
}

/** The record that a summary is made of. */
export function readRecord({ session, states }: SessionState): SessionRecord {
  const kinds = new Map(session.agenda.map((activity) => [activity.id, findActivityKind(activity.kind)]));
  const boards = states.flatMap(({ activityId, groupId, state }) => {
    const kind = kinds.get(activityId);
    if (!kind) return [];
    const board = new Y.Doc();
    Y.applyUpdate(board, state);
    const content: unknown = readBoard(board, kind.shape);
    board.destroy();
    return [{ activityId, groupId, content }];
  });
  return { session, boards };
}
