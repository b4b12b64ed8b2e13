import type { Session } from '../../../shared/session/session.ts';

/** A session with nothing in it, as the store sees one. */
export function aSession(changes: Partial<Session> = {}): Session {
  return {
    id: 'session-1',
    joinCode: 'ABCDEF',
    revision: 0,
    createdAtMs: 1,
    title: 'Kick-off',
    date: '2026-03-02',
    startTime: null,
    timeZone: 'Europe/Copenhagen',
    place: '',
    locale: 'da',
    parties: [],
    groups: [],
    agenda: [],
    currentActivityId: null,
    endedAtMs: null,
    timer: { state: 'idle' },
    plenary: { what: 'nothing' } as Session['plenary'],
    seats: [],
    ...changes,
  };
}
