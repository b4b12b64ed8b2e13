import { useId, useState, type FormEvent } from 'react';
import type { ActivityView, VoteView } from '../../../shared/session/view.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../parts/locale.tsx';
import { VoteResult } from '../../parts/VoteResult.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { TextRow } from './TextRow.tsx';
import styles from './VotePanel.module.css';

/** The activity's vote, round by round: open it, follow it, close it, show what it came to. */
export function VotePanel({ activity }: { activity: ActivityView }) {
  const words = useWords(facilitatorWords);
  const [newRound, setNewRound] = useState(false);
  const vote = activity.votes.at(-1);
  const planning = !vote || (newRound && vote.state !== 'open');
  return (
    <section aria-labelledby="vote" className={styles.vote}>
      <h3 id="vote">
        {words.vote}
        {activity.votes.length > 1 && <span className={styles.round}> {words.round(activity.votes.length)}</span>}
      </h3>
      {planning ? (
        <OpenVote
          activity={activity}
          before={vote}
          onOpened={() => setNewRound(false)}
          {...(vote && { onCancel: () => setNewRound(false) })}
        />
      ) : (
        <Round activity={activity} vote={vote} onNewRound={() => setNewRound(true)} />
      )}
    </section>
  );
}

interface OpenVoteProps {
  activity: ActivityView;
  /** The round before, whose terms a new one begins with. */
  before: VoteView | undefined;
  onOpened(): void;
  onCancel?(): void;
}

function OpenVote({ activity, before, onOpened, onCancel }: OpenVoteProps) {
  const { ask } = useFacilitator();
  const words = useWords(facilitatorWords);
  const [points, setPoints] = useState(String(before?.points ?? 3));
  const [most, setMost] = useState(String(before?.maxPerOption ?? 3));
  const [voter, setVoter] = useState<'table' | 'person'>(before?.voter ?? 'table');
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const terms = { points: fromOneTo100(points), maxPerOption: fromOneTo100(most), voter };
    if (await ask({ type: 'openVote', activityId: activity.id, ...terms })) onOpened();
  };
  return (
    <form className={styles.terms} onSubmit={open}>
      <p className={styles.hint}>{words.voteNone}</p>
      <TextRow label={words.points} value={points} numeric onChange={(text) => setPoints(digits(text))} />
      <TextRow label={words.maxPerOption} value={most} numeric onChange={(text) => setMost(digits(text))} />
      <VoterChoice voter={voter} onChoose={setVoter} />
      <div className={styles.actions}>
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
        <Button type="submit">{words.openVote}</Button>
      </div>
    </form>
  );
}

function VoterChoice({ voter, onChoose }: { voter: 'table' | 'person'; onChoose(voter: 'table' | 'person'): void }) {
  const words = useWords(facilitatorWords);
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

interface RoundProps {
  activity: ActivityView;
  vote: VoteView;
  onNewRound(): void;
}

function Round({ activity, vote, onNewRound }: RoundProps) {
  const { ask } = useFacilitator();
  const words = useWords(facilitatorWords);
  const about = { activityId: activity.id, voteId: vote.id };
  const showToAll = async (): Promise<void> => {
    const published = await ask({ type: 'publishVote', ...about });
    if (published) await ask({ type: 'showOnPlenary', show: { what: 'result', activityId: activity.id, page: 0 } });
  };
  return (
    <div className={styles.running}>
      <div className={styles.progress}>
        <p>
          {vote.state === 'open' ? words.voteOpen : vote.state === 'closed' ? words.voteClosed : words.votePublished}
        </p>
        <p className={styles.cast} aria-live="polite">
          {words.cast(vote.cast, vote.eligible)}
        </p>
        <progress aria-hidden="true" max={Math.max(1, vote.eligible)} value={vote.cast} />
      </div>
      {vote.tally && (
        <div className={styles.tally}>
          <VoteResult rows={vote.tally} />
        </div>
      )}
      <div className={styles.actions}>
        {vote.state === 'open' && (
          <Button onClick={() => ask({ type: 'closeVote', ...about })}>{words.closeVote}</Button>
        )}
        {vote.state !== 'open' && <Button onClick={onNewRound}>{words.newRound}</Button>}
        {vote.state === 'closed' && (
          <Button look="main" onClick={showToAll}>
            {words.publishVote}
          </Button>
        )}
      </div>
    </div>
  );
}

function digits(text: string): string {
  return text.replace(/\D/g, '').slice(0, 3);
}

function fromOneTo100(text: string): number {
  return Math.min(100, Math.max(1, Number.parseInt(text, 10) || 1));
}
