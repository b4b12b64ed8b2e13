import type { ReaderLink } from '../../../shared/session/session.ts';

/** The links to read the summary by that work now; null when the server could not be asked. */
export async function listReaderLinks(sessionId: string, ticket: string): Promise<ReaderLink[] | null> {
  const response = await ask(sessionId, ticket, 'GET');
  return response?.ok ? ((await response.json()) as { readers: ReaderLink[] }).readers : null;
}

/** A link that works; the one that this browser made last, as long as it does. Null when there is none to be had. */
export async function readerLink(sessionId: string, ticket: string): Promise<string | null> {
  const kept = keptLink(sessionId);
  if (kept) {
    const working = await listReaderLinks(sessionId, ticket);
    if (working === null) return null;
    if (working.some(({ id }) => id === kept.id)) return kept.link;
  }
  const response = await ask(sessionId, ticket, 'POST');
  if (!response?.ok) return null;
  const { id, link } = (await response.json()) as { id: string; link: string };
  keepLink(sessionId, { id, link });
  return link;
}

export async function withdrawReaderLink(sessionId: string, ticket: string, linkId: string): Promise<boolean> {
  return (await ask(sessionId, ticket, 'DELETE', `/${linkId}`))?.ok ?? false;
}

async function ask(sessionId: string, ticket: string, method: string, path = ''): Promise<Response | null> {
  const headers = { authorization: `Bearer ${ticket}` };
  return fetch(`/api/sessions/${sessionId}/readers${path}`, { method, headers }).catch(() => null);
}

// The server knows a link's secret only by its hash and cannot tell it again; the browser that made it can.
const keyOf = (sessionId: string): string => `plenum.readerLink.${sessionId}`;

/** The link that this browser made last, whether it still works or not. */
export function keptLink(sessionId: string): { id: string; link: string } | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(sessionId)) ?? 'null') as { id: string; link: string } | null;
  } catch {
    return null;
  }
}

function keepLink(sessionId: string, made: { id: string; link: string }): void {
  try {
    localStorage.setItem(keyOf(sessionId), JSON.stringify(made));
  } catch {
    // A browser that keeps nothing makes a new link the next time.
  }
}
