import type { SummaryDocument } from '../../../shared/summary/document.ts';
import { Facts, SummaryBlock } from './SummaryBlock.tsx';
import styles from './Paper.module.css';

/** The summary as a sheet of paper, in the session's language. */
export function Paper({ summary }: { summary: SummaryDocument }) {
  return (
    <main className={styles.paper} lang={summary.locale}>
      <header className={styles.head}>
        <h1>{summary.title}</h1>
        <Facts facts={summary.facts.map(({ label, values }) => ({ label, values: [values.join(', ')] }))} />
      </header>
      {summary.sections.map(({ id, title, blocks }) => (
        <section key={id} className={styles.section} aria-labelledby={sectionElementId(id)}>
          <h2 id={sectionElementId(id)} tabIndex={-1}>
            {title}
          </h2>
          {blocks.map((block, place) => (
            <SummaryBlock key={place} block={block} level={3} />
          ))}
        </section>
      ))}
    </main>
  );
}

export function sectionElementId(sectionId: string): string {
  return `section-${sectionId}`;
}
