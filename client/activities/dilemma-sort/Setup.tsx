import { useId, useLayoutEffect, useRef, useState, type ClipboardEvent } from 'react';
import { nanoid } from 'nanoid';
import { mostDilemmas, type DilemmaSetup } from '../../../shared/activities/dilemma-sort/setup.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import { limits } from '../../../shared/session/limits.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { CloseIcon, PlusIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import type { SetupProps } from '../looks.ts';
import styles from './Setup.module.css';

type Dilemma = DilemmaSetup['dilemmas'][number];

/**
 * The dilemmas as an editable list. A field without text is no dilemma yet: it is kept here while the dialog is
 * open, and left out of what is saved.
 */
export function Setup({ setup, onChange }: SetupProps<DilemmaSetup>) {
  const words = useWords(dilemmaSortWords);
  const headingId = useId();
  const list = useRef<HTMLOListElement>(null);
  const [lines, setLines] = useState<Dilemma[]>(() => (setup.dilemmas.length > 0 ? setup.dilemmas : [newDilemma()]));
  const addedId = useRef('');
  useLayoutEffect(() => {
    const added = [...(list.current?.querySelectorAll('textarea') ?? [])].find(({ id }) => id === addedId.current);
    addedId.current = '';
    added?.focus();
  }, [lines.length]);

  const change = (changed: Dilemma[]): void => {
    setLines(changed);
    onChange({ dilemmas: changed.filter(({ text }) => text.trim() !== '') });
  };
  const insertAt = (place: number): void => {
    if (lines.length >= mostDilemmas) return;
    const added = newDilemma();
    addedId.current = added.id;
    change(lines.toSpliced(place, 0, added));
  };

  /** Several lines pasted at once, from last year's document for instance, are as many dilemmas. */
  const paste = (event: ClipboardEvent, place: number): void => {
    const pasted = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .flatMap((line) => line.trim() || []);
    if (pasted.length < 2) return;
    event.preventDefault();
    const added = pasted.map((text) => ({ ...newDilemma(), text: text.slice(0, limits.card) }));
    const isEmpty = lines[place]!.text.trim() === '';
    change(lines.toSpliced(isEmpty ? place : place + 1, isEmpty ? 1 : 0, ...added).slice(0, mostDilemmas));
  };

  return (
    <section aria-labelledby={headingId} className={styles.setup}>
      <h3 id={headingId}>{words.setupTitle}</h3>
      <p className={styles.hint}>{words.setupHint}</p>
      <ol role="list" ref={list}>
        {lines.map((dilemma, place) => (
          <li key={dilemma.id}>
            <span className={styles.number} aria-hidden="true">
              {place + 1}
            </span>
            <textarea
              id={dilemma.id}
              rows={1}
              aria-label={words.dilemma(place + 1)}
              value={dilemma.text}
              maxLength={limits.card}
              onChange={(event) => change(lines.with(place, { ...dilemma, text: event.currentTarget.value }))}
              onPaste={(event) => paste(event, place)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                insertAt(place + 1);
              }}
            />
            <IconButton
              name={words.removeDilemma(place + 1)}
              icon={<CloseIcon />}
              onClick={() => change(lines.toSpliced(place, 1))}
            />
          </li>
        ))}
      </ol>
      <Button
        look="quiet"
        icon={<PlusIcon />}
        disabled={lines.length >= mostDilemmas}
        onClick={() => insertAt(lines.length)}
      >
        {words.addDilemma}
      </Button>
    </section>
  );
}

function newDilemma(): Dilemma {
  return { id: nanoid(10), text: '' };
}
