import { defaultTemplate, findTemplate, planIn } from '../../shared/agendas/index.ts';
import { createSession, type CreateSessionRequest } from '../../shared/session/createSession.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/session/refusals.ts';
import type { Session } from '../../shared/session/session.ts';
import { newId, random } from '../chance.ts';
import { hashTicket, newTicket } from '../tickets.ts';
import type { SessionRooms } from './sessionRooms.ts';

/** A new session, with the tickets of those who have no code to join by. */
export interface Begun {
  sessionId: string;
  joinCode: string;
  tickets: { facilitator: string; plenary: string };
}

/** A new session from a template, from an agenda, or from the default template. */
export async function beginSession(rooms: SessionRooms, request: CreateSessionRequest): Promise<Begun | Refusal> {
  const template = request.template === undefined ? defaultTemplate : findTemplate(request.template);
  if (!template) return refuse('noSuchTemplate', request.template);
  const plan = planIn(template, request.locale ?? 'da');
  // An agenda of one's own has nothing to do with the default template's parties, groups and hours.
  const defaults =
    request.agenda && request.template === undefined
      ? { parties: [], groups: [], agenda: [], startTime: null }
      : plan;
  const startTime = request.startTime === undefined ? defaults.startTime : request.startTime;
  for (;;) {
    const session = createSession({ ...request, startTime }, defaults, {
      nowMs: Date.now(),
      newId,
      random,
      today: today(request.timeZone ?? serverTimeZone()),
      timeZone: serverTimeZone(),
    });
    if (isRefusal(session)) return session;
    if ((await rooms.findByJoinCode(session.joinCode)) === undefined) return addWithTickets(rooms, session);
  }
}

/** Stores a new session and gives its facilitator and plenary their tickets. */
export async function addWithTickets(rooms: SessionRooms, session: Session): Promise<Begun> {
  const tickets = { facilitator: newTicket(), plenary: newTicket() };
  const add = session.seats.flatMap((seat) => {
    const ticket = seat.role === 'facilitator' || seat.role === 'plenary' ? tickets[seat.role] : undefined;
    return ticket === undefined ? [] : [{ ticketHash: hashTicket(ticket), sessionId: session.id, seatId: seat.id }];
  });
  await rooms.add(session, { add });
  return { sessionId: session.id, joinCode: session.joinCode, tickets };
}

/** `YYYY-MM-DD` where the meeting is. */
function today(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format();
}

function serverTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
