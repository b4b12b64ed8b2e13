import { useEffect, useState } from 'react';
import { connectionWords } from '../../shared/words/connection.ts';
import { Button } from './Button.tsx';
import { useWords } from './locale.tsx';
import styles from './ConnectionNote.module.css';

export interface ConnectionNoteProps {
  lost: boolean;
  /** The page comes through, the boards do not. */
  blocked?: boolean;
  /** This page is older than the server. */
  outdated?: boolean;
  /** False while the server cannot store. */
  canStore?: boolean;
  /** This screen writes, so its text is worth a word. */
  writes?: boolean;
}

/** A hiccup is nobody's business; only a line that stays away is told of. */
const calmMs = 1_500;

/** Says calmly when the line is down, and for a moment when it is back. Nothing otherwise. */
export function ConnectionNote({ lost, blocked, outdated, canStore = true, writes }: ConnectionNoteProps) {
  const words = useWords(connectionWords);
  const [shown, setShown] = useState<'nothing' | 'lost' | 'back'>('nothing');

  useEffect(() => {
    if (lost) {
      const timer = setTimeout(() => setShown('lost'), calmMs);
      return () => clearTimeout(timer);
    }
    setShown((before) => (before === 'lost' ? 'back' : 'nothing'));
    const timer = setTimeout(() => setShown('nothing'), 4_000);
    return () => clearTimeout(timer);
  }, [lost]);

  let text = '';
  if (outdated) text = words.outdated;
  else if (blocked) text = words.blocked;
  else if (!canStore) text = words.slow;
  else if (shown === 'lost') text = writes ? words.lost : words.lostReading;
  else if (shown === 'back') text = words.backAgain;

  return (
    <div role="status" className={styles.frame}>
      {text && (
        <p className={styles.note} data-connection={shown === 'back' ? 'back' : 'lost'}>
          {text}
          {outdated && <Button onClick={() => location.reload()}>{words.reload}</Button>}
        </p>
      )}
    </div>
  );
}
