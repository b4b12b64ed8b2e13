import { useEffect } from 'react';
import { pickLocale } from '../../../shared/words/catalogue.ts';
import { plenaryWords } from '../../../shared/words/plenary.ts';
import { preloadPlenaryLooks } from '../../activities/index.ts';
import { sessionIdOfPage } from '../../connection/ticket.ts';
import { useBoards, wantedBoards } from '../../connection/useBoards.ts';
import { useSession } from '../../connection/useSession.ts';
import { LocaleProvider, useWords } from '../../parts/locale.tsx';
import { PlenaryScreen } from './PlenaryScreen.tsx';
import { reloadUntouched } from './projector.ts';
import styles from './PlenaryScreen.module.css';

const sessionId = sessionIdOfPage();

/** The page at `/s/ID/plenary`: the big screen, connected to its session. */
export function PlenaryPage() {
  const { status, view, clockOffsetMs, ticket } = useSession(sessionId, 'plenary');
  const { boardOf, lost, canStore } = useBoards(ticket, wantedBoards(view));
  const kinds = view?.agenda.map(({ kind }) => kind).join() ?? '';
  // So that the first picture of an activity comes as fast as every other.
  useEffect(() => kinds.split(',').forEach(preloadPlenaryLooks), [kinds]);
  useEffect(() => {
    if (status === 'outdated') reloadUntouched();
  }, [status]);
  if (status === 'noSeat') {
    return (
      <LocaleProvider locale={pickLocale(navigator.languages)}>
        <NoSeat />
      </LocaleProvider>
    );
  }
  if (!view) return null;
  return (
    <PlenaryScreen
      view={view}
      boardOf={boardOf}
      clockOffsetMs={clockOffsetMs}
      connected={status !== 'lost' && !lost}
      canStore={canStore}
    />
  );
}

function NoSeat() {
  const words = useWords(plenaryWords);
  return (
    <main className={styles.noSeat} data-screen="plenary">
      <h1>{words.screen}</h1>
      <p>{words.noSeat}</p>
    </main>
  );
}
