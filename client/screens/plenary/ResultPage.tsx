import { useEffect } from 'react';
import type { ActivityView, VoteView } from '../../../shared/session/view.ts';
import { plenaryWords } from '../../../shared/words/plenary.ts';
import { VoteResult } from '../../parts/VoteResult.tsx';
import { useWords } from '../../parts/locale.tsx';
import { resultPages } from './resultPages.ts';
import { pageWithin, type Paging } from './stageView.ts';
import styles from './ResultPage.module.css';

/** The last vote of an activity: how many have voted while it is open, and what it came to once published. */
export function ResultPage({ activity, page, onPages }: { activity: ActivityView } & Paging) {
  const vote = activity.votes.at(-1);
  const pages = vote?.state === 'published' && vote.tally ? resultPages(vote.tally) : [[]];
  useEffect(() => onPages(pages.length), [onPages, pages.length]);
  if (!vote) return null;
  if (vote.state !== 'published' || !vote.tally) return <VoteProgress vote={vote} />;
  return (
    <div className={styles.page}>
      <Turnout vote={vote} />
      <VoteResult rows={pages[pageWithin(page, pages.length)]!} among={vote.tally} />
    </div>
  );
}

function Turnout({ vote }: { vote: VoteView }) {
  const words = useWords(plenaryWords);
  return (
    <p className={styles.turnout}>{(vote.voter === 'table' ? words.tablesVoted : words.personsVoted)(vote.cast)}</p>
  );
}

/** How far the voting has come, without a hint of what is voted. */
function VoteProgress({ vote }: { vote: VoteView }) {
  const words = useWords(plenaryWords);
  return (
    <div className={styles.progress}>
      <p className={styles.state}>{vote.state === 'open' ? words.voteIsOn : words.voteIsClosed}</p>
      <p className={styles.cast}>{words.votesCast(vote.cast, vote.eligible)}</p>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.fill} style={{ transform: `scaleX(${vote.cast / Math.max(1, vote.eligible)})` }} />
      </div>
    </div>
  );
}
