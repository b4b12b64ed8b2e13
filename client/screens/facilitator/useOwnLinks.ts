import { useEffect, useMemo, useState } from 'react';
import type { View } from '../../../shared/session/view.ts';
import { rememberedSessions, rememberSession } from '../rememberedSessions.ts';

/** The links that hand over this session's seats and pages; a ticket travels in the fragment only. */
export interface OwnLinks {
  facilitator: string;
  /** Null for a moment in a browser that did not create the session, until the server has given it one. */
  plenary: string | null;
  summary: string;
}

/**
 * The session's links as this browser has them, null before there is a view. Keeps its entry in this browser's list
 * true to what the session is called now.
 */
export function useOwnLinks(view: View | null, ticket: string | null): OwnLinks | null {
  const { id, title, date, joinCode } = view?.session ?? {};
  const joinLink = view?.joinLink;
  const [asked, setAsked] = useState<string | null>(null);

  useEffect(() => {
    if (!id || !ticket) return;
    if (!rememberedPlenaryLink(id)) void askForPlenaryLink(id, ticket).then(setAsked);
  }, [id, ticket]);

  const links = useMemo(() => {
    if (!id || !ticket) return null;
    const facilitator = `${location.origin}/s/${id}/facilitate#${encodeURIComponent(ticket)}`;
    return { facilitator, plenary: asked ?? rememberedPlenaryLink(id), summary: `/s/${id}/summary` };
  }, [id, ticket, asked]);

  useEffect(() => {
    if (!id || !title || !date || !joinCode || !joinLink || !links) return;
    const { facilitator, plenary } = links;
    rememberSession({ id, title, date, joinCode, links: { facilitator, plenary, join: joinLink } });
  }, [id, title, date, joinCode, joinLink, links]);

  return links;
}

function rememberedPlenaryLink(sessionId: string): string | null {
  return rememberedSessions().find(({ id }) => id === sessionId)?.links.plenary ?? null;
}

async function askForPlenaryLink(sessionId: string, ticket: string): Promise<string | null> {
  try {
    const response = await fetch(`/api/sessions/${sessionId}/plenary`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ticket}` },
    });
    return response.ok ? ((await response.json()) as { link: string }).link : null;
  } catch {
    // Without a line to the server there is no link to give; the next visit asks again.
    return null;
  }
}
