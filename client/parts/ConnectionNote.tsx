import { useEffect, useState } from 'react';
import { connectionWords } from '../../shared/words/connection.ts';
import { Button } from './Button.tsx';
import { useWords } from './locale.tsx';
import styles from './ConnectionNote.module.css';

export interface ConnectionNoteProps {
  lost: boolean;
  /** The page comes through, the boards do not. */
  blocked?: boolean;
  /** Something else answers in the server's place. */
  portal?: boolean;
  /** This page is older than the server. */
  outdated?: boolean;
  /** False while the server cannot store. */
  canStore?: boolean;
  /** This screen writes, so its text is worth a word. */
  writes?: boolean;
  /** Some of what was written here is not saved yet. */
  unsaved?: boolean;
  /** Some of it could not be saved, and is offered to be copied. */
  rescued?: boolean;
}

/** A hiccup is nobody's business; only a line that stays away is told of. */
const calmMs = 1_500;
/** After so long there may be something that the person can do. */
const longMs = 20_000;
const backMs = 4_000;

/** Says calmly when the line is down, or nothing can be stored, and for a moment when all is well again. */
export function ConnectionNote(props: ConnectionNoteProps) {
  const words = useWords(connectionWords);
  const shown = useLostAndBack(props.lost, props.unsaved ?? false);
  const text = noteText(props, shown, words);
  const isBack = shown === 'back' && text !== '' && props.canStore !== false;
  return (
    <div role="status" className={styles.frame}>
      {text && (
        <p className={styles.note} data-connection={isBack ? 'back' : 'lost'}>
          {text}
          {props.outdated && <Button onClick={() => location.reload()}>{words.reload}</Button>}
        </p>
      )}
    </div>
  );
}

type Shown = 'nothing' | 'lost' | 'lostLong' | 'back';

function noteText(
  { blocked, portal, outdated, canStore = true, writes, unsaved, rescued }: ConnectionNoteProps,
  shown: Shown,
  words: (typeof connectionWords)['en'],
): string {
  const isLost = shown === 'lost' || shown === 'lostLong';
  if (outdated) return words.outdated;
  if (blocked) return words.blocked;
  if (portal && isLost) return words.portal;
  if (!canStore) return writes ? words.slow : words.slowReading;
  if (isLost) {
    const lost = writes ? words.lost : words.lostReading;
    return shown === 'lost' ? lost : `${lost} ${words.lostLong}`;
  }
  if (shown !== 'back') return '';
  if (!writes || rescued) return words.backReading;
  return unsaved ? words.backSaving : words.backAgain;
}

/** What the line's coming and going is worth telling; `back` stays until all is saved, and a moment longer. */
function useLostAndBack(lost: boolean, unsaved: boolean): Shown {
  const [shown, setShown] = useState<Shown>('nothing');
  useEffect(() => {
    if (lost) {
      const timers = [setTimeout(() => setShown('lost'), calmMs), setTimeout(() => setShown('lostLong'), longMs)];
      return () => timers.forEach(clearTimeout);
    }
    setShown((before) => (before === 'nothing' ? before : 'back'));
    if (unsaved) return;
    const timer = setTimeout(() => setShown('nothing'), backMs);
    return () => clearTimeout(timer);
  }, [lost, unsaved]);
  return shown;
}
