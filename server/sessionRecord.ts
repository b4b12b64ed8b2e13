import * as Y from 'yjs';
import { findActivityKind } from '../shared/activities/index.ts';
import { readBoard } from '../shared/boards/readBoard.ts';
import { boardOwners } from '../shared/session/boardAccess.ts';
import type { Session } from '../shared/session/session.ts';
import type { ExportRecord } from './export/exportSummary.ts';
import type { Boards } from './sync/boards.ts';

/** What Yjs encodes an untouched document as: no structs, no deletions. */
const emptyStateBytes = 2;

/** All that is known of a session now: how it stands, what each board reads as, and the boards themselves. */
export async function recordOf(session: Session, boards: Pick<Boards, 'read'>): Promise<ExportRecord> {
  const record: ExportRecord = { session, boards: [], states: [] };
  for (const activity of session.agenda) {
    const kind = findActivityKind(activity.kind);
    if (!kind) continue;
    for (const groupId of boardOwners(session, activity.kind)) {
      const name = { activityId: activity.id, groupId };
      const { content, state } = await boards.read({ sessionId: session.id, ...name }, (document) => ({
        content: readBoard(document, kind.shape),
        state: Y.encodeStateAsUpdate(document),
      }));
      record.boards.push({ ...name, content });
      if (state.length > emptyStateBytes) record.states.push({ ...name, state });
    }
  }
  return record;
}
