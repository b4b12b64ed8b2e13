import { useState } from 'react';
import type { Answer } from '../../shared/live/protocol.ts';
import type { VoteView } from '../../shared/session/view.ts';
import type { Ballot as BallotPoints } from '../../shared/voting/vote.ts';
import { groupWords } from '../../shared/words/group.ts';
import { Button, IconButton } from './Button.tsx';
import { CheckIcon, MinusIcon, PlusIcon } from './icons.tsx';
import { useWords } from './locale.tsx';
import styles from './Ballot.module.css';

interface BallotProps {
  vote: VoteView;
  /** Casts, or casts anew; resolves when it is stored. */
  onCast(ballot: BallotPoints): Promise<Answer>;
}

/** Points to share out over the options, and one button to cast them. It can be changed until the vote closes. */
export function Ballot({ vote, onCast }: BallotProps) {
  const words = useWords(groupWords);
  /** What is on the way to be cast; null while it is what was cast. */
  const [draft, setDraft] = useState<BallotPoints | null>(null);
  const [casting, setCasting] = useState(false);
  const [problem, setProblem] = useState('');
  const ballot = draft ?? vote.mine ?? {};
  const left = vote.points - Object.values(ballot).reduce((sum, points) => sum + points, 0);
  // Buttons stay where the focus is: one that cannot be pressed just now says so, instead of going away.
  const isFull = (points: number): boolean => left <= 0 || points >= vote.maxPerOption;
  const hasCast = vote.mine !== null && draft === null;

  const give = (optionId: string, points: number): void => {
    const { [optionId]: _before, ...rest } = ballot;
    setDraft(points > 0 ? { ...rest, [optionId]: points } : rest);
    setProblem('');
  };
  const cast = async (): Promise<void> => {
    setCasting(true);
    const answer = await onCast(ballot);
    setCasting(false);
    if (answer.ok) setDraft(null);
    setProblem(answer.ok ? '' : answer.error.message);
  };

  return (
    <div className={styles.ballot}>
      <p>
        {words.voteHint(vote.points, vote.maxPerOption)} {vote.voter === 'table' && words.voteTogether}
      </p>
      <ul role="list" className={styles.options}>
        {vote.slate.map(({ id, text }) => {
          const points = ballot[id] ?? 0;
          return (
            <li key={id} className={styles.option} data-option-id={id} data-chosen={points > 0 || undefined}>
              <span className={styles.text}>{text}</span>
              <span className={styles.points}>
                <IconButton
                  name={words.onePointLess(text)}
                  icon={<MinusIcon />}
                  look="plain"
                  aria-disabled={points === 0}
                  onClick={() => points > 0 && give(id, points - 1)}
                />
                <output aria-label={words.points(points)}>{points}</output>
                <IconButton
                  name={words.onePointMore(text)}
                  icon={<PlusIcon />}
                  look="plain"
                  aria-disabled={isFull(points)}
                  onClick={() => !isFull(points) && give(id, points + 1)}
                />
              </span>
            </li>
          );
        })}
      </ul>
      <div className={styles.end}>
        <p role="status" className={styles.left}>
          {hasCast ? (
            <span className={styles.cast}>
              <CheckIcon /> {words.voted}
            </span>
          ) : (
            words.pointsLeft(left)
          )}
        </p>
        {!hasCast && (
          <Button look="main" disabled={casting || left === vote.points} onClick={() => void cast()}>
            {vote.mine === null ? words.cast : words.change}
          </Button>
        )}
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
