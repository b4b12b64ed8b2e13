import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { richTextWords } from '../../shared/words/richText.ts';
import { safeLink } from '../../shared/boards/draft.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { useWords } from './locale.tsx';
import { linkFromWords } from './richTextCommands.ts';
import styles from './RichText.module.css';

interface LinkDialogProps {
  /** Where the selected words lead now; null when they are no link. */
  address: string | null;
  onSet(href: string): void;
  onRemove(): void;
  onClose(): void;
}

/** Asks where a link leads. Takes addresses as people write them. */
export function LinkDialog({ address, onSet, onRemove, onClose }: LinkDialogProps) {
  const words = useWords(richTextWords);
  const fieldId = useId();
  const [typed, setTyped] = useState(address ?? '');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const href = safeLink(linkFromWords(typed));
    if (href === null) return setWrong(true);
    onSet(href);
    onClose();
  };

  return (
    <Dialog open title={words.linkTitle} onClose={onClose}>
      <form className={styles.linkForm} onSubmit={submit}>
        <label htmlFor={fieldId}>{words.linkAddress}</label>
        <input
          ref={field}
          id={fieldId}
          type="text"
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          placeholder={words.linkExample}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${fieldId}-wrong` : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
        />
        <p id={`${fieldId}-wrong`} className={styles.wrong} role="alert">
          {wrong && words.linkWrong}
        </p>
        <div className={styles.linkActions}>
          {address !== null && (
            <Button
              onClick={() => {
                onRemove();
                onClose();
              }}
            >
              {words.removeLink}
            </Button>
          )}
          <Button type="submit" look="main">
            {words.setLink}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
