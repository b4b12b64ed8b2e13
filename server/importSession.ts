import * as Y from 'yjs';
import { findActivityKind } from '../shared/activities/index.ts';
import { joinCodeLength, makeCode, returnCodeLength } from '../shared/session/joinCode.ts';
import { boardOwners } from '../shared/session/boardAccess.ts';
import { refuse, type Refusal } from '../shared/session/refusals.ts';
import type { Session } from '../shared/session/session.ts';
import { sessionFileSchema, type SessionFile } from '../shared/summary/sessionFile.ts';
import { newId, random } from './chance.ts';
import { malformed } from './malformed.ts';
import { addWithTickets, type Begun } from './live/beginSession.ts';
import type { SessionRooms } from './live/sessionRooms.ts';
import type { Boards } from './sync/boards.ts';
import { lookAtBoard } from './sync/guard/lookAtBoard.ts';

/**
 * A copy of the session that `format=json` gave, with its own id, codes and tickets. Nothing is stored before all of it
 * has been looked at, boards as closely as what screens write; and the session is stored after its boards, so that
 * nobody finds half a copy.
 */
export async function importSession(given: unknown, rooms: SessionRooms, boards: Boards): Promise<Begun | Refusal> {
  const parsed = sessionFileSchema.safeParse(given);
  if (!parsed.success) return malformed(parsed.error);
  const file = parsed.data;
  const flaw = flawOf(file);
  if (flaw) return refuse('malformed', flaw);
  const looked = lookAtBoards(file);
  if (!Array.isArray(looked)) return looked;

  const session = copyOf(file);
  while (await rooms.findByJoinCode(session.joinCode)) session.joinCode = makeCode(joinCodeLength, random);
  try {
    for (const { update, ...board } of looked) {
      await boards.edit({ sessionId: session.id, ...board }, (document) => Y.applyUpdate(document, update));
    }
    return await addWithTickets(rooms, session);
  } catch (error) {
    await boards.forget(session.id);
    await rooms.parts.store.deleteSession(session.id);
    throw error;
  }
}

/** What of a file that has the right shape contradicts itself; undefined when nothing does. */
function flawOf({ session, boards }: SessionFile): string | undefined {
  const { parties, groups, agenda, seats } = session;
  for (const [name, entries] of Object.entries({ parties, groups, agenda, seats })) {
    if (new Set(entries.map((entry) => entry.id)).size < entries.length) return `session.${name}`;
  }
  const groupIds = new Set(groups.map((group) => group.id));
  if (groupIds.has('plenary')) return 'session.groups';
  if (!seats.every((seat) => groupIds.has(seat.groupId))) return 'session.seats';
  const isOurs = boards.every(({ activityId, groupId }) => {
    const activity = agenda.find((candidate) => candidate.id === activityId);
    return activity && boardOwners(session, activity.kind).includes(groupId);
  });
  const addresses = new Set(boards.map(({ activityId, groupId }) => `${activityId}/${groupId}`));
  return isOurs && addresses.size === boards.length ? undefined : 'boards';
}

interface LookedAt {
  activityId: string;
  groupId: string;
  /** What the guard let through. */
  update: Uint8Array;
}

/** The file's boards, each looked at by the guard that stands between screens and boards; or which one it does not take. */
function lookAtBoards({ session, boards }: SessionFile): LookedAt[] | Refusal {
  const looked: LookedAt[] = [];
  for (const { activityId, groupId, state } of boards) {
    const { kind, title } = session.agenda.find(({ id }) => id === activityId)!;
    const verdict = lookAtBoard(Buffer.from(state, 'base64'), findActivityKind(kind)?.collections ?? {});
    if ('because' in verdict) {
      const group = session.groups.find(({ id }) => id === groupId)?.name;
      return refuse('boardNotTaken', `${[title, group].filter(Boolean).join(' · ')} (${verdict.because})`);
    }
    looked.push({ activityId, groupId, update: verdict.update });
  }
  return looked;
}

function copyOf({ session }: SessionFile): Session {
  const nowMs = Date.now();
  const { currentActivityId, agenda, seats } = session;
  const returnCodes = new Set<string>();
  while (returnCodes.size < seats.length) returnCodes.add(makeCode(returnCodeLength, random));
  const codes = [...returnCodes];
  return {
    ...session,
    id: newId(),
    joinCode: makeCode(joinCodeLength, random),
    revision: 0,
    createdAtMs: nowMs,
    currentActivityId: agenda.some((activity) => activity.id === currentActivityId) ? currentActivityId : null,
    timer: { state: 'idle' },
    plenary: { what: 'nothing' },
    seats: [
      { id: newId(), role: 'facilitator', joinedAtMs: nowMs, locale: null, returnCode: '' },
      { id: newId(), role: 'plenary', joinedAtMs: nowMs, locale: null, returnCode: '' },
      ...seats.map((seat, place) => ({ ...seat, locale: null, returnCode: codes[place]! })),
    ],
  };
}
