import * as Y from 'yjs';
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

/**
 * A copy of the session that `format=json` gave, with its own id, codes and tickets. The session is stored after
 * its boards, so that nobody finds half a copy.
 */
export async function importSession(given: unknown, rooms: SessionRooms, boards: Boards): Promise<Begun | Refusal> {
  const parsed = sessionFileSchema.safeParse(given);
  if (!parsed.success) return malformed(parsed.error);
  const file = parsed.data;
  const flaw = flawOf(file);
  if (flaw) return refuse('malformed', flaw);

  const session = copyOf(file);
  while (await rooms.findByJoinCode(session.joinCode)) session.joinCode = makeCode(joinCodeLength, random);
  try {
    for (const { activityId, groupId, state } of file.boards) {
      const bytes = Buffer.from(state, 'base64');
      await boards.edit({ sessionId: session.id, activityId, groupId }, (board) => Y.applyUpdate(board, bytes));
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
  const isOurs = boards.every(({ activityId, groupId, state }) => {
    const activity = agenda.find((candidate) => candidate.id === activityId);
    return activity && boardOwners(session, activity.kind).includes(groupId) && isBoard(state);
  });
  return isOurs ? undefined : 'boards';
}

function isBoard(state: string): boolean {
  const board = new Y.Doc();
  try {
    Y.applyUpdate(board, Buffer.from(state, 'base64'));
    return board.store.pendingStructs === null && board.store.pendingDs === null;
  } catch {
    return false;
  } finally {
    board.destroy();
  }
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
