import { useState } from 'react';
import { summaryFormats, type SummaryFormat } from '../../../shared/summary/summaryFormats.ts';
import { clockTime } from '../../../shared/words/dates.ts';
import { summaryPageWords } from '../../../shared/words/summaryPage.ts';
import { Button } from '../../parts/Button.tsx';
import { DownloadIcon, LeftIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { downloadSummary } from './fetchSummary.ts';
import styles from './SummaryBar.module.css';

interface BarProps {
  sessionId: string;
  ticket: string;
  fetchedAtMs: number;
  outdated: boolean;
  onUpdate(): void;
}

type Download = { format: SummaryFormat; state: 'going' | 'done' | 'failed' };

/** Everything that is done with a summary; never on paper. */
export function SummaryBar({ sessionId, ticket, fetchedAtMs, outdated, onUpdate }: BarProps) {
  const words = useWords(summaryPageWords);
  const [download, setDownload] = useState<Download | null>(null);

  const start = (format: SummaryFormat): void => {
    if (download?.state === 'going') return;
    setDownload({ format, state: 'going' });
    void downloadSummary(sessionId, ticket, format).then((done) =>
      setDownload({ format, state: done ? 'done' : 'failed' }),
    );
  };
  return (
    <header className={styles.bar}>
      <a href={`/s/${sessionId}/facilitate`} className={styles.back}>
        <LeftIcon />
        {words.toSession}
      </a>
      <div className={styles.age}>
        <span>{words.asOf(clockTime(fetchedAtMs))}</span>
        <Button look="quiet" onClick={onUpdate}>
          {words.update}
        </Button>
      </div>
      <fieldset className={styles.files}>
        <legend className="unseen">{words.download}</legend>
        {summaryFormats.map((format, place) => (
          <Button
            key={format}
            look={place === 0 ? 'main' : 'plain'}
            icon={<DownloadIcon />}
            aria-disabled={download?.state === 'going' || undefined}
            onClick={() => start(format)}
          >
            {words[format]}
          </Button>
        ))}
        <Button onClick={() => print()}>{words.print}</Button>
      </fieldset>
      <output className={styles.said}>
        {download?.state === 'going' && words.downloading(words[download.format])}
        {download?.state === 'done' && words.downloaded(words[download.format])}
        {(outdated || download?.state === 'failed') && words.noAnswer}
      </output>
    </header>
  );
}
