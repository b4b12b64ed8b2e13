import { invitationPrefix } from '../../shared/session/invitation.ts';

/** Which screen of a session a ticket is for; one browser may hold several. */
export type ScreenName = 'facilitator' | 'observer' | 'plenary' | 'group' | 'reader';

/**
 * The ticket that this browser has for a session's screen: handed over in the address's fragment, or kept from
 * before. What came in the fragment is kept and taken out of the address, so that it is not shown around.
 */
export function takeTicket(sessionId: string, screen: ScreenName): string | null {
  const handedOver = decodeURIComponent(location.hash.slice(1));
  if (handedOver) {
    // An invitation stands beside the ticket: opened once more it proves nothing, and the ticket still does.
    keep(isInvitation(handedOver) ? invitationKey(sessionId, screen) : ticketKey(sessionId, screen), handedOver);
    history.replaceState(history.state, '', location.pathname + location.search);
    return handedOver;
  }
  return kept(invitationKey(sessionId, screen)) ?? keptTicket(sessionId, screen);
}

/** True for the ticket in an invitation, which is to be exchanged for one of the seat's own. */
export function isInvitation(ticket: string): boolean {
  return ticket.startsWith(invitationPrefix);
}

/** The ticket that this browser has for the screen, whatever its address says. */
export function keptTicket(sessionId: string, screen: ScreenName): string | null {
  return kept(ticketKey(sessionId, screen));
}

/** The invitation has been exchanged, or opens nothing. */
export function forgetInvitation(sessionId: string, screen: ScreenName): void {
  forget(invitationKey(sessionId, screen));
}

export function keepTicket(sessionId: string, screen: ScreenName, ticket: string): void {
  keep(ticketKey(sessionId, screen), ticket);
}

export function forgetTicket(sessionId: string, screen: ScreenName): void {
  forget(ticketKey(sessionId, screen));
}

export function hasTicket(sessionId: string, screen: ScreenName): boolean {
  return keptTicket(sessionId, screen) !== null;
}

/** The session that the page's address names: `/s/ID/…`; empty elsewhere. */
export function sessionIdOfPage(): string {
  return /^\/s\/([^/]+)\//.exec(location.pathname)?.[1] ?? '';
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, secret: string): void {
  try {
    localStorage.setItem(key, secret);
  } catch {
    // A browser that keeps nothing: the seat lasts as long as the page, and comes back by its return code.
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function invitationKey(sessionId: string, screen: ScreenName): string {
  return `plenum.invitation.${sessionId}.${screen}`;
}

function ticketKey(sessionId: string, screen: ScreenName): string {
  return `plenum.ticket.${sessionId}.${screen}`;
}
