import { useEffect, useMemo } from 'react';
import type { Group } from '../../../shared/session/session.ts';
import type { ActivityView, VoteView } from '../../../shared/session/view.ts';
import { plenaryWords } from '../../../shared/words/plenary.ts';
import { Findings } from '../../parts/voting/Findings.tsx';
import { PartTable } from '../../parts/voting/PartTable.tsx';
import { RoundsTable } from '../../parts/voting/RoundsTable.tsx';
import { VoteResult } from '../../parts/voting/VoteResult.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { resultPages, type ResultPageContent } from './resultPages.ts';
import { pageWithin, type Paging } from './stageView.ts';
import styles from './ResultPage.module.css';

type ResultPageProps = { activity: ActivityView; groups: readonly Group[] } & Paging;

/** The last vote of an activity: how many have voted while it is open, and what it came to once published. */
export function ResultPage({ activity: { votes }, groups, page, onPages }: ResultPageProps) {
  const locale = useLocale();
  const vote = votes.at(-1);
  const isTold = vote?.state === 'published' && vote.tally !== null;
  const pages = useMemo(() => (isTold ? resultPages(votes, locale) : []), [isTold, votes, locale]);
  useEffect(() => onPages(Math.max(1, pages.length)), [onPages, pages.length]);
  if (!vote) return null;
  const content = pages[pageWithin(page, pages.length)];
  if (!content) return <VoteProgress vote={vote} />;
  return (
    <div className={styles.page} data-page-of={content.what}>
      <Turnout vote={vote} />
      <Content content={content} vote={vote} groups={groups} />
    </div>
  );
}

interface ContentProps {
  content: ResultPageContent;
  vote: VoteView;
  groups: readonly Group[];
}

function Content({ content, vote, groups }: ContentProps) {
  switch (content.what) {
    case 'rows':
      return <VoteResult method={vote.method} rows={content.rows} among={vote.tally ?? []} />;
    case 'sentences':
      return (
        <div className={styles.sentences}>
          <h2>{content.title}</h2>
          <Findings sentences={content.sentences} />
        </div>
      );
    case 'parts':
      return (
        <div className={styles.table}>
          <PartTable terms={vote} {...content} groups={groups} />
        </div>
      );
    case 'rounds':
      return (
        <div className={styles.table}>
          <RoundsTable rows={content.rows} />
        </div>
      );
  }
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
