import { useId } from 'react';
import { scale } from '../../../shared/voting/ballotFits.ts';
import { ballotWords } from '../../../shared/words/ballot.ts';
import { scaleWords } from '../../../shared/words/scale.ts';
import { IconButton } from '../Button.tsx';
import { CloseIcon } from '../icons.tsx';
import { useWords } from '../locale.tsx';
import { withMark } from './ballotDraft.ts';
import type { MarksProps } from './Marks.tsx';
import styles from './Answers.module.css';

/** For each option the five answers from disagree strongly to agree strongly, in words. */
export function Answers({ vote, ballot, onChange }: MarksProps) {
  const words = useWords(ballotWords);
  const answers = useWords(scaleWords);
  const name = useId();
  return (
    <div className={styles.answers}>
      {vote.slate.map(({ id, text }) => (
        <fieldset key={id} className={styles.question} data-option-id={id}>
          <legend>{text}</legend>
          <div className={styles.scale}>
            {scale.map((step) => (
              <label key={step} className={styles.answer} data-chosen={ballot[id] === step || undefined}>
                <input
                  type="radio"
                  name={`${name}-${id}`}
                  checked={ballot[id] === step}
                  onChange={() => onChange(withMark(ballot, id, step))}
                />
                <span>{answers[step]}</span>
              </label>
            ))}
          </div>
          {ballot[id] !== undefined && (
            <IconButton
              name={words.clearAnswer(text)}
              icon={<CloseIcon />}
              className={styles.clear}
              onClick={() => onChange(withMark(ballot, id, 0))}
            />
          )}
        </fieldset>
      ))}
    </div>
  );
}
