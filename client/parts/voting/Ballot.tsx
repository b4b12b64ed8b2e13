import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../shared/live/protocol.ts';
import type { VoteView } from '../../../shared/session/view.ts';
import { ballotWords } from '../../../shared/words/ballot.ts';
import { Button } from '../Button.tsx';
import { CheckIcon } from '../icons.tsx';
import { useWords } from '../locale.tsx';
import { asCast, isComplete, keptDrafts, partsCast, type DraftPart } from './ballotDraft.ts';
import { BallotParts } from './BallotParts.tsx';
import { CastBefore, TooLate } from './CastBefore.tsx';
import { Marks } from './Marks.tsx';
import { progressInWords } from './progressInWords.ts';
import { Secrecy } from './Secrecy.tsx';
import styles from './Ballot.module.css';

interface BallotProps {
  vote: VoteView;
  /** Casts, or casts anew; resolves when it is stored. */
  onCast(ballot: ReturnType<typeof asCast>): Promise<Answer>;
}

/**
 * A ballot of any method, and one button to cast it. It can be changed until the vote closes; what was cast stays to be
 * seen meanwhile. What was not cast when the vote closed is told to be too late, and not thrown away.
 */
export function Ballot({ vote, onCast }: BallotProps) {
  const words = useWords(ballotWords);
  /** What is on the way to be cast; null while it is what was cast. */
  const [draft, setDraft] = useState(keptDrafts.get(vote.id) ?? null);
  /** What was just cast, until the next view tells it. */
  const [sent, setSent] = useState<{ parts: DraftPart[]; before: VoteView } | null>(null);
  const latest = useRef(vote);
  useEffect(() => void (latest.current = vote));
  const [casting, setCasting] = useState(false);
  const [problem, setProblem] = useState('');
  const justSent = sent?.before === vote ? sent.parts : null;
  const parts = draft ?? justSent ?? partsCast(vote);
  const hasCast = draft === null && (justSent !== null || vote.mine !== null);

  const change = (changed: DraftPart[] | null): void => {
    if (changed) keptDrafts.set(vote.id, changed);
    else keptDrafts.delete(vote.id);
    setDraft(changed);
    setProblem('');
  };
  const cast = async (): Promise<void> => {
    if (!isComplete(vote, parts)) return;
    setCasting(true);
    const answer = await onCast(asCast(vote, parts));
    setCasting(false);
    // Who went on changing it meanwhile has not cast that.
    if (answer.ok && keptDrafts.get(vote.id) === draft) {
      setSent({ parts, before: latest.current });
      change(null);
    }
    setProblem(answer.ok ? '' : answer.error.message);
  };

  if (vote.state !== 'open') {
    return draft && <TooLate vote={vote} parts={draft} problem={problem} onPutAway={() => change(null)} />;
  }
  return (
    <div className={styles.ballot}>
      <p>
        {hintOf(vote, words)} {vote.voter === 'table' && words.voteTogether}
      </p>
      {vote.mayBeSplit ? (
        <BallotParts vote={vote} parts={parts} onChange={change} />
      ) : (
        <Marks vote={vote} ballot={parts[0]!.ballot} onChange={(ballot) => change([{ ...parts[0]!, ballot }])} />
      )}
      <div className={styles.end}>
        <p role="status" className={styles.left}>
          {hasCast ? (
            <span className={styles.cast}>
              <CheckIcon /> {words.voted}
            </span>
          ) : (
            progressInWords(vote, parts, words)
          )}
        </p>
        {!hasCast && (
          // Stays where the focus is: while nothing can be cast it says so, instead of going away.
          <Button look="main" aria-disabled={casting || !isComplete(vote, parts)} onClick={() => void cast()}>
            {vote.mine === null ? words.cast : words.change}
          </Button>
        )}
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {vote.mine !== null && draft && <CastBefore vote={vote} onKeep={() => change(null)} />}
      <Secrecy open={vote.openBallots === true}>{secrecyOf(vote, words)}</Secrecy>
    </div>
  );
}

function hintOf(vote: VoteView, words: (typeof ballotWords)['en']): string {
  if (vote.method === 'pick') return words.pickHint(vote.points);
  if (vote.method === 'rank') return words.rankHint;
  return vote.method === 'agree' ? words.agreeHint : words.pointsHint(vote.points, vote.maxPerOption);
}

function secrecyOf({ voter, openBallots }: VoteView, words: (typeof ballotWords)['en']): string {
  const kept = voter === 'table' ? words.secretTable : `${words.secretPerson} ${words.splitByFive}`;
  return `${openBallots ? words.openTable : kept} ${words.countComesLate}`;
}
