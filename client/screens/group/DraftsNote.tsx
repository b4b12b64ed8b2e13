import { useState } from 'react';
import type { Answer } from '../../../shared/live/protocol.ts';
import type { Command } from '../../../shared/session/commands.ts';
import type { GroupSeat } from '../../../shared/session/seat.ts';
import type { ActivityView } from '../../../shared/session/view.ts';
import { draftsWords } from '../../../shared/words/drafts.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { LockIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useFocusWhen } from '../../parts/useFocusWhen.ts';
import styles from './DraftsNote.module.css';

interface DraftsNoteProps {
  activity: ActivityView;
  seat: GroupSeat;
  /** The board that is shown can be written on now. */
  mayWrite: boolean;
  send(command: Command): Promise<Answer>;
}

/** Where a group's members write each for themselves: who sees it, how far they are, and a way to show each other. */
export function DraftsNote({ activity, seat, mayWrite, send }: DraftsNoteProps) {
  const words = useWords(draftsWords);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState('');
  const ofGroup = activity.drafts?.find(({ groupId }) => groupId === seat.groupId);
  const shown = ofGroup?.shown ?? false;
  const together = useFocusWhen<HTMLParagraphElement>(shown);
  if (!ofGroup) return null;

  const show = async (): Promise<void> => {
    setAsking(false);
    const answer = await send({ type: 'showDrafts', activityId: activity.id, groupId: seat.groupId });
    setRefusal(answer.ok || answer.error.code === 'alreadyShown' ? '' : answer.error.message);
  };
  if (shown) {
    return (
      <p ref={together} className={styles.together} role="status" tabIndex={-1} data-drafts="shown">
        {words.together}
      </p>
    );
  }
  return (
    <section className={styles.note} aria-label={words.alone} data-drafts="private">
      <LockIcon size="1.5rem" />
      <div className={styles.words}>
        <p className={styles.promise}>
          {seat.role === 'table' ? words.onlyThisScreen : words.onlyYou}
          {activity.anonymous && ` ${words.withoutNames}`}
        </p>
        <p className={styles.keptFrom}>{words.keptFrom}</p>
        <p aria-live="polite">{words.written(ofGroup.writers, ofGroup.cards)}</p>
        {refusal && <p role="alert">{refusal}</p>}
      </div>
      {mayWrite && (
        <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {words.showEachOther}
        </Button>
      )}
      <Dialog
        open={asking}
        title={words.showQuestion}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words.notYet}</Button>
            <Button look="main" onClick={() => void show()}>
              {words.showEachOther}
            </Button>
          </>
        }
      >
        <p>{words.showExplained}</p>
      </Dialog>
    </section>
  );
}
