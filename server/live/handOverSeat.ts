import { limits } from '../../shared/session/limits.ts';
import { refuse, type Refusal } from '../../shared/session/refusals.ts';
import { isGroupSeat, type Seat } from '../../shared/session/seat.ts';
import { newId } from '../chance.ts';
import { hashTicket, newTicket } from '../tickets.ts';
import type { SessionRooms } from './sessionRooms.ts';

/** A seat that is handed over by a link: whoever opens the link has it. */
export interface HandedOver {
  seatId: string;
  ticket: string;
}

/** A new seat for one who helps to run the session, or who reads along. `removeSeat` takes it away again. */
export async function handOverSeat(
  rooms: SessionRooms,
  sessionId: string,
  role: 'facilitator' | 'observer',
): Promise<HandedOver | Refusal> {
  const open = await rooms.find(sessionId);
  if (!open) return refuse('noSuchSession');
  return open.room.change<HandedOver>((session) => {
    const helpers = session.seats.filter((seat) => !isGroupSeat(seat));
    if (helpers.length >= limits.helpers) return refuse('tooMany', String(limits.helpers));
    const seat: Seat = { id: newId(), role, joinedAtMs: Date.now(), locale: null, returnCode: '' };
    const ticket = newTicket();
    return {
      session: { ...session, seats: [...session.seats, seat], revision: session.revision + 1 },
      tickets: { add: [{ ticketHash: hashTicket(ticket), sessionId, seatId: seat.id }] },
      answer: { seatId: seat.id, ticket },
    };
  });
}
