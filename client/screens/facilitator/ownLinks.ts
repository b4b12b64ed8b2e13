import { rememberedSessions } from '../rememberedSessions.ts';

/** The links that hand over this session's seats and pages. */
export interface OwnLinks {
  facilitator: string;
  /** Null in a browser that did not create the session: only that one was given the big screen's ticket. */
  plenary: string | null;
  summary: string;
}

/** The links as this browser can give them; the ticket travels in the fragment only. */
export function ownLinks(sessionId: string, ticket: string, origin: string): OwnLinks {
  const remembered = rememberedSessions().find(({ id }) => id === sessionId);
  return {
    facilitator: `${origin}/s/${sessionId}/facilitate#${encodeURIComponent(ticket)}`,
    plenary: remembered?.links.plenary ?? null,
    summary: `/s/${sessionId}/summary`,
  };
}
