import { sessionIdOfPage, takeTicket, type ScreenName } from './ticket.ts';

/**
 * Asks for a session's view, as a seat sees it.
 *
 * A page may ask before its own code is there (`fetchFirstViewEarly`): the answer is on its way meanwhile, and whoever
 * asks first gets it.
 */
export function fetchView(sessionId: string, ticket: string): Promise<Response> {
  const early = sessionId === sessionIdOfPage() ? askedEarly : null;
  askedEarly = null;
  if (early?.ticket === ticket) return early.answer;
  return fetch(`/api/sessions/${sessionId}`, {
    headers: { authorization: `Bearer ${ticket}` },
    signal: AbortSignal.timeout(8_000),
  });
}

let askedEarly: { ticket: string; answer: Promise<Response> } | null = null;

/** Asks for the view of this page's session, for the screen that the page shows. */
export function fetchFirstViewEarly(screen: ScreenName): void {
  const sessionId = sessionIdOfPage();
  const ticket = takeTicket(sessionId, screen);
  if (!ticket) return;
  askedEarly = { ticket, answer: fetchView(sessionId, ticket) };
  // Whoever takes the answer deals with its failure; until then it is nobody's error.
  askedEarly.answer.catch(() => undefined);
}
