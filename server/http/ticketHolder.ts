import type { Request } from 'express';
import { isRefusal, refuse, type Refusal } from '../../shared/session/refusals.ts';
import type { Seat } from '../../shared/session/seat.ts';
import type { Session } from '../../shared/session/session.ts';
import { bearer } from './bearer.ts';
import type { Desk } from './desk.ts';

/** Who asks, by the ticket of the request. */
export interface TicketHolder {
  session: Session;
  seat: Seat;
}

/** The seat whose ticket the request carries, in the session that its path names. */
export async function holderOf(desk: Desk, request: Request): Promise<TicketHolder | Refusal> {
  const sessionId = String(request.params['sessionId']);
  const ticket = bearer(request);
  const holder = ticket === undefined ? undefined : await desk.seatOf(ticket);
  if (holder?.session.id === sessionId) return holder;
  return refuse((await desk.exists(sessionId)) ? 'noTicket' : 'noSuchSession');
}

/** As `holderOf`, for what only the facilitator may. */
export async function facilitatorOf(desk: Desk, request: Request): Promise<TicketHolder | Refusal> {
  const holder = await holderOf(desk, request);
  return !isRefusal(holder) && holder.seat.role !== 'facilitator' ? refuse('notAllowed') : holder;
}

/** Answers the facilitator with what `decide` says, and refuses everybody else. */
export function forFacilitator<Answer extends object>(
  desk: Desk,
  decide: (session: Session, request: Request) => Promise<Answer | Refusal> | Answer | Refusal,
): (request: Request) => Promise<Answer | Refusal> {
  return async (request) => {
    const holder = await facilitatorOf(desk, request);
    return isRefusal(holder) ? holder : decide(holder.session, request);
  };
}
