import { useEffect, useState } from 'react';
import { connectionWords } from '../../shared/words/connection.ts';
import { CheckIcon } from './icons.tsx';
import { useWords } from './locale.tsx';
import styles from './SavedMark.module.css';

/** Saving mostly takes a blink; only what takes longer is worth a word. */
const slowMs = 700;
/** While somebody types, the mark does not come and go with each key. */
const calmMs = 300;

type Mark = 'saved' | 'waiting' | 'saving';

/** Says that everything written here is on the server's disk: only when it is so, and never a moment longer. */
export function SavedMark({ unsaved, lost }: { unsaved: boolean; lost: boolean }) {
  const words = useWords(connectionWords);
  const [mark, setMark] = useState<Mark>('saved');
  useEffect(() => {
    if (unsaved) setMark((before) => (before === 'saved' ? 'waiting' : before));
    const timer = unsaved ? setTimeout(() => setMark('saving'), slowMs) : setTimeout(() => setMark('saved'), calmMs);
    return () => clearTimeout(timer);
  }, [unsaved]);
  // An effect comes after the picture; the mark must be gone with the key.
  const shown = unsaved && mark === 'saved' ? 'waiting' : mark;
  const isSaved = shown === 'saved';
  const text = isSaved || (shown === 'waiting' && !lost) ? words.saved : lost ? words.keptHere : words.saving;
  return (
    <span className={styles.mark} data-saved={isSaved} data-mark={lost && !isSaved ? 'saving' : shown}>
      {text === words.saved && <CheckIcon size="1.1em" />}
      <span className={styles.text}>{text}</span>
    </span>
  );
}
