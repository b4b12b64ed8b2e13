import { memo } from 'react';
import type { SummaryDocument } from '../../../shared/summary/document.ts';
import { isLongPage } from './laidOutWhenSeen.ts';
import { PaperHead } from './PaperHead.tsx';
import { SectionBlocks } from './SectionBlocks.tsx';
import { sectionElementId } from './sectionElementId.ts';
import styles from './Paper.module.css';

/** The summary as a sheet of paper, in its own language: as it is sent. */
export const Paper = memo(function Paper({ summary }: { summary: SummaryDocument }) {
  const isLong = isLongPage(summary.sections);
  return (
    <main className={styles.paper} lang={summary.locale} data-long={isLong || undefined}>
      <PaperHead summary={summary} />
      {summary.sections.map(({ id, title, blocks }) => (
        <section key={id} className={styles.section} aria-labelledby={sectionElementId(id)}>
          <h2 id={sectionElementId(id)} tabIndex={-1}>
            {title}
          </h2>
          <SectionBlocks blocks={blocks} sectionId={id} isLongPage={isLong} />
        </section>
      ))}
    </main>
  );
});
