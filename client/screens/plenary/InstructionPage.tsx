import { useEffect } from 'react';
import type { Timer } from '../../../shared/session/session.ts';
import { plenaryWords } from '../../../shared/words/plenary.ts';
import { clockTime } from '../../../shared/words/dates.ts';
import { clockText } from '../../parts/Countdown.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useSecondsLeft } from './stageClock.ts';
import { linesOf, textPages } from './pages.ts';
import { pageWithin, type Paging, type StageView } from './stageView.ts';
import styles from './InstructionPage.module.css';

/** In hundredths of the stage's height, as in the style sheet. */
const textWidth = 150;
const titleSize = 9.6;
const sizes = { large: 6, small: 4.4 };
const clockHeights = { large: 36, small: 18 };
type Size = keyof typeof sizes;

interface InstructionPageProps extends Paging {
  view: StageView;
  clockOffsetMs: number;
}

/** What everyone does now, and how long is left; before the first activity a welcome, after the last a thank you. */
export function InstructionPage({ view, clockOffsetMs, page, onPages }: InstructionPageProps) {
  const words = useWords(plenaryWords);
  const activity = view.agenda.find((candidate) => candidate.id === view.currentActivityId);
  const hasClock = view.timer.state !== 'idle';
  const title = activity?.title ?? (view.session.endedAtMs === null ? words.welcome : words.thankYou);
  const { size, pages } = instructionPages(title, activity?.instruction ?? '', hasClock);
  useEffect(() => onPages(pages.length), [onPages, pages.length]);
  return (
    <div className={styles.page}>
      <div className={styles.words} data-size={size}>
        <h1 className={styles.title}>{title}</h1>
        {activity ? (
          <p className={styles.instruction}>{pages[pageWithin(page, pages.length)]}</p>
        ) : (
          <p className={styles.instruction}>{view.session.title}</p>
        )}
      </div>
      {hasClock && <Clock timer={view.timer} clockOffsetMs={clockOffsetMs} size={size} />}
    </div>
  );
}

function Clock({ timer, clockOffsetMs, size }: { timer: Timer; clockOffsetMs: number; size: Size }) {
  const words = useWords(plenaryWords);
  const secondsLeft = useSecondsLeft(timer, clockOffsetMs);
  if (secondsLeft === 0)
    return (
      <p className={styles.timeIsUp} data-size={size}>
        {words.timeIsUp}
      </p>
    );
  const note = timer.state === 'running' ? words.until(clockTime(timer.endsAtMs)) : words.clockPaused;
  return (
    <div className={styles.clock} data-size={size} role="timer" aria-label={words.timeLeft}>
      <span className={styles.digits}>{clockText(secondsLeft * 1000)}</span>
      <span className={styles.note}>{note}</span>
    </div>
  );
}

/** The instruction in the large size when it fits one page so, else paged in the small one beside a smaller clock. */
function instructionPages(title: string, instruction: string, hasClock: boolean): { size: Size; pages: string[] } {
  const titleLines = linesOf(title, textWidth, titleSize);
  const pagesAt = (size: Size): string[] => {
    const height = 82 - titleLines * titleSize * 1.15 - (hasClock ? clockHeights[size] : 0);
    return textPages(instruction, textWidth, height, sizes[size], sizes[size] * 1.32);
  };
  const pages = pagesAt('large');
  return pages.length === 1 ? { size: 'large', pages } : { size: 'small', pages: pagesAt('small') };
}
