import { useId } from 'react';
import { voteMethods, type VoteMethod } from '../../../shared/voting/vote.ts';
import { runVoteWords } from '../../../shared/words/runVote.ts';
import { openVoteWords } from '../../../shared/words/openVote.ts';
import { useWords } from '../../parts/locale.tsx';
import type { VoteDraft } from './voteDraft.ts';
import styles from './VotePanel.module.css';

/** Points, picks, an order or a scale, and what the chosen one means. */
export function MethodChoice({ method, onChoose }: { method: VoteMethod; onChoose(method: VoteMethod): void }) {
  const words = useWords(openVoteWords);
  const name = useId();
  const hints = { points: words.pointsHint, pick: words.pickHint, rank: words.rankHint, agree: words.agreeHint };
  return (
    <fieldset className={styles.methods} aria-describedby={`${name}-hint`}>
      <legend>{words.method}</legend>
      <div className={styles.choices}>
        {voteMethods.map((candidate) => (
          <label key={candidate} className={styles.method} data-chosen={candidate === method || undefined}>
            <input
              type="radio"
              name={name}
              value={candidate}
              checked={candidate === method}
              onChange={() => onChoose(candidate)}
            />
            {words[candidate]}
          </label>
        ))}
      </div>
      <p id={`${name}-hint`} className={styles.hint}>
        {hints[method]}
      </p>
    </fieldset>
  );
}

interface VoterChoiceProps {
  voter: VoteDraft['voter'];
  onChoose(voter: VoteDraft['voter']): void;
}

/** Whether each table has a ballot, or each person. */
export function VoterChoice({ voter, onChoose }: VoterChoiceProps) {
  const words = useWords(runVoteWords);
  const name = useId();
  return (
    <fieldset className={styles.voter}>
      <legend>{words.voter}</legend>
      <label>
        <input type="radio" name={name} checked={voter === 'table'} onChange={() => onChoose('table')} />
        {words.perTable}
      </label>
      <label>
        <input type="radio" name={name} checked={voter === 'person'} onChange={() => onChoose('person')} />
        {words.perPerson}
      </label>
    </fieldset>
  );
}

interface TableChoicesProps {
  draft: Pick<VoteDraft, 'mayBeSplit' | 'openBallots'>;
  onChange(change: Partial<VoteDraft>): void;
}

/** What is only asked when tables vote. */
export function TableChoices({ draft, onChange }: TableChoicesProps) {
  const words = useWords(openVoteWords);
  const id = useId();
  const tick = (name: 'mayBeSplit' | 'openBallots', label: string, hint: string) => (
    <label>
      <input
        type="checkbox"
        checked={draft[name]}
        aria-describedby={`${id}-${name}`}
        onChange={({ target }) => onChange({ [name]: target.checked })}
      />
      <span>
        {label}
        <span id={`${id}-${name}`} className={styles.hint}>
          {hint}
        </span>
      </span>
    </label>
  );
  return (
    <fieldset className={styles.voter}>
      <legend>{words.tables}</legend>
      {tick('mayBeSplit', words.mayBeSplit, words.mayBeSplitHint)}
      {tick('openBallots', words.openBallots, words.openBallotsHint)}
    </fieldset>
  );
}
