import { refuse, type Refusal } from '../../shared/session/refusals.ts';
import { hashTicket, newTicket } from '../tickets.ts';
import type { SessionRooms } from './sessionRooms.ts';

/**
 * One more ticket for the big screen, for a facilitator in a browser that did not create the session: tickets are
 * stored as hashes only, so the first one cannot be told again. Those that were given before go on working.
 */
export async function handOverPlenary(rooms: SessionRooms, sessionId: string): Promise<{ ticket: string } | Refusal> {
  const open = await rooms.find(sessionId);
  if (!open) return refuse('noSuchSession');
  return open.room.change<{ ticket: string }>((session) => {
    const seat = session.seats.find(({ role }) => role === 'plenary');
    if (!seat) return refuse('noSuchSession');
    const ticket = newTicket();
    return {
      session,
      tickets: { add: [{ ticketHash: hashTicket(ticket), sessionId, seatId: seat.id }] },
      answer: { ticket },
    };
  });
}
