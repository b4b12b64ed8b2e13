import { useId, useState } from 'react';
import { startWords } from '../../../shared/words/start.ts';
import { Button } from '../../parts/Button.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { importSession } from './createSession.ts';
import { PasswordField } from './PasswordField.tsx';
import styles from './ImportFile.module.css';

/** Opens a copy of a session from the file that its summary gave. */
export function ImportFile() {
  const locale = useLocale();
  const words = useWords(startWords);
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const [refusal, setRefusal] = useState('');

  const open = async (chosen: File): Promise<void> => {
    setFile(chosen);
    setReading(true);
    setRefusal('');
    const created = await importSession(await chosen.text(), password ?? '', locale);
    if (created.ok) {
      location.assign(created.facilitatorLink);
      return;
    }
    setReading(false);
    if (created.needsPassword) setPassword((before) => before ?? '');
    setRefusal(created.message);
  };

  return (
    <section aria-labelledby={id} className={styles.import}>
      <div>
        <h2 id={id}>{words.import}</h2>
        <p className={styles.hint}>{words.importHint}</p>
      </div>
      <label className={styles.choose}>
        <input
          type="file"
          accept="application/json,.json"
          className="unseen"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) void open(chosen);
          }}
        />
        <span>{words.chooseFile}</span>
      </label>
      <PasswordField password={password} onChange={setPassword} />
      {password !== null && file && <Button onClick={() => void open(file)}>{words.submit}</Button>}
      <p role="alert" className={styles.refusal}>
        {reading ? words.importing : refusal}
      </p>
    </section>
  );
}
