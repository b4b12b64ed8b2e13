import { useEffect, useState } from 'react';
import { connectionWords } from '../../shared/words/connection.ts';
import { CheckIcon } from './icons.tsx';
import { useWords } from './locale.tsx';
import styles from './SavedMark.module.css';

/** Saving mostly takes a blink; only what takes longer is worth showing. */
const calmMs = 700;

/** Whether everything written here is on the server's disk. */
export function SavedMark({ unsaved, lost }: { unsaved: boolean; lost: boolean }) {
  const words = useWords(connectionWords);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!unsaved) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), calmMs);
    return () => clearTimeout(timer);
  }, [unsaved]);
  const saved = !unsaved;
  const text = saved || (!slow && !lost) ? words.saved : lost ? words.keptHere : words.saving;
  return (
    <span className={styles.mark} data-saved={saved}>
      {(saved || (!slow && !lost)) && <CheckIcon size="1.1em" />}
      <span className={styles.text}>{text}</span>
    </span>
  );
}
