import { lazy, Suspense, useEffect } from 'react';
import type { Group } from '../../../shared/session/session.ts';
import type { ActivityView, VoteView } from '../../../shared/session/view.ts';
import { plenaryWords } from '../../../shared/words/plenary.ts';
import { useWords } from '../../parts/locale.tsx';
import type { Paging } from './stageView.ts';
import styles from './ResultPage.module.css';

const loadToldResult = () => import('./ToldResult.tsx');
const ToldResult = lazy(async () => ({ default: (await loadToldResult()).ToldResult }));

type ResultPageProps = { activity: ActivityView; groups: readonly Group[] } & Paging;

/** The last vote of an activity: how many have voted while it is open, and what it came to once published. */
export function ResultPage({ activity: { votes }, groups, page, onPages }: ResultPageProps) {
  const vote = votes.at(-1);
  const isTold = vote?.state === 'published' && vote.tally !== null;
  useEffect(() => {
    // So that it is there when the vote is published. Without a line it is tried again then.
    if (!isTold) loadToldResult().then(undefined, () => undefined);
  }, [isTold]);
  useEffect(() => {
    if (!isTold) onPages(1);
  }, [isTold, onPages]);
  if (!vote) return null;
  if (!isTold) return <VoteProgress vote={vote} />;
  return (
    <Suspense fallback={<VoteProgress vote={vote} />}>
      <ToldResult votes={votes} groups={groups} page={page} onPages={onPages} />
    </Suspense>
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
