import { useId, useRef, useState } from 'react';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import { limits } from '../../../shared/session/limits.ts';
import { partsWords } from '../../../shared/words/parts.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../parts/locale.tsx';
import styles from './WriteSnag.module.css';

interface WriteSnagProps {
  /** Under which name this tab keeps what is not added yet, in case it is reloaded. */
  draftKey: string;
  mayWrite: boolean;
  onWrite(text: string): void;
}

/** The field for the next snag: Enter adds it and leaves the field ready for another. */
export function WriteSnag({ draftKey, mayWrite, onWrite }: WriteSnagProps) {
  const words = useWords(snagMapWords);
  const parts = useWords(partsWords);
  const [draft, setDraft] = useDraft(`snag/${draftKey}`);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const left = limits.card - draft.length;

  const add = (): void => {
    const text = draft.trim();
    if (text === '' || !mayWrite) return field.current?.focus();
    onWrite(text);
    setDraft('');
    field.current?.focus();
  };

  // What someone had begun stays on the screen when the activity closes, and can be added when it opens again.
  if (!mayWrite && draft === '') return null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {words.writeSnag}
      </label>
      <div className={styles.row}>
        <textarea
          ref={field}
          id={id}
          className={styles.field}
          rows={1}
          value={draft}
          readOnly={!mayWrite}
          maxLength={limits.card}
          placeholder={words.writeSnagHint}
          enterKeyHint="send"
          aria-describedby={left <= 50 ? `${id}-left` : undefined}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button type="submit" look="main" className={styles.add} disabled={!mayWrite}>
          {words.add}
        </Button>
      </div>
      {left <= 50 && (
        <p id={`${id}-left`} className={styles.left}>
          {parts.charactersLeft(left)}
        </p>
      )}
    </form>
  );
}

/** Text that outlives a reload of the tab. */
function useDraft(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  // At once, since the page may be gone before it is drawn again.
  const keep = (next: string): void => {
    if (next === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
    setText(next);
  };
  return [text, keep];
}
