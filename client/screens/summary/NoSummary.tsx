import { summaryPageWords } from '../../../shared/words/summaryPage.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../parts/locale.tsx';
import type { FetchTrouble } from './fetchSummary.ts';
import styles from './SummaryPage.module.css';

interface NoSummaryProps {
  /** Null: it is on its way. `withdrawn`: a link to read by that no longer works. */
  trouble: FetchTrouble | 'withdrawn' | null;
  onTryAgain?: () => void;
}

/** The page while there is no summary to show, with what can be done about it. */
export function NoSummary({ trouble, onTryAgain }: NoSummaryProps) {
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
      {trouble === 'withdrawn' && <p>{words.noLink}</p>}
      {trouble === 'noAnswer' && (
        <>
          <p>{words.noAnswer}</p>
          <Button onClick={onTryAgain}>{words.tryAgain}</Button>
        </>
      )}
    </main>
  );
}
