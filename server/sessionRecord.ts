import * as Y from 'yjs';
import { boardOwners } from '../shared/session/boardAccess.ts';
import type { Session } from '../shared/session/session.ts';
import type { SessionState } from './export/readRecord.ts';
import type { Boards } from './sync/boards.ts';

/** What Yjs encodes an untouched document as: no structs, no deletions. */
const emptyStateBytes = 2;

/** All that is known of a session now: how it stands, and every board on which something has been written. */
export async function stateOf(session: Session, boards: Pick<Boards, 'read'>): Promise<SessionState> {
  const states: SessionState['states'] = [];
  for (const { id: activityId, kind } of session.agenda) {
    for (const groupId of boardOwners(session, kind)) {
      const state = await boards.read({ sessionId: session.id, activityId, groupId }, Y.encodeStateAsUpdate);
      if (state.length > emptyStateBytes) states.push({ activityId, groupId, state });
    }
  }
  return { session, states };
}
