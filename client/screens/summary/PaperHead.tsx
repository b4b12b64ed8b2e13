import type { SummaryDocument } from '../../../shared/summary/document.ts';
import { Facts } from './SummaryBlock.tsx';
import styles from './Paper.module.css';

/** What stands at the top of the sheet: title, date, place, who took part. */
export function PaperHead({ summary }: { summary: SummaryDocument }) {
  return (
    <header className={styles.head}>
      <h1>{summary.title}</h1>
      <Facts facts={summary.facts.map(({ label, values }) => ({ label, values: [values.join(', ')] }))} />
    </header>
  );
}
