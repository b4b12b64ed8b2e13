import { useEffect, useRef, useState } from 'react';
import { locales, type Locale } from '../../../shared/words/catalogue.ts';
import type { SummaryFormat } from '../../../shared/summary/summaryFormats.ts';
import { summaryPageWords } from '../../../shared/words/summaryPage.ts';
import { Button } from '../../parts/Button.tsx';
import { DownloadIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { downloadSummary } from './fetchSummary.ts';
import styles from './SummaryBar.module.css';

interface DownloadsProps {
  sessionId: string;
  ticket: string;
  formats: readonly SummaryFormat[];
  /** The language that the summary is told in. */
  locale: Locale;
  onLocale(locale: Locale): void;
}

type Download = { format: SummaryFormat; state: 'going' | 'done' | 'failed' | 'stopped' };

/** Every file one press away, in the language chosen; one at a time, and it can be given up. */
export function Downloads({ sessionId, ticket, formats, locale, onLocale }: DownloadsProps) {
  const words = useWords(summaryPageWords);
  const [download, setDownload] = useState<Download | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const start = async (format: SummaryFormat): Promise<void> => {
    if (download?.state === 'going') return;
    setDownload({ format, state: 'going' });
    stop.current = new AbortController();
    const state = await downloadSummary(sessionId, ticket, { format, told: locale }, stop.current.signal);
    setDownload({ format, state });
  };
  return (
    <>
      <fieldset className={styles.files}>
        <legend className="unseen">{words.download}</legend>
        <select
          aria-label={words.language}
          title={words.language}
          value={locale}
          onChange={(event) => onLocale(event.target.value as Locale)}
        >
          {locales.map((spoken) => (
            <option key={spoken} value={spoken}>
              {languageNames[spoken]}
            </option>
          ))}
        </select>
        {formats.map((format, place) => (
          <Button
            key={format}
            look={place === 0 ? 'main' : 'plain'}
            icon={<DownloadIcon />}
            aria-disabled={download?.state === 'going' || undefined}
            onClick={() => void start(format)}
          >
            {words[format]}
          </Button>
        ))}
        <Button onClick={() => print()}>{words.print}</Button>
      </fieldset>
      <div className={styles.progress} data-empty={download === null || undefined}>
        <output>
          {download?.state === 'going' && words.downloading(words[download.format])}
          {download?.state === 'done' && words.downloaded(words[download.format])}
          {download?.state === 'stopped' && words.stopped(words[download.format])}
          {download?.state === 'failed' && words.noAnswer}
        </output>
        {download?.state === 'going' && (
          <>
            <progress aria-label={words.downloading(words[download.format])} />
            <Button look="quiet" onClick={() => stop.current?.abort()}>
              {words.stop}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

/** Each in itself, for those who look for their own. */
const languageNames: Record<Locale, string> = { da: 'Dansk', nb: 'Norsk', en: 'English' };
