import { useId } from 'react';
import { withMark } from './ballotDraft.ts';
import type { MarksProps } from './Marks.tsx';
import styles from './Ballot.module.css';

/** Options to tick, so many at most; where it is one, another takes its place. */
export function Picks({ vote, ballot, onChange }: MarksProps) {
  const name = useId();
  const isOne = vote.points === 1;
  const isFull = Object.keys(ballot).length >= vote.points;
  return (
    <ul role="list" className={styles.options}>
      {vote.slate.map(({ id, text }) => {
        const isPicked = (ballot[id] ?? 0) > 0;
        // Within reach of the keyboard also when it cannot be ticked just now.
        const isShut = isFull && !isPicked && !isOne;
        return (
          <li key={id} data-option-id={id}>
            <label className={styles.pick} data-chosen={isPicked || undefined} data-shut={isShut || undefined}>
              <input
                type={isOne ? 'radio' : 'checkbox'}
                name={name}
                checked={isPicked}
                aria-disabled={isShut}
                // Else the browser ticks it, whatever the ballot says.
                onClick={(event) => isShut && event.preventDefault()}
                onChange={() => {
                  if (isShut) return;
                  onChange(isOne ? { [id]: 1 } : withMark(ballot, id, isPicked ? 0 : 1));
                }}
              />
              <span className={styles.text}>{text}</span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
