import { summaryEditWords } from '../../../shared/words/summaryEdit.ts';
import { useWords } from '../../parts/locale.tsx';
import type { Editing } from './editing.ts';
import { useEditing, useStatement } from './SummaryContext.tsx';
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
  return <StatementButton editing={editing} text={text} statement={statement} part={part} name={name} />;
}

interface ButtonProps {
  editing: Editing;
  text: string;
  statement: string;
  part: string;
  name: string | undefined;
}

function StatementButton({ editing, text, statement, part, name }: ButtonProps) {
  const words = useWords(summaryEditWords);
  useStatement(editing, statement);
  const correction = editing.correctionOf(statement, part);
  const isHidden = editing.isHidden(statement);
  const isChanged = editing.isChanged(statement, part);
  return (
    <button
      type="button"
      className={styles.statement}
      data-hidden={isHidden || undefined}
      aria-haspopup="dialog"
      onClick={() => editing.open(statement, part)}
    >
      <span className={styles.said}>{name ?? correction ?? text}</span>
      {correction !== undefined && <span className={styles.mark}>{words.corrected}</span>}
      {isHidden && <span className={styles.mark}>{words.hidden}</span>}
      {isChanged && (
        <span className={styles.mark} data-warns>
          {words.changed}
        </span>
      )}
    </button>
  );
}
