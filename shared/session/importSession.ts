import type { SessionFile } from '../summary/sessionFile.ts';
import type { CreationContext } from './createSession.ts';
import { joinCodeLength, makeCode, returnCodeLength } from './joinCode.ts';
import type { Session } from './session.ts';

/**
 * A new session with all that the file holds, under a new id and join code, with new seats for its facilitator
 * and plenary. Seats in groups are kept for the attendance; nobody has tickets to them, and their return codes
 * are new. Nothing is on: the clock stands and plenary shows nothing.
 */
export function importSession(
  { session }: SessionFile,
  { nowMs, newId, random }: Pick<CreationContext, 'nowMs' | 'newId' | 'random'>,
): Session {
  return {
    ...session,
    agenda: session.agenda.map((activity) => ({ ...activity, setup: activity.setup ?? {} })),
    id: newId(),
    joinCode: makeCode(joinCodeLength, random),
    revision: 0,
    createdAtMs: nowMs,
    timer: { state: 'idle' },
    plenary: { what: 'nothing' },
    seats: [
      { id: newId(), role: 'facilitator', joinedAtMs: nowMs, locale: null, returnCode: '' },
      { id: newId(), role: 'plenary', joinedAtMs: nowMs, locale: null, returnCode: '' },
      ...session.seats.map((seat) => ({
        ...seat,
        locale: null,
        returnCode: makeCode(returnCodeLength, random),
      })),
    ],
  };
}
