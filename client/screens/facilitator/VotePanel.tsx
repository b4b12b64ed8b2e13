import { useState } from 'react';
import type { ActivityView } from '../../../shared/session/view.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { useWords } from '../../parts/locale.tsx';
import { OpenVote } from './OpenVote.tsx';
import { VoteRound } from './VoteRound.tsx';
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
        <VoteRound activity={activity} vote={vote} onNewRound={() => setNewRound(true)} />
      )}
    </section>
  );
}
