import { lazy, Suspense, useState } from 'react';
import type { Command } from '../../../shared/session/commands.ts';
import type { Group } from '../../../shared/session/session.ts';
import type { ActivityView } from '../../../shared/session/view.ts';
import type { Answer } from '../../../shared/live/protocol.ts';
import { groupWords } from '../../../shared/words/group.ts';
import { useWords } from '../../parts/locale.tsx';
import styles from './VotePanel.module.css';

// Most of a day nobody votes.
const Ballot = lazy(async () => ({ default: (await import('../../parts/voting/Ballot.tsx')).Ballot }));
const VoteOutcome = lazy(async () => ({ default: (await import('../../parts/voting/VoteOutcome.tsx')).VoteOutcome }));

interface VotePanelProps {
  activity: ActivityView;
  /** Whose marks stand above what each table voted. */
  groups?: readonly Group[];
  send(command: Command): Promise<Answer>;
}

/** The activity's latest vote as this group sees it; nothing when there has been none. */
export function VotePanel({ activity, groups = [], send }: VotePanelProps) {
  const words = useWords(groupWords);
  const vote = activity.votes.at(-1);
  // A ballot that has been in hand stays when the vote closes: what was not cast by then is not thrown away.
  const [inHand, setInHand] = useState('');
  if (vote?.mayVote && inHand !== vote.id) setInHand(vote.id);
  if (!vote) return null;
  return (
    <section className={styles.panel} aria-label={words.vote} data-vote={vote.state}>
      <header className={styles.header}>
        <h2>{vote.state === 'published' ? words.result : words.vote}</h2>
        <span className={styles.soft}>{words.progress(vote.cast, vote.eligible)}</span>
      </header>
      {vote.state === 'open' && !vote.mayVote && <p className={styles.soft}>{words.othersVote}</p>}
      {vote.state === 'closed' && <p className={styles.soft}>{words.voteClosed}</p>}
      <Suspense>
        {inHand === vote.id && (
          <Ballot
            key={vote.id}
            vote={vote}
            onCast={(ballot) => send({ type: 'castBallot', activityId: activity.id, voteId: vote.id, ...ballot })}
          />
        )}
        {vote.tally && <VoteOutcome vote={vote} votes={activity.votes} groups={groups} />}
      </Suspense>
    </section>
  );
}
