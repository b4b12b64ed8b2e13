import { textKey } from '../../../shared/summary/document.ts';
import { summaryEditWords } from '../../../shared/words/summaryEdit.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useEditing, useEdits } from './SummaryContext.tsx';
import styles from './Editing.module.css';

/** The edits whose statement has changed on its board since, each to be looked at again. */
export function Flags() {
  const editing = useEditing()!;
  const words = useWords(summaryEditWords);
  const corrected = useEdits(editing, (edits) => edits.corrected);
  const { texts, open } = editing;
  const changed = useEdits(editing, () => editing.changed);
  if (changed.size === 0) return null;
  const show = (key: string): void => {
    const [statement, part] = key.split('#');
    // What is hidden as a whole is looked at by the first text it has.
    const first = [...texts.keys()].find((name) => name.startsWith(`${statement}#`));
    open(statement!, part ?? first?.split('#')[1] ?? 'text');
  };
  return (
    <section className={styles.flags} aria-label={words.changed}>
      <p>{words.lookAgain(changed.size)}</p>
      <ul>
        {[...changed.values()].map(({ key, before }) => (
          <li key={key}>
            <span className={styles.before}>{corrected[key]?.text ?? texts.get(textKey(key)) ?? before}</span>
            <Button look="quiet" onClick={() => show(key)}>
              {words.seeBoth}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
