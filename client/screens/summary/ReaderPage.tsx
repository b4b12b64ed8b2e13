import { useCallback, useEffect, useState } from 'react';
import type { SummaryDocument } from '../../../shared/summary/document.ts';
import { readerFormats, summaryFormats } from '../../../shared/summary/summaryFormats.ts';
import { pickLocale, type Locale } from '../../../shared/words/catalogue.ts';
import { summaryPageWords } from '../../../shared/words/summaryPage.ts';
import { LocaleProvider } from '../../parts/locale.tsx';
import { Contents } from './Contents.tsx';
import { Downloads } from './Downloads.tsx';
import { fetchAsReader, type FetchTrouble } from './fetchSummary.ts';
import { NoSummary } from './NoSummary.tsx';
import { Paper } from './Paper.tsx';
import { useReading } from './useSummary.ts';
import barStyles from './SummaryBar.module.css';
import styles from './SummaryPage.module.css';

const files = summaryFormats.filter((format) => readerFormats.includes(format));

/** The summary for whoever was given a link: to read, print and download, in the language of the summary. */
export function ReaderPage({ sessionId, ticket }: { sessionId: string; ticket: string }) {
  const [told, setTold] = useState<Locale | null>(null);
  const [summary, setSummary] = useState<SummaryDocument | null>(null);
  const [trouble, setTrouble] = useState<FetchTrouble | null>(null);
  const read = useCallback(() => {
    void fetchAsReader(sessionId, ticket, told).then((answer) => {
      if (typeof answer === 'string') return setTrouble(answer);
      setTrouble(null);
      setSummary(answer);
    });
  }, [sessionId, ticket, told]);
  useReading(read);
  const locale = summary?.locale ?? pickLocale(navigator.languages);
  useEffect(() => {
    if (summary) document.title = `${summaryPageWords[summary.locale].page} · ${summary.title}`;
  }, [summary]);

  if (!summary || trouble === 'notYours') {
    return (
      <LocaleProvider locale={locale}>
        <NoSummary trouble={trouble === 'notYours' ? 'withdrawn' : trouble} onTryAgain={read} />
      </LocaleProvider>
    );
  }
  return (
    <LocaleProvider locale={locale}>
      <div className={styles.page} data-screen="summary">
        <header className={barStyles.bar}>
          <strong>{summaryPageWords[locale].page}</strong>
          <Downloads sessionId={sessionId} ticket={ticket} formats={files} locale={locale} onLocale={setTold} />
        </header>
        <div className={styles.desk}>
          <Contents sections={summary.sections} />
          <Paper summary={summary} />
        </div>
      </div>
    </LocaleProvider>
  );
}
