import { joinSession, type JoinRequest } from '../../shared/session/joinSession.ts';
import { joinCodeLength, normaliseCode } from '../../shared/session/joinCode.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/session/refusals.ts';
import type { GroupSeat } from '../../shared/session/seat.ts';
import { newId, random } from '../chance.ts';
import { hashTicket, newTicket } from '../tickets.ts';
import type { OpenSession } from './openSession.ts';
import type { SessionRooms } from './sessionRooms.ts';

export interface Joined {
  ticket: string;
  returnCode: string;
  sessionId: string;
  seat: GroupSeat;
}

/** The session with this join code, as people type it. */
export async function findByTypedCode(rooms: SessionRooms, typed: string): Promise<OpenSession | Refusal> {
  const code = normaliseCode(typed);
  const open = code.length === joinCodeLength ? await rooms.findByJoinCode(code) : undefined;
  return open ?? refuse('wrongCode');
}

/** Gives a seat in the session with this code; a return code takes its seat up again and turns off the old device. */
export async function joinRoom(rooms: SessionRooms, request: JoinRequest): Promise<Joined | Refusal> {
  const open = await findByTypedCode(rooms, request.code);
  if (isRefusal(open)) return open;
  return open.room.change<Joined>((session) => {
    const joined = joinSession(session, request, { nowMs: Date.now(), newId, random });
    if (isRefusal(joined)) return joined;
    const { seat } = joined;
    const ticket = newTicket();
    const isReturn = session.seats.some((other) => other.id === seat.id);
    return {
      session: joined.session,
      tickets: {
        add: [{ ticketHash: hashTicket(ticket), sessionId: session.id, seatId: seat.id }],
        ...(isReturn && { revokeSeats: [seat.id] }),
      },
      answer: { ticket, returnCode: seat.returnCode, sessionId: session.id, seat },
    };
  });
}
