import type { Moved } from '../../../shared/activities/dilemma-sort/board.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import { useWords } from '../../parts/locale.tsx';
import styles from './Remarks.module.css';

/** Whether a dilemma has moved, as a word and an arrow. */
export function MovedMark({ moved }: { moved: Moved }) {
  const words = useWords(dilemmaSortWords);
  return (
    <span className={styles.moved}>
      <svg viewBox="0 0 24 24" width="1em" height="1em" aria-hidden="true" focusable="false">
        <path
          d={arrows[moved]}
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {words[moved]}
    </span>
  );
}

const arrows: Record<Moved, string> = {
  better: 'M5 19L19 5M9 5h10v10',
  same: 'M3 12h18M14 5l7 7-7 7',
  worse: 'M5 5l14 14M19 9v10H9',
};
