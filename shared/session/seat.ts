import type { Locale } from '../words/catalogue.ts';

/**
 * Who is looking. A *table* is a group's own laptop, a *person* their own device in a group; the facilitator
 * runs the session (several may), plenary is the projector, and an observer reads along and does nothing.
 */
export type Seat =
  | (AnySeat & { role: 'facilitator' | 'plenary' | 'observer' })
  | (AnySeat & { role: 'table' | 'person'; groupId: string; name: string; partyId: string | null });

interface AnySeat {
  id: string;
  joinedAtMs: number;
  /** The language this seat reads; null follows the session's. */
  locale: Locale | null;
  /** Brings the seat back on another device; empty for seats that are handed over by link. */
  returnCode: string;
}

/** A seat in a group: a table or a person. */
export type GroupSeat = Extract<Seat, { role: 'table' | 'person' }>;

export function isGroupSeat(seat: Seat): seat is GroupSeat {
  return seat.role === 'table' || seat.role === 'person';
}
