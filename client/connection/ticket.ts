/** Which screen of a session a ticket is for; one browser may hold several. */
export type ScreenName = 'facilitator' | 'plenary' | 'group' | 'reader';

/**
 * The ticket that this browser has for a session's screen: handed over in the address's fragment, or kept from
 * before. What came in the fragment is kept and taken out of the address, so that it is not shown around.
 */
export function takeTicket(sessionId: string, screen: ScreenName): string | null {
  const handedOver = decodeURIComponent(location.hash.slice(1));
  if (handedOver) {
    keepTicket(sessionId, screen, handedOver);
    history.replaceState(history.state, '', location.pathname + location.search);
    return handedOver;
  }
  try {
    return localStorage.getItem(ticketKey(sessionId, screen));
  } catch {
    return null;
  }
}

export function keepTicket(sessionId: string, screen: ScreenName, ticket: string): void {
  try {
    localStorage.setItem(ticketKey(sessionId, screen), ticket);
  } catch {
    // A browser that keeps nothing: the seat lasts as long as the page, and comes back by its return code.
  }
}

export function forgetTicket(sessionId: string, screen: ScreenName): void {
  try {
    localStorage.removeItem(ticketKey(sessionId, screen));
  } catch {
    // Nothing was kept.
  }
}

export function hasTicket(sessionId: string, screen: ScreenName): boolean {
  try {
    return localStorage.getItem(ticketKey(sessionId, screen)) !== null;
  } catch {
    return false;
  }
}

/** The session that the page's address names: `/s/ID/…`; empty elsewhere. */
export function sessionIdOfPage(): string {
  return /^\/s\/([^/]+)\//.exec(location.pathname)?.[1] ?? '';
}

function ticketKey(sessionId: string, screen: ScreenName): string {
  return `plenum.ticket.${sessionId}.${screen}`;
}
