import type { VoteView } from '../../../shared/session/view.ts';
import { ballotInWords } from '../../../shared/voting/ballotInWords.ts';
import { ballotWords } from '../../../shared/words/ballot.ts';
import { Button } from '../Button.tsx';
import { useLocale, useWords } from '../locale.tsx';
import { partsCast, type DraftPart } from './ballotDraft.ts';
import styles from './Ballot.module.css';

/** What was cast and still counts, while it is being changed. */
export function CastBefore({ vote, onKeep }: { vote: VoteView; onKeep(): void }) {
  const words = useWords(ballotWords);
  return (
    <section className={styles.before} aria-label={words.castBefore}>
      <p>
        <strong>{words.castBefore}</strong>
      </p>
      <InWords vote={vote} parts={partsCast(vote)} />
      <p>
        <Button look="quiet" onClick={onKeep}>
          {words.keepCast}
        </Button>
      </p>
    </section>
  );
}

interface TooLateProps {
  vote: VoteView;
  parts: readonly DraftPart[];
  /** What the server said to who tried to cast it. */
  problem: string;
  onPutAway(): void;
}

/** What had not been cast when the vote closed: it does not count, and is there to be read. */
export function TooLate({ vote, parts, problem, onPutAway }: TooLateProps) {
  const words = useWords(ballotWords);
  return (
    <div className={styles.late} role="alert">
      {problem && <p className={styles.problem}>{problem}</p>}
      <p>{words.tooLate}</p>
      <InWords vote={vote} parts={parts} />
      <p>
        <Button onClick={onPutAway}>{words.putAway}</Button>
      </p>
    </div>
  );
}

function InWords({ vote, parts }: { vote: VoteView; parts: readonly DraftPart[] }) {
  const words = useWords(ballotWords);
  const locale = useLocale();
  return parts.map(({ key, people, ballot }) => (
    <div key={key}>
      {vote.mayBeSplit && <p className={styles.soft}>{words.people(people)}</p>}
      <ul className={styles.inWords}>
        {ballotInWords(vote, ballot, locale).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  ));
}
