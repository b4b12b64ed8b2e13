import { useId } from 'react';
import styles from './CreateForm.module.css';

interface FieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  type?: 'text' | 'date' | 'time';
  maxLength?: number;
  placeholder?: string;
  /** What is wrong with the value; empty when nothing is. */
  missing?: string;
  wide?: boolean;
}

/** A labelled field with room for what is wrong below it. */
export function Field({
  label,
  value,
  onChange,
  type = 'text',
  maxLength,
  placeholder,
  missing = '',
  wide,
}: FieldProps) {
  const id = useId();
  return (
    <div className={`${styles.field} ${wide ? styles.wide : ''}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        maxLength={maxLength}
        placeholder={placeholder}
        aria-invalid={missing !== ''}
        aria-describedby={missing ? `${id}-missing` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {missing && (
        <p id={`${id}-missing`} className={styles.missing}>
          {missing}
        </p>
      )}
    </div>
  );
}
