import type { Locale } from '../words/catalogue.ts';

/**
 * Who is looking. A *table* is a group's own laptop, a *person* their own device in a group; the facilitator
 * runs the session (several may), plenary is the projector, and an observer reads along and does nothing.
 */
export type Seat =
  | (AnySeat & { role: 'plenary' })
  | (AnySeat & {
      role: HelperRole;
      /** What the facilitator who invited them calls them. Absent: nothing. */
      name?: string;
      /** Their link has been made, and nobody has opened it yet. */
      invited?: true;
    })
  | (AnySeat & { role: 'table' | 'person'; groupId: string; name: string; partyId: string | null });

/** Who has a seat by a link of their own: one who helps to run the session, or reads along. */
export type HelperRole = 'facilitator' | 'observer';

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
