import { hasTicket } from '../../connection/ticket.ts';

const storageKey = 'plenum.places';

/** Remembers which session a code led to, so that the same browser returns to its seat by itself. */
export function rememberPlace(code: string, sessionId: string): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify({ ...places(), [code]: sessionId }));
  } catch {
    // A browser that keeps nothing: its seat comes back by the return code.
  }
}

/** The session in which this browser still has a seat by this code; null when it has none. */
export function placeKeptFor(code: string): string | null {
  try {
    const sessionId = places()[code];
    return sessionId && hasTicket(sessionId, 'group') ? sessionId : null;
  } catch {
    return null;
  }
}

function places(): Record<string, string> {
  const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
  return kept && typeof kept === 'object' ? (kept as Record<string, string>) : {};
}
