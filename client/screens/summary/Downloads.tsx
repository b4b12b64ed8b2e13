import { Fragment, useEffect, useRef, useState } from 'react';
import { locales, type Locale } from '../../../shared/words/catalogue.ts';
import type { SummaryFormat, TableListing } from '../../../shared/summary/summaryFormats.ts';
import { summaryPageWords } from '../../../shared/words/summaryPage.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { DownloadIcon, MoreIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { downloadSummary } from './fetchSummary.ts';
import { TablesDialog } from './TablesDialog.tsx';
import styles from './SummaryBar.module.css';

interface DownloadsProps {
  sessionId: string;
  ticket: string;
  formats: readonly SummaryFormat[];
  /** The language that the summary is told in. */
  locale: Locale;
  onLocale(locale: Locale): void;
}

type Download = { what: string; state: 'going' | 'done' | 'failed' | 'stopped' };

/** Every file one press away, in the language chosen; one at a time, and it can be given up. */
export function Downloads({ sessionId, ticket, formats, locale, onLocale }: DownloadsProps) {
  const words = useWords(summaryPageWords);
  const [download, setDownload] = useState<Download | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const start = async (format: SummaryFormat, only?: TableListing): Promise<void> => {
    if (download?.state === 'going') return;
    const what = only?.name ?? words[format];
    setDownload({ what, state: 'going' });
    stop.current = new AbortController();
    const asked = { format, told: locale, ...(only && { table: only.table }) };
    const state = await downloadSummary(sessionId, ticket, asked, stop.current.signal);
    setDownload({ what, state });
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
          <Fragment key={format}>
            <Button
              look={place === 0 ? 'main' : 'plain'}
              icon={<DownloadIcon />}
              aria-disabled={download?.state === 'going' || undefined}
              onClick={() => void start(format)}
            >
              {words[format]}
            </Button>
            {format === 'csv' && (
              <IconButton
                name={words.oneTable}
                icon={<MoreIcon />}
                aria-haspopup="dialog"
                onClick={() => setChoosing(true)}
              />
            )}
          </Fragment>
        ))}
        <Button onClick={() => print()}>{words.print}</Button>
      </fieldset>
      <div className={styles.progress} data-empty={download === null || undefined}>
        <output>
          {download?.state === 'going' && words.downloading(download.what)}
          {download?.state === 'done' && words.downloaded(download.what)}
          {download?.state === 'stopped' && words.stopped(download.what)}
          {download?.state === 'failed' && words.noAnswer}
        </output>
        {download?.state === 'going' && (
          <>
            <progress aria-label={words.downloading(download.what)} />
            <Button look="quiet" onClick={() => stop.current?.abort()}>
              {words.stop}
            </Button>
          </>
        )}
      </div>
      {isChoosing && (
        <TablesDialog
          sessionId={sessionId}
          ticket={ticket}
          locale={locale}
          onChoose={(table) => {
            setChoosing(false);
            void start('csv', table);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

/** Each in itself, for those who look for their own. */
const languageNames: Record<Locale, string> = { da: 'Dansk', nb: 'Norsk', en: 'English' };
