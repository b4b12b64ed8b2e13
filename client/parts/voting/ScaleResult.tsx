import { scale } from '../../../shared/voting/ballotFits.ts';
import type { TallyRow } from '../../../shared/voting/countBallots.ts';
import { scaleInWords, spreadInWords } from '../../../shared/voting/resultInWords.ts';
import { plenaryWords } from '../../../shared/words/plenary.ts';
import { scaleWords } from '../../../shared/words/scale.ts';
import { useLocale, useWords } from '../locale.tsx';
import styles from './Result.module.css';

/** How the answers to each option fell, from disagree strongly to agree strongly, and how much they agree. */
export function ScaleResult({ rows, among }: { rows: readonly TallyRow[]; among: readonly TallyRow[] }) {
  const words = useWords(plenaryWords);
  const answers = useWords(scaleWords);
  const locale = useLocale();
  const most = Math.max(1, ...among.flatMap(({ spread = [] }) => spread));
  return (
    <div className={styles.scaled}>
      <div className={styles.answerRow} aria-hidden="true">
        <span className={styles.answerText} />
        <span className={styles.spread}>
          {scale.map((step) => (
            <span key={step} className={styles.answerHead}>
              {answers[step]}
            </span>
          ))}
        </span>
      </div>
      <ol role="list" className={styles.answerRows} aria-label={words.voteResult}>
        {rows.map((row) => (
          <li key={row.option.id} className={styles.answerRow}>
            <span className={styles.answerText}>
              <span className={styles.text}>{row.option.text}</span>
              <span className={styles.accord}>{scaleInWords(row, locale)}</span>
            </span>
            <span className="unseen">{spreadInWords(row.spread ?? [], locale)}</span>
            <span className={styles.spread} aria-hidden="true">
              {scale.map((step) => {
                const count = row.spread?.[step - 1] ?? 0;
                return (
                  <span key={step} className={styles.answerColumn} data-none={count === 0 || undefined}>
                    {count}
                    <span className={styles.answerBar} style={{ blockSize: `${(2.2 * count) / most}em` }} />
                  </span>
                );
              })}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
