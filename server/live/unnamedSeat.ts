import { createHmac, randomBytes } from 'node:crypto';
import type { BoardName } from '../../shared/boards/boardName.ts';

/** Kept nowhere: when the server ends, nothing can make the same names again. */
const secret = randomBytes(32);

/**
 * What a seat is called on a board where nobody has a name: the same while the server runs, so that the guard can tell
 * hands apart, and different on every board. The board's log carries this name instead of the seat.
 */
export function unnamedSeat({ sessionId, activityId, groupId }: BoardName, seatId: string): string {
  const hash = createHmac('sha256', secret).update(JSON.stringify([sessionId, activityId, groupId, seatId]));
  return hash.digest('base64url').slice(0, 14);
}
