import type { PlenaryShow } from '../../../shared/session/plenaryShow.ts';
import { plenaryWords } from '../../../shared/words/plenary.ts';
import { clockText } from '../../parts/Countdown.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useSecondsLeft } from './stageClock.ts';
import type { StageView } from './stageView.ts';
import styles from './StageFooter.module.css';

interface StageFooterProps {
  view: StageView;
  show: PlenaryShow;
  /** Counts from 0. */
  page: number;
  pages: number;
  clockOffsetMs: number;
  /** What is wrong, in one word of the catalogue's; null: nothing. */
  trouble: 'connectionLost' | 'slow' | null;
}

/** The slim line below every picture: which session, which page, how long is left, how to join. Never in the way. */
export function StageFooter({ view, show, page, pages, clockOffsetMs, trouble }: StageFooterProps) {
  const words = useWords(plenaryWords);
  const isQuiet = show.what === 'nothing';
  return (
    <footer className={styles.footer}>
      <span className={styles.session}>{isQuiet || show.what === 'joinCode' ? '' : view.session.title}</span>
      {trouble && <output className={styles.lost}>{words[trouble]}</output>}
      {pages > 1 && (
        <span className={styles.page}>
          <span aria-hidden="true">
            {page + 1}/{pages}
          </span>
          <span className="unseen">{words.page(page + 1, pages)}</span>
        </span>
      )}
      {show.what !== 'instruction' && !isQuiet && <TimeLeft view={view} clockOffsetMs={clockOffsetMs} />}
      {show.what !== 'joinCode' && !isQuiet && (
        <span>
          {words.code} <strong className={styles.code}>{view.session.joinCode}</strong>
        </span>
      )}
    </footer>
  );
}

function TimeLeft({ view, clockOffsetMs }: Pick<StageFooterProps, 'view' | 'clockOffsetMs'>) {
  const words = useWords(plenaryWords);
  const secondsLeft = useSecondsLeft(view.timer, clockOffsetMs);
  if (view.timer.state === 'idle') return null;
  return (
    <span role="timer" aria-label={words.timeLeft} className={styles.time}>
      {secondsLeft === 0 ? words.timeIsUp : clockText(secondsLeft * 1000)}
    </span>
  );
}
