import type { GroupColour } from '../../../shared/session/session.ts';
import type { Locale } from '../../../shared/words/catalogue.ts';

/** What hangs on the wall: enough to choose a place. */
export interface JoinInfo {
  title: string;
  date: string;
  place: string;
  locale: Locale;
  groups: { id: string; letter: string; name: string; colour: GroupColour }[];
  parties: { id: string; name: string }[];
  /** Nobody new may join; who has a return code may come back. */
  locked: boolean;
}

export interface Joined {
  ticket: string;
  returnCode: string;
  sessionId: string;
}

export interface PlaceWanted {
  code: string;
  device: 'table' | 'person';
  groupId?: string;
  name?: string;
  partyId?: string;
  returnCode?: string;
  locale?: Locale;
}

/** Why it did not work, as the server says it in the reader's language; empty when the server was not reached. */
export interface Problem {
  problem: string;
}

export function findSession(code: string, locale: Locale): Promise<JoinInfo | Problem> {
  return ask(`/api/join/${encodeURIComponent(code)}`, { headers: { 'accept-language': locale } });
}

export function takePlace(wanted: PlaceWanted, locale: Locale): Promise<Joined | Problem> {
  return ask('/api/join', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': locale },
    body: JSON.stringify(wanted),
  });
}

async function ask<Answer>(address: string, request: RequestInit): Promise<Answer | Problem> {
  try {
    const response = await fetch(address, { ...request, signal: AbortSignal.timeout(15_000) });
    const said = (await response.json()) as Answer & { error?: { message: string } };
    return response.ok ? said : { problem: said.error?.message ?? '' };
  } catch {
    return { problem: '' };
  }
}
