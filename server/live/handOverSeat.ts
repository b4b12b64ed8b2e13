import { limits } from '../../shared/session/limits.ts';
import { refuse, type Refusal } from '../../shared/session/refusals.ts';
import { isGroupSeat, type HelperRole, type Seat } from '../../shared/session/seat.ts';
import { newId } from '../chance.ts';
import { hashTicket, newInvitation, newTicket } from '../tickets.ts';
import type { SessionRooms } from './sessionRooms.ts';

/** A seat that is handed over by a link: whoever opens the link first has it. */
export interface HandedOver {
  seatId: string;
  ticket: string;
}

/** A new seat for one who helps to run the session, or who reads along. `removeSeat` takes it away again. */
export async function handOverSeat(
  rooms: SessionRooms,
  sessionId: string,
  { role, name }: { role: HelperRole; name: string },
): Promise<HandedOver | Refusal> {
  const open = await rooms.find(sessionId);
  if (!open) return refuse('noSuchSession');
  return open.room.change<HandedOver>((session) => {
    const helpers = session.seats.filter((seat) => !isGroupSeat(seat));
    if (helpers.length >= limits.helpers) return refuse('tooMany', String(limits.helpers));
    const seat: Seat = {
      id: newId(),
      role,
      joinedAtMs: Date.now(),
      locale: null,
      returnCode: '',
      ...(name && { name }),
      invited: true,
    };
    const ticket = newInvitation();
    return {
      session: { ...session, seats: [...session.seats, seat], revision: session.revision + 1 },
      tickets: { add: [{ ticketHash: hashTicket(ticket), sessionId, seatId: seat.id }] },
      answer: { seatId: seat.id, ticket },
    };
  });
}

/**
 * The seat's own ticket in exchange for the one that its link carries, which proves nothing from then on: a link that
 * is forwarded, or lies about in a mail, opens nothing.
 */
export async function acceptInvitation(
  rooms: SessionRooms,
  invitation: string,
): Promise<{ ticket: string } | Refusal> {
  const holder = await rooms.holderOf(invitation);
  if (!holder) return refuse('noTicket');
  return holder.open.room.change<{ ticket: string }>((session) => {
    const seat = session.seats.find(({ id }) => id === holder.seat.id);
    // Two who open the link at once: the second finds the seat taken.
    if (!seat || isGroupSeat(seat) || seat.role === 'plenary' || !seat.invited) return refuse('noTicket');
    const { invited: _, ...invitee } = seat;
    const taken: Seat = { ...invitee, joinedAtMs: Date.now() };
    const ticket = newTicket();
    const seats = session.seats.map((other) => (other === seat ? taken : other));
    return {
      session: { ...session, seats, revision: session.revision + 1 },
      tickets: {
        revokeSeats: [seat.id],
        add: [{ ticketHash: hashTicket(ticket), sessionId: session.id, seatId: seat.id }],
      },
      answer: { ticket },
    };
  });
}
