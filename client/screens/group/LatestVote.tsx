import { useState } from 'react';
import type { VoteView } from '../../../shared/session/view.ts';
import { groupWords } from '../../../shared/words/group.ts';
import { useWords } from '../../parts/locale.tsx';
import { Ballot } from '../../parts/voting/Ballot.tsx';
import { keptDrafts } from '../../parts/voting/ballotDraft.ts';
import { VoteOutcome } from '../../parts/voting/VoteOutcome.tsx';
import type { VotePanelProps } from './VotePanel.tsx';
import styles from './VotePanel.module.css';

/** A vote in a group's hands: its ballot while it is open, and what it came to once that is shown. */
export function LatestVote({ activity, groups = [], send, vote }: VotePanelProps & { vote: VoteView }) {
  const words = useWords(groupWords);
  // A ballot that has been in hand stays when the vote closes: what was not cast by then is not thrown away.
  const [inHand, setInHand] = useState('');
  if (vote.mayVote && inHand !== vote.id) setInHand(vote.id);
  return (
    <section className={styles.panel} aria-label={words.vote} data-vote={vote.state}>
      <header className={styles.header}>
        <h2>{vote.state === 'published' ? words.result : words.vote}</h2>
        <span className={styles.soft}>{words.progress(vote.cast, vote.eligible)}</span>
      </header>
      {vote.state === 'open' && !vote.mayVote && <p className={styles.soft}>{words.othersVote}</p>}
      {vote.state === 'closed' && <p className={styles.soft}>{words.voteClosed}</p>}
      {(inHand === vote.id || keptDrafts.has(vote.id)) && (
        <Ballot
          key={vote.id}
          vote={vote}
          onCast={(ballot) => send({ type: 'castBallot', activityId: activity.id, voteId: vote.id, ...ballot })}
        />
      )}
      {vote.tally && <VoteOutcome vote={vote} votes={activity.votes} groups={groups} />}
    </section>
  );
}
