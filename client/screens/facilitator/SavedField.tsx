import { useId, useState } from 'react';
import styles from './SettingsDialog.module.css';

interface SavedFieldProps {
  label: string;
  /** The name is read aloud only; where the field's place says what it is. */
  unseenLabel?: boolean;
  value: string;
  type?: 'text' | 'date' | 'time';
  maxLength?: number;
  /** An emptied field takes its old value back. */
  required?: boolean;
  wide?: boolean;
  onSave(value: string): void;
}

/** A field that saves itself when it is left or Enter is pressed; until then, others' changes do not touch it. */
export function SavedField(props: SavedFieldProps) {
  const { label, unseenLabel, value, type = 'text', maxLength, required, wide, onSave } = props;
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
  const save = (): void => {
    const changed = written?.trim();
    setWritten(null);
    if (changed === undefined || changed === value || (required && changed === '')) return;
    onSave(changed);
  };
  return (
    <div className={`${styles.field} ${wide ? styles.wide : ''}`}>
      <label htmlFor={id} className={unseenLabel ? 'unseen' : undefined}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        value={written ?? value}
        maxLength={maxLength}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && save()}
      />
    </div>
  );
}
