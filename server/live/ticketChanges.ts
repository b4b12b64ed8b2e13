import type { TicketChanges } from '../store/store.ts';

/**
 * Two changes as one: a seat that `later` revokes loses what `earlier` gave it, and what `later` adds stands
 * (the store revokes before it adds).
 */
export function joinTicketChanges(earlier: TicketChanges, later: TicketChanges = {}): TicketChanges {
  const revoked = new Set(later.revokeSeats);
  const add = [...(earlier.add ?? []).filter((ticket) => !revoked.has(ticket.seatId)), ...(later.add ?? [])];
  const revokeSeats = [...new Set([...(earlier.revokeSeats ?? []), ...revoked])];
  return { ...(add.length > 0 && { add }), ...(revokeSeats.length > 0 && { revokeSeats }) };
}
