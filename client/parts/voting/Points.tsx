import { ballotWords } from '../../../shared/words/ballot.ts';
import { IconButton } from '../Button.tsx';
import { MinusIcon, PlusIcon } from '../icons.tsx';
import { useWords } from '../locale.tsx';
import { withMark } from './ballotDraft.ts';
import type { MarksProps } from './Marks.tsx';
import styles from './Ballot.module.css';

/** Points to share out over the options. */
export function Points({ vote, ballot, onChange }: MarksProps) {
  const words = useWords(ballotWords);
  const left = vote.points - Object.values(ballot).reduce((sum, points) => sum + points, 0);
  // Buttons stay where the focus is: one that cannot be pressed just now says so, instead of going away.
  const isFull = (points: number): boolean => left <= 0 || points >= vote.maxPerOption;
  return (
    <ul role="list" className={styles.options}>
      {vote.slate.map(({ id, text }) => {
        const points = ballot[id] ?? 0;
        return (
          <li key={id} className={styles.option} data-option-id={id} data-chosen={points > 0 || undefined}>
            <span className={styles.text}>{text}</span>
            <span className={styles.stepper}>
              <IconButton
                name={words.onePointLess(text)}
                icon={<MinusIcon />}
                look="plain"
                aria-disabled={points === 0}
                onClick={() => points > 0 && onChange(withMark(ballot, id, points - 1))}
              />
              <output aria-label={words.points(points)}>{points}</output>
              <IconButton
                name={words.onePointMore(text)}
                icon={<PlusIcon />}
                look="plain"
                aria-disabled={isFull(points)}
                onClick={() => !isFull(points) && onChange(withMark(ballot, id, points + 1))}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
