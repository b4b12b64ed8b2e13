import { useId, useRef, useState } from 'react';
import { rescueWords } from '../../shared/words/rescue.ts';
import { Button } from './Button.tsx';
import { copyText } from './copyText.ts';
import { useWords } from './locale.tsx';
import styles from './RescueNote.module.css';

export interface RescueNoteProps {
  texts: readonly { id: string; text: string; activityId: string }[];
  /** What the activities are called; without it, it is not said where a text was written. */
  agenda?: readonly { id: string; title: string }[];
  /** Absent where nothing is kept: then the text goes with the page. */
  onDismiss?(id: string): Promise<void>;
}

/** Offers what was written here and could not be saved. Nothing when there is nothing to offer. */
export function RescueNote({ texts, agenda, onDismiss }: RescueNoteProps) {
  const frame = useRef<HTMLDivElement>(null);
  const dismiss = async (id: string): Promise<void> => {
    await onDismiss?.(id);
    // The button that had the focus is gone; keys go on from here.
    frame.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={frame} tabIndex={-1} className={styles.frame} data-empty={texts.length === 0 || undefined}>
      {texts.map(({ id, text, activityId }) => (
        <Rescued
          key={id}
          text={text}
          title={agenda?.find(({ id: one }) => one === activityId)?.title}
          onDismiss={onDismiss ? () => void dismiss(id) : undefined}
        />
      ))}
    </div>
  );
}

interface RescuedProps {
  text: string;
  title: string | undefined;
  onDismiss: (() => void) | undefined;
}

function Rescued({ text, title, onDismiss }: RescuedProps) {
  const words = useWords(rescueWords);
  const id = useId();
  const [outcome, setOutcome] = useState('');
  const copy = async (): Promise<void> => setOutcome((await copyText(text)) ? words.copied : words.copyFailed);
  return (
    <section className={styles.note} aria-labelledby={`${id}-title`} data-rescued>
      <p id={`${id}-title`} role="alert" className={styles.title}>
        {words.rescued}
      </p>
      <p id={`${id}-hint`}>
        {title && `${words.rescuedFrom(title)} `}
        {onDismiss ? words.rescuedHint : words.rescuedOnce}
      </p>
      <textarea
        readOnly
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-hint`}
        rows={Math.min(8, Math.max(2, text.split('\n').length))}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.acts}>
        <Button look="main" onClick={() => void copy()}>
          {words.copy}
        </Button>
        {onDismiss && <Button onClick={onDismiss}>{words.dismiss}</Button>}
        <span role="status">{outcome}</span>
      </div>
    </section>
  );
}
