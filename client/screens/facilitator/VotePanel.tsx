import { useEffect, useRef, useState } from 'react';
import type { ActivityView } from '../../../shared/session/view.ts';
import { runVoteWords } from '../../../shared/words/runVote.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../parts/locale.tsx';
import { OpenVote } from './OpenVote.tsx';
import { VoteRound } from './VoteRound.tsx';
import styles from './VotePanel.module.css';

/** The activity's vote, round by round: open it, follow it, close it, show what it came to. */
export function VotePanel({ activity }: { activity: ActivityView }) {
  const words = useWords(runVoteWords);
  const [isPlanning, setPlanning] = useState(false);
  const vote = activity.votes.at(-1);
  const section = useRef<HTMLElement>(null);
  const wasPlanning = useRef(false);
  // The button that was pressed is gone: the focus goes to the form, and from there back to the whole, not to a button
  // that would close what was only just opened.
  useEffect(() => {
    if (isPlanning) section.current?.querySelector('input')?.focus();
    else if (wasPlanning.current) section.current?.focus();
    wasPlanning.current = isPlanning;
  }, [isPlanning]);
  return (
    <section ref={section} tabIndex={-1} aria-labelledby="vote" className={styles.vote}>
      <h3 id="vote">
        {words.vote}
        {activity.votes.length > 1 && <span className={styles.round}> {words.round(activity.votes.length)}</span>}
      </h3>
      {isPlanning && vote?.state !== 'open' ? (
        <OpenVote
          activity={activity}
          before={vote}
          onOpened={() => setPlanning(false)}
          onCancel={() => setPlanning(false)}
        />
      ) : vote ? (
        <VoteRound activity={activity} vote={vote} onNewRound={() => setPlanning(true)} />
      ) : (
        <div className={styles.actions}>
          <Button onClick={() => setPlanning(true)}>{words.planVote}</Button>
        </div>
      )}
    </section>
  );
}
