import { findActivityKind } from '../../shared/activities/index.ts';
import type { Collections } from '../../shared/boards/collections.ts';
import { boardAccess } from '../../shared/session/boardAccess.ts';
import type { BoardName } from '../../shared/boards/boardName.ts';
import { isGroupSeat, type Seat } from '../../shared/session/seat.ts';
import type { Session } from '../../shared/session/session.ts';
import type { SessionRooms } from './sessionRooms.ts';
import { unnamedSeat } from './unnamedSeat.ts';

/** Who opens a board, and what they may do there now. */
export interface Authorized {
  seatId: string;
  /** What others may see of who it is, next to their cursor. */
  label: string;
  role?: Seat['role'];
  access: 'read' | 'write';
  /** The boards' epoch now. */
  epoch: number;
  /** What the board's activity keeps in it; nothing else may be written there. */
  collections: Collections;
  /** Nobody sees that this seat is here. */
  isUnseen?: boolean;
}

/** May whoever holds this ticket open this board, and write in it, now? */
export async function authorizeBoard(
  rooms: SessionRooms,
  ticket: string,
  board: BoardName,
): Promise<Authorized | 'wrongTicket' | 'noSuchBoard'> {
  const holder = await rooms.holderOf(ticket);
  if (!holder || holder.open.session.id !== board.sessionId) return 'wrongTicket';
  const { seat, open } = holder;
  const access = boardAccess(open.session, seat, board);
  if (access === 'none') return open.hasBoard(board) ? 'wrongTicket' : 'noSuchBoard';
  const isAnonymous = open.session.agenda.find(({ id }) => id === board.activityId)?.anonymous;
  return {
    ...(isAnonymous
      ? { seatId: unnamedSeat(board, seat.id), label: '', isUnseen: true }
      : { seatId: seat.id, label: labelOf(seat), role: seat.role }),
    access,
    epoch: open.session.boardsEpoch ?? 0,
    collections: collectionsOf(open.session, board),
  };
}

function collectionsOf({ agenda }: Session, { activityId }: BoardName): Collections {
  const activity = agenda.find((candidate) => candidate.id === activityId);
  return (activity && findActivityKind(activity.kind)?.collections) ?? {};
}

function labelOf(seat: Seat): string {
  return isGroupSeat(seat) ? seat.name : '';
}
