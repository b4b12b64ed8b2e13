import { textKey } from '../../../shared/summary/document.ts';
import { entryOf } from '../../../shared/summary/edits.ts';
import { summaryEditWords } from '../../../shared/words/summaryPage.ts';
import { useWords } from '../../parts/locale.tsx';
import { useEditing } from './SummaryContext.tsx';
import styles from './Editing.module.css';

interface StatementProps {
  text: string;
  statement: string | undefined;
  part?: string | undefined;
  /** What the button is called where the text is too long to be a name. */
  name?: string;
}

/** One text of the summary: to read, or while it is edited, a button that opens what can be done with it. */
export function Statement({ text, statement, part = 'text', name }: StatementProps) {
  const editing = useEditing();
  if (!editing || !statement || !part) return name ? null : <>{text}</>;
  const correction = entryOf(editing.edits.corrected, textKey(statement, part));
  return (
    <button
      type="button"
      className={styles.statement}
      data-hidden={isHidden(editing.edits.hidden, statement) || undefined}
      aria-haspopup="dialog"
      onClick={() => editing.open(statement, part)}
    >
      <span className={styles.said}>{name ?? correction?.text ?? text}</span>
      <StatementMarks statement={statement} part={part} />
    </button>
  );
}

/** What was done to a text, in words. */
function StatementMarks({ statement, part }: { statement: string; part: string }) {
  const { edits, changed } = useEditing()!;
  const words = useWords(summaryEditWords);
  const key = textKey(statement, part);
  const marks = [
    Object.hasOwn(edits.corrected, key) && words.corrected,
    isHidden(edits.hidden, statement) && words.hidden,
    (changed.has(key) || changed.has(statement)) && words.changed,
  ].filter((mark) => mark !== false);
  return marks.map((mark) => (
    <span key={mark} className={styles.mark} data-warns={mark === words.changed || undefined}>
      {mark}
    </span>
  ));
}

/** A decision is hidden with the card that it stands on. */
function isHidden(hidden: Readonly<Record<string, string>>, statement: string): boolean {
  return Object.hasOwn(hidden, statement) || Object.hasOwn(hidden, statement.replace(/^decision:/, ''));
}
