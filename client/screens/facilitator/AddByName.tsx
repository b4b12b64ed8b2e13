import { useId, useState, type FormEvent } from 'react';
import { limits } from '../../../shared/session/limits.ts';
import { Button } from '../../parts/Button.tsx';
import { PlusIcon } from '../../parts/icons.tsx';
import styles from './SettingsDialog.module.css';

interface AddByNameProps {
  label: string;
  button: string;
  /** True when it was added. */
  onAdd(name: string): Promise<boolean>;
}

/** A field and a button that add one more by its name; the field is then empty for the next. */
export function AddByName({ label, button, onAdd }: AddByNameProps) {
  const id = useId();
  const [name, setName] = useState('');
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() !== '' && (await onAdd(name.trim()))) setName('');
  };
  return (
    <form className={styles.add} onSubmit={add}>
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <input
        id={id}
        value={name}
        placeholder={label}
        maxLength={limits.name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" icon={<PlusIcon />} disabled={name.trim() === ''}>
        {button}
      </Button>
    </form>
  );
}
