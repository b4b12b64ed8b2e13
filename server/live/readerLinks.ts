import { limits } from '../../shared/session/limits.ts';
import { refuse, type Refusal } from '../../shared/session/refusals.ts';
import { newId } from '../chance.ts';
import { hashTicket, newReaderTicket } from '../tickets.ts';
import type { SessionRooms } from './sessionRooms.ts';

/** A ticket that opens the session's summary, to read, until it is withdrawn. It proves no seat, so it opens nothing else. */
export async function makeReaderLink(
  rooms: SessionRooms,
  sessionId: string,
): Promise<{ id: string; ticket: string } | Refusal> {
  const open = await rooms.find(sessionId);
  if (!open) return refuse('noSuchSession');
  return open.room.change<{ id: string; ticket: string }>((session) => {
    const { readerLinks = [] } = session;
    if (readerLinks.length >= limits.readerLinks) return refuse('tooMany', 'links');
    const id = newId();
    const ticket = newReaderTicket();
    return {
      session: { ...session, readerLinks: [...readerLinks, { id, madeAtMs: Date.now() }] },
      tickets: { add: [{ ticketHash: hashTicket(ticket), sessionId, seatId: id }] },
      answer: { id, ticket },
    };
  });
}

/** The link stops working at once. One that is withdrawn already stays so. */
export async function withdrawReaderLink(
  rooms: SessionRooms,
  sessionId: string,
  linkId: string,
): Promise<object | Refusal> {
  const open = await rooms.find(sessionId);
  if (!open) return refuse('noSuchSession');
  return open.room.change<object>((session) => {
    const { readerLinks = [] } = session;
    // Seats have tickets of the same kind; this takes away links and never a seat.
    if (!readerLinks.some(({ id }) => id === linkId)) return { session, answer: {} };
    const left = readerLinks.filter(({ id }) => id !== linkId);
    return { session: { ...session, readerLinks: left }, tickets: { revokeSeats: [linkId] }, answer: {} };
  });
}
