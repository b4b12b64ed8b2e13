import { useId } from 'react';
import { limits } from '../../../shared/session/limits.ts';
import { startWords } from '../../../shared/words/start.ts';
import { useWords } from '../../parts/locale.tsx';
import type { Changes, SessionDraft } from './sessionDraft.ts';
import { Field } from './Field.tsx';
import styles from './CreateForm.module.css';

interface AboutFieldsProps {
  draft: SessionDraft;
  onChange(changes: Partial<Changes>): void;
  showMissing: boolean;
}

/** Title, date, time and place. */
export function AboutFields({ draft, onChange, showMissing }: AboutFieldsProps) {
  const words = useWords(startWords);
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles.about}>
      <h3 id={headingId}>{words.aboutSession}</h3>
      <Field
        label={words.title}
        value={draft.title}
        maxLength={limits.title}
        missing={showMissing && draft.title.trim() === '' ? words.titleMissing : ''}
        onChange={(title) => onChange({ title })}
        wide
      />
      <Field
        label={words.date}
        type="date"
        value={draft.date}
        missing={showMissing && draft.date === '' ? words.dateMissing : ''}
        onChange={(date) => onChange({ date })}
      />
      <Field
        label={words.startTime}
        type="time"
        value={draft.startTime}
        onChange={(startTime) => onChange({ startTime })}
      />
      <Field
        label={words.place}
        value={draft.place}
        maxLength={limits.name}
        placeholder={words.placeHint}
        onChange={(place) => onChange({ place })}
        wide
      />
    </section>
  );
}
