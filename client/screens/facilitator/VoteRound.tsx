import type { ActivityView, VoteView } from '../../../shared/session/view.ts';
import { runVoteWords } from '../../../shared/words/runVote.ts';
import { openVoteWords } from '../../../shared/words/openVote.ts';
import { termsInWords } from '../../../shared/voting/termsInWords.ts';
import { Button } from '../../parts/Button.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { VoteOutcome } from '../../parts/voting/VoteOutcome.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import styles from './VotePanel.module.css';

interface VoteRoundProps {
  activity: ActivityView;
  vote: VoteView;
  onNewRound(): void;
}

/** A round that is open or has been: how many have voted, what it came to, and what can be done with it now. */
export function VoteRound({ activity, vote, onNewRound }: VoteRoundProps) {
  const { view, ask } = useFacilitator();
  const words = useWords(runVoteWords);
  const { countComesLate } = useWords(openVoteWords);
  const locale = useLocale();
  const about = { activityId: activity.id, voteId: vote.id };
  const showToAll = async (): Promise<void> => {
    const published = await ask({ type: 'publishVote', ...about });
    if (published) await ask({ type: 'showOnPlenary', show: { what: 'result', activityId: activity.id, page: 0 } });
  };
  return (
    <div className={styles.running}>
      <div className={styles.progress}>
        <p>
          {vote.state === 'open' ? words.voteOpen : vote.state === 'closed' ? words.voteClosed : words.votePublished}{' '}
          <span className={styles.hint}>{termsInWords(vote, locale)}</span>
        </p>
        <p className={styles.cast} aria-live="polite">
          {words.cast(vote.cast, vote.eligible)}
        </p>
        <progress aria-hidden="true" max={Math.max(1, vote.eligible)} value={vote.cast} />
        {vote.state === 'open' && <p className={styles.hint}>{countComesLate}</p>}
      </div>
      {vote.tally && (
        <div className={styles.tally}>
          <VoteOutcome vote={vote} votes={activity.votes} groups={view.session.groups} />
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
