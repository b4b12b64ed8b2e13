import * as z from 'zod/mini';
import type { CommandContext } from './applyCommand.ts';
import { fields } from './fields.ts';
import { makeCode, normaliseCode, returnCodeLength } from './joinCode.ts';
import { limits } from './limits.ts';
import { refuse, type Refusal } from './refusals.ts';
import { isGroupSeat, type GroupSeat } from './seat.ts';
import type { Session } from './session.ts';

/** `POST /api/join`. A return code takes up the seat it belongs to and makes the other fields needless. */
export const joinRequestSchema = z.strictObject({
  code: z.string().check(z.maxLength(40)),
  device: z.enum(['table', 'person']),
  groupId: z.optional(fields.id),
  name: z.optional(fields.optionalName),
  partyId: z.optional(z.nullable(fields.id)),
  returnCode: z.optional(z.string().check(z.maxLength(40))),
  locale: z.optional(fields.locale),
});
export type JoinRequest = z.infer<typeof joinRequestSchema>;

/**
 * The seat that the request gets, new or returned to, and the session with it in. Without a group, the new
 * seat goes to the group with the fewest seats. The caller has found the session by its code.
 */
export function joinSession(
  session: Session,
  request: JoinRequest,
  { nowMs, newId, random }: Pick<CommandContext, 'nowMs' | 'newId'> & { random(): number },
): { session: Session; seat: GroupSeat } | Refusal {
  const groupSeats = session.seats.filter(isGroupSeat);
  if (request.returnCode) {
    const code = normaliseCode(request.returnCode);
    const seat = groupSeats.find((candidate) => candidate.returnCode === code);
    return seat ? { session, seat } : refuse('wrongReturnCode');
  }
  if (session.locked) return refuse('doorLocked');
  if (session.seats.length >= limits.seats) return refuse('tooMany', String(limits.seats));
  const groupId = request.groupId ?? roomiestGroup(session, groupSeats);
  if (!session.groups.some((group) => group.id === groupId)) return refuse('noSuchGroup');
  const partyId = request.partyId ?? null;
  if (partyId !== null && !session.parties.some((party) => party.id === partyId)) return refuse('noSuchParty');
  const seat: GroupSeat = {
    id: newId(),
    role: request.device,
    groupId: groupId!,
    name: request.name ?? '',
    partyId,
    joinedAtMs: nowMs,
    locale: request.locale ?? null,
    returnCode: freeReturnCode(groupSeats, random),
  };
  return { session: { ...session, seats: [...session.seats, seat], revision: session.revision + 1 }, seat };
}

function roomiestGroup(session: Session, groupSeats: GroupSeat[]): string | undefined {
  const taken = (groupId: string): number => groupSeats.filter((seat) => seat.groupId === groupId).length;
  return session.groups.toSorted((a, b) => taken(a.id) - taken(b.id))[0]?.id;
}

function freeReturnCode(groupSeats: GroupSeat[], random: () => number): string {
  for (;;) {
    const code = makeCode(returnCodeLength, random);
    if (!groupSeats.some((seat) => seat.returnCode === code)) return code;
  }
}
