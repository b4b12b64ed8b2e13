import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { IconButton } from '../../parts/Button.tsx';
import { CloseIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import styles from './Refused.module.css';

/** Why something was not done, until it is dismissed or the next thing succeeds. */
export function Refused({ message, onDismiss }: { message: string; onDismiss(): void }) {
  const words = useWords(facilitatorWords);
  return (
    <div role="alert" className={styles.frame}>
      {message && (
        <div className={styles.note}>
          <p>{message}</p>
          <IconButton name={words.dismiss} icon={<CloseIcon />} onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}
