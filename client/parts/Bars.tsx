import { useRef, type ReactNode } from 'react';
import { useRankMotion } from './BarsMotion.ts';
import styles from './Bars.module.css';

export interface Bar {
  id: string;
  /** Before the text: a place, a letter. */
  lead: ReactNode;
  text: string;
  /** How much of the width is filled, 0 to 1. */
  share: number;
  value: string;
}

/** Rows with a bar below each text, best first; when their order changes, they move to their new places. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const list = useRef<HTMLOListElement>(null);
  useRankMotion(list);
  return (
    <ol ref={list} className={styles.bars} aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.id} data-rank-id={bar.id} className={styles.bar}>
          <div className={styles.lead}>{bar.lead}</div>
          <div className={styles.text}>{bar.text}</div>
          <div className={styles.value}>{bar.value}</div>
          <div className={styles.track}>
            <div className={styles.fill} style={{ transform: `scaleX(${bar.share})` }} />
          </div>
        </li>
      ))}
    </ol>
  );
}
