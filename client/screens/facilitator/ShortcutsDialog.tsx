import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useWords } from '../../parts/locale.tsx';
import { shortcutKeys } from './shortcuts.ts';
import styles from './Dialogs.module.css';

/** Which keys run the day. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const words = useWords(facilitatorWords);
  const meanings = [
    { keys: shortcutKeys.next, does: words.shortcutNext },
    { keys: shortcutKeys.previous, does: words.shortcutPrevious },
    { keys: shortcutKeys.pause, does: words.shortcutPause },
  ];
  return (
    <Dialog open={open} title={words.shortcuts} onClose={onClose}>
      <dl className={styles.keys}>
        {meanings.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{words.shortcutsHint}</p>
    </Dialog>
  );
}
