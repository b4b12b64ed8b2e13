import { useEffect, useId, useRef, useState } from 'react';
import styles from './Editing.module.css';

interface SavedTextProps {
  label: string;
  value: string;
  maxLength: number;
  hint?: string;
  /** More than one: a field that grows with its text. */
  lines?: number;
  placeholder?: string;
  /** Takes the focus when it appears. */
  focused?: boolean;
  onSave(value: string): void;
}

/** So long after the last key what is written is saved, though the field is not left. */
const calmMs = 1_500;

/** A field that saves itself, when it is left and while one thinks; until then, what others change does not touch it. */
export function SavedText({
  label,
  value,
  maxLength,
  hint,
  lines = 1,
  placeholder,
  focused,
  onSave,
}: SavedTextProps) {
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
  const save = (isLeft: boolean): void => {
    if (written !== null && written.trim() !== value) onSave(written.trim());
    if (isLeft) setWritten(null);
  };
  useEffect(() => {
    const timer = setTimeout(() => save(false), calmMs);
    return () => clearTimeout(timer);
  });
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const shared = {
    ref: field,
    id,
    value: written ?? value,
    maxLength,
    placeholder,
    'aria-describedby': hint && `${id}-hint`,
    onBlur: () => save(true),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={(event) => setWritten(event.target.value)} />
      ) : (
        <input {...shared} onChange={(event) => setWritten(event.target.value)} />
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
