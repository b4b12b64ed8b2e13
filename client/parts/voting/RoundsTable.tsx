import type { OptionInRounds } from '../../../shared/voting/compareRounds.ts';
import { moveInWords } from '../../../shared/voting/resultInWords.ts';
import { voteResultWords } from '../../../shared/words/voteResult.ts';
import { useLocale, useWords } from '../locale.tsx';
import styles from './Result.module.css';

/** Which place each option had in each round, and how far it has moved since the round before the last. */
export function RoundsTable({ rows }: { rows: readonly OptionInRounds[] }) {
  const words = useWords(voteResultWords);
  const locale = useLocale();
  const rounds = rows[0]?.rounds.length ?? 0;
  return (
    // What is wider than the screen is reached by keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={words.rounds} tabIndex={0} className={styles.wide}>
      <table className={styles.table}>
        <caption>{words.rounds}</caption>
        <thead>
          <tr>
            <th scope="col">{words.option}</th>
            {Array.from({ length: rounds }, (_, at) => (
              <th key={at} scope="col">
                {words.round(at + 1)}
              </th>
            ))}
            <th scope="col">{words.moved}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const rise = typeof row.move === 'number' ? Math.sign(row.move) : 0;
            return (
              <tr key={row.option.id}>
                <th scope="row">{row.option.text}</th>
                {row.rounds.map((round, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a round is its number
                  <td key={at}>{round?.place ?? '–'}</td>
                ))}
                <td className={styles.moved} data-rise={rise}>
                  <span aria-hidden="true">{arrows[rise + 1]}</span> {moveInWords(row, locale)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const arrows = ['▼', '', '▲'];
