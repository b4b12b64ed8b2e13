import { useCallback, useEffect, useState } from 'react';
import { pickLocale } from '../../../shared/words/catalogue.ts';
import { summaryPageWords } from '../../../shared/words/summaryPage.ts';
import { sessionIdOfPage, takeTicket } from '../../connection/ticket.ts';
import { Button } from '../../parts/Button.tsx';
import { LocaleProvider, useWords } from '../../parts/locale.tsx';
import { fetchSummary, type FetchedSummary, type FetchTrouble } from './fetchSummary.ts';
import { Paper } from './Paper.tsx';
import { SummaryBar } from './SummaryBar.tsx';
import { Contents } from './Contents.tsx';
import styles from './SummaryPage.module.css';

const sessionId = sessionIdOfPage();
const ticket = takeTicket(sessionId, 'facilitator');

/** The page at `/s/ID/summary`: the summary as it is now, to read, print and download. For the facilitator only. */
export function SummaryPage() {
  const { summary, trouble, update } = useSummary();
  return (
    <LocaleProvider locale={summary?.locale ?? pickLocale(navigator.languages)}>
      {summary ? (
        <Summary summary={summary} outdated={trouble === 'noAnswer'} onUpdate={update} />
      ) : (
        <NoSummary trouble={ticket ? trouble : 'notYours'} onTryAgain={update} />
      )}
    </LocaleProvider>
  );
}

interface SummaryProps {
  summary: FetchedSummary;
  /** The last try to read it again failed. */
  outdated: boolean;
  onUpdate(): void;
}

function Summary({ summary: { document: summary, fetchedAtMs }, outdated, onUpdate }: SummaryProps) {
  const words = useWords(summaryPageWords);
  useEffect(() => {
    document.title = `${words.page} · ${summary.title}`;
  }, [words, summary.title]);
  return (
    <div className={styles.page} data-screen="summary">
      <SummaryBar
        sessionId={sessionId}
        ticket={ticket ?? ''}
        fetchedAtMs={fetchedAtMs}
        outdated={outdated}
        onUpdate={onUpdate}
      />
      <div className={styles.desk}>
        <Contents sections={summary.sections} />
        <Paper summary={summary} />
      </div>
    </div>
  );
}

function NoSummary({ trouble, onTryAgain }: { trouble: FetchTrouble | null; onTryAgain(): void }) {
  const words = useWords(summaryPageWords);
  return (
    <main className={styles.nothing} data-screen="summary">
      <h1>{words.page}</h1>
      {trouble === null && <p>{words.loading}</p>}
      {trouble === 'notYours' && (
        <>
          <p>{words.noSeat}</p>
          <a href="/">{words.toStart}</a>
        </>
      )}
      {trouble === 'noAnswer' && (
        <>
          <p>{words.noAnswer}</p>
          <Button onClick={onTryAgain}>{words.tryAgain}</Button>
        </>
      )}
    </main>
  );
}

/** Reads the summary at once, and again whenever the page comes back into view or is asked to. */
function useSummary(): { summary: FetchedSummary | null; trouble: FetchTrouble | null; update(): void } {
  const [summary, setSummary] = useState<FetchedSummary | null>(null);
  const [trouble, setTrouble] = useState<FetchTrouble | null>(null);
  const update = useCallback(() => {
    if (ticket === null) return;
    void fetchSummary(sessionId, ticket).then((fetched) => {
      if (typeof fetched === 'string') return setTrouble(fetched);
      setTrouble(null);
      setSummary(fetched);
    });
  }, []);
  useEffect(() => {
    update();
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') update();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [update]);
  return { summary: trouble === 'notYours' ? null : summary, trouble, update };
}
