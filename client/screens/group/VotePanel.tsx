import type { Command } from '../../../shared/session/commands.ts';
import type { ActivityView } from '../../../shared/session/view.ts';
import type { Answer } from '../../../shared/live/protocol.ts';
import { groupWords } from '../../../shared/words/group.ts';
import { Ballot } from '../../parts/Ballot.tsx';
import { useWords } from '../../parts/locale.tsx';
import { VoteOutcome } from './VoteOutcome.tsx';
import styles from './VotePanel.module.css';

interface VotePanelProps {
  activity: ActivityView;
  send(command: Command): Promise<Answer>;
}

/** The activity's latest vote as this group sees it; nothing when there has been none. */
export function VotePanel({ activity, send }: VotePanelProps) {
  const words = useWords(groupWords);
  const vote = activity.votes.at(-1);
  if (!vote) return null;
  return (
    <section className={styles.panel} aria-label={words.vote} data-vote={vote.state}>
      <header className={styles.header}>
        <h2>{vote.state === 'published' ? words.result : words.vote}</h2>
        <span className={styles.soft}>{words.progress(vote.cast, vote.eligible)}</span>
      </header>
      {vote.state === 'open' && vote.mayVote && (
        <Ballot
          key={vote.id}
          vote={vote}
          onCast={(ballot) => send({ type: 'castBallot', activityId: activity.id, voteId: vote.id, ballot })}
        />
      )}
      {vote.state === 'open' && !vote.mayVote && <p className={styles.soft}>{words.othersVote}</p>}
      {vote.state === 'closed' && <p className={styles.soft}>{words.voteClosed}</p>}
      {vote.tally && <VoteOutcome tally={vote.tally} />}
    </section>
  );
}
