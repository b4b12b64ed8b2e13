import { useEffect, useMemo } from 'react';
import type { Group } from '../../../shared/session/session.ts';
import type { VoteView } from '../../../shared/session/view.ts';
import { plenaryWords } from '../../../shared/words/plenary.ts';
import { Findings } from '../../parts/voting/Findings.tsx';
import { PartTable } from '../../parts/voting/PartTable.tsx';
import { RoundsTable } from '../../parts/voting/RoundsTable.tsx';
import { VoteResult } from '../../parts/voting/VoteResult.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { resultPages, type ResultPageContent } from './resultPages.ts';
import { pageWithin, type Paging } from './stageView.ts';
import styles from './ResultPage.module.css';

interface ToldResultProps extends Paging {
  /** The activity's rounds; the last one is told. */
  votes: readonly VoteView[];
  groups: readonly Group[];
}

/** One page of what the last round came to. */
export function ToldResult({ votes, groups, page, onPages }: ToldResultProps) {
  const locale = useLocale();
  const pages = useMemo(() => resultPages(votes, locale), [votes, locale]);
  useEffect(() => onPages(pages.length), [onPages, pages.length]);
  const vote = votes.at(-1);
  const content = pages[pageWithin(page, pages.length)];
  if (!vote || !content) return null;
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
