import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Command } from '../../shared/session/commands.ts';
import type { Answer } from '../../shared/live/protocol.ts';
import { connectionWords } from '../../shared/words/connection.ts';
import { pickLocale } from '../../shared/words/catalogue.ts';
import { LiveLink, notYet, type LiveState } from './liveLink.ts';
import {
  forgetInvitation,
  forgetTicket,
  isInvitation,
  keepTicket,
  keptTicket,
  takeTicket,
  type ScreenName,
} from './ticket.ts';
import { forgetUnsent } from './unsentEdits.ts';

export interface SessionConnection extends LiveState {
  sessionId: string;
  /** Proves this screen's seat; null when this browser has none for the session. */
  ticket: string | null;
  /** The page was opened by an invitation: without a seat now, that had been used, or was taken back. */
  wasInvited: boolean;
  /** Asks for a change; the answer comes after it is stored. Never throws: without an answer it says so in words. */
  send(command: Command): Promise<Answer>;
  /** Gives the seat up in this browser and wipes what it kept of the session. */
  leave(): Promise<void>;
}

/** This screen's connection to its session: the view as it comes, and a way to ask for changes. */
export function useSession(sessionId: string, screen: ScreenName): SessionConnection {
  const [ticket, setTicket] = useState(() => takeTicket(sessionId, screen));
  const [link, setLink] = useState<LiveLink | null>(null);

  const isInvited = ticket !== null && isInvitation(ticket);
  const [wasInvited] = useState(isInvited);
  useEffect(() => {
    if (!ticket || !isInvited) return;
    const givenUp = new AbortController();
    const accept = async (): Promise<void> => {
      const { acceptInvitation } = await import('./acceptInvitation.ts');
      const own = await acceptInvitation(sessionId, ticket, givenUp.signal);
      if (givenUp.signal.aborted) return;
      if (own) keepTicket(sessionId, screen, own);
      forgetInvitation(sessionId, screen);
      setTicket(own ?? keptTicket(sessionId, screen));
    };
    void accept();
    return () => givenUp.abort();
  }, [sessionId, screen, ticket, isInvited]);

  useEffect(() => {
    if (!ticket || isInvited) return;
    const opened = new LiveLink(sessionId, ticket);
    setLink(opened);
    return () => opened.close();
  }, [sessionId, ticket, isInvited]);

  const subscribe = useCallback((onChange: () => void) => link?.subscribe(onChange) ?? (() => {}), [link]);
  const state = useSyncExternalStore(subscribe, () => link?.state() ?? (ticket ? notYet : noSeat));

  const send = useCallback(
    async (command: Command): Promise<Answer> => (await link?.send(command)) ?? noAnswer(link),
    [link],
  );
  const leave = useCallback(async () => {
    link?.close();
    forgetTicket(sessionId, screen);
    const forgotten = forgetUnsent(sessionId);
    // Its boards close, so that leaving the page asks nothing any more.
    setTicket(null);
    await forgotten;
  }, [link, sessionId, screen]);

  return { ...state, sessionId, ticket: isInvited ? null : ticket, wasInvited, send, leave };
}

const noSeat: LiveState = { ...notYet, status: 'noSeat' };

function noAnswer(link: LiveLink | null): Answer {
  const view = link?.state().view;
  const locale = view?.seat.locale ?? view?.session.locale ?? pickLocale(navigator.languages);
  return { ok: false, error: { code: 'failed', message: connectionWords[locale].noAnswer } };
}
