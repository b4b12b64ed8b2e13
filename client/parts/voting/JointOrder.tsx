import { useRef } from 'react';
import { placeOf } from '../../../shared/voting/placeOf.ts';
import { placeInWords } from '../../../shared/voting/resultInWords.ts';
import type { TallyRow } from '../../../shared/voting/countBallots.ts';
import { plenaryWords } from '../../../shared/words/plenary.ts';
import { useRankMotion } from '../BarsMotion.ts';
import { useWords } from '../locale.tsx';
import styles from './Result.module.css';

/** The order that all rankings have become, by place; those that share a place stand together. */
export function JointOrder({ rows, among }: { rows: readonly TallyRow[]; among: readonly TallyRow[] }) {
  const words = useWords(plenaryWords);
  const list = useRef<HTMLOListElement>(null);
  useRankMotion(list);
  return (
    <ol ref={list} role="list" className={styles.order} aria-label={words.voteResult}>
      {rows.map((row, at) => {
        const isShared = at > 0 && rows[at - 1]!.place === row.place;
        return (
          <li
            key={row.option.id}
            data-rank-id={row.option.id}
            data-shared={isShared || undefined}
            className={styles.ordered}
          >
            <span className={styles.place}>{placeInWords(placeOf(row, among))}</span>
            <span className={styles.text}>{row.option.text}</span>
          </li>
        );
      })}
    </ol>
  );
}
