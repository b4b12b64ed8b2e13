import { useId } from 'react';
import styles from './TextRow.module.css';

interface TextRowProps {
  label: string;
  value: string;
  onChange(value: string): void;
  hint?: string;
  maxLength?: number;
  /** What is wrong; empty when nothing is. */
  missing?: string;
  /** Whole numbers: phones show their number keys. */
  numeric?: boolean;
  /** More than one: a field that grows with its text. */
  lines?: number;
}

/** A labelled text field; near its limit it says how much room is left. */
export function TextRow({ label, value, onChange, hint, maxLength, missing = '', numeric, lines = 1 }: TextRowProps) {
  const id = useId();
  const noteId = missing || hint ? `${id}-note` : undefined;
  const shared = { id, value, maxLength, 'aria-invalid': missing !== '', 'aria-describedby': noteId };
  const left = maxLength === undefined ? Infinity : maxLength - value.length;
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          inputMode={numeric ? 'numeric' : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {noteId && (
        <p id={noteId} className={missing ? styles.missing : styles.hint}>
          {missing || hint}
        </p>
      )}
      {maxLength !== undefined && left <= Math.max(10, maxLength / 10) && (
        <p className={styles.hint}>
          {value.length} / {maxLength}
        </p>
      )}
    </div>
  );
}
