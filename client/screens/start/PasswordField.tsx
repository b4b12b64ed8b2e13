import { useEffect, useId, useRef } from 'react';
import { startWords } from '../../../shared/words/start.ts';
import { useWords } from '../../parts/locale.tsx';
import styles from './CreateForm.module.css';

interface PasswordFieldProps {
  /** Null until the server has asked for one. */
  password: string | null;
  onChange(password: string): void;
}

/** Appears, with the focus in it, only on a server that asks for its password. */
export function PasswordField({ password, onChange }: PasswordFieldProps) {
  const words = useWords(startWords);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const asked = password !== null;
  useEffect(() => {
    if (asked) field.current?.focus();
  }, [asked]);
  if (password === null) return null;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.password}</label>
      <input
        ref={field}
        id={id}
        type="password"
        autoComplete="current-password"
        value={password}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {words.passwordHint}
      </p>
    </div>
  );
}
