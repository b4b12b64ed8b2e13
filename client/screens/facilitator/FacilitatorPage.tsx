import { useCallback, useEffect, useState } from 'react';
import type { Command } from '../../../shared/session/commands.ts';
import { pickLocale, type Locale } from '../../../shared/words/catalogue.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { sessionIdOfPage } from '../../connection/ticket.ts';
import { useBoards, wantedBoards } from '../../connection/useBoards.ts';
import { useSession } from '../../connection/useSession.ts';
import { ConnectionNote } from '../../parts/ConnectionNote.tsx';
import { LocaleProvider, useWords } from '../../parts/locale.tsx';
import { forgetSession } from '../rememberedSessions.ts';
import { deleteSession } from './deleteSession.ts';
import { FacilitatorProvider } from './FacilitatorContext.tsx';
import { FacilitatorScreen } from './FacilitatorScreen.tsx';
import { useOwnLinks } from './useOwnLinks.ts';
import { Refused } from './Refused.tsx';
import styles from './FacilitatorScreen.module.css';

const sessionId = sessionIdOfPage();

/** The page at `/s/ID/facilitate`, connected to its session. */
export function FacilitatorPage() {
  const { status, view, clockOffsetMs, ticket, send, leave } = useSession(sessionId, 'facilitator');
  const { boardOf, lost, blocked, canStore } = useBoards(ticket, wantedBoards(view));
  const [refusal, setRefusal] = useState('');
  const locale = view?.seat.locale ?? view?.session.locale ?? pickLocale(navigator.languages);

  const ask = useCallback(
    async (command: Command): Promise<boolean> => {
      const answer = await send(command);
      setRefusal(answer.ok ? '' : answer.error.message);
      return answer.ok;
    },
    [send],
  );
  const dismissRefusal = useCallback(() => setRefusal(''), []);
  const remove = async (): Promise<string> => {
    const trouble = await deleteSession(sessionId, ticket ?? '', locale);
    if (trouble) return trouble;
    forgetSession(sessionId);
    await leave();
    location.assign('/');
    return '';
  };

  useTitle(view?.session.title);
  const links = useOwnLinks(view, ticket);
  if (status === 'noSeat') return <NoSeat locale={locale} />;
  if (!view || !links) return null;
  return (
    <LocaleProvider locale={locale}>
      <FacilitatorProvider value={{ view, boardOf, clockOffsetMs, ask, refusal, dismissRefusal }}>
        <FacilitatorScreen links={links} connected={status !== 'lost' && !lost} onDelete={remove} />
      </FacilitatorProvider>
      <ConnectionNote
        lost={status === 'lost' || lost}
        blocked={blocked}
        outdated={status === 'outdated'}
        canStore={canStore}
      />
      <Refused message={refusal} onDismiss={dismissRefusal} />
    </LocaleProvider>
  );
}

function NoSeat({ locale }: { locale: Locale }) {
  return (
    <LocaleProvider locale={locale}>
      <NoSeatWords />
    </LocaleProvider>
  );
}

function NoSeatWords() {
  const words = useWords(facilitatorWords);
  return (
    <main className={styles.noSeat} data-screen="facilitator">
      <h1>Plenum</h1>
      <p>{words.noSeat}</p>
      <p>
        <a href="/">{words.toStart}</a>
      </p>
    </main>
  );
}

function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = `${title} · Plenum`;
  }, [title]);
}
