import { useState } from 'react';
import type { ActivityView, DraftsView } from '../../../shared/session/view.ts';
import { draftsWords } from '../../../shared/words/drafts.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { LockIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useFocusWhen } from '../../parts/useFocusWhen.ts';
import { isAllShown } from './draftsShown.ts';
import { useFacilitator } from './FacilitatorContext.tsx';
import styles from './DraftsPanel.module.css';

/** Where each writes alone first: what that means for who looks, and the act that shows it in every group. */
export function DraftsPanel({ activity, drafts }: { activity: ActivityView; drafts: DraftsView[] }) {
  const { ask } = useFacilitator();
  const words = useWords(draftsWords);
  const [asking, setAsking] = useState(false);
  const isDone = drafts.every(isAllShown);
  const panel = useFocusWhen<HTMLElement>(isDone);
  const showAll = (): void => {
    setAsking(false);
    void ask({ type: 'showDrafts', activityId: activity.id, groupId: null });
  };
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={styles.drafts}
      aria-labelledby="drafts"
      data-drafts={isDone ? 'shown' : 'private'}
    >
      <header className={styles.header}>
        <h3 id="drafts">
          <LockIcon /> {activity.anonymous ? words.unnamed : words.alone}
        </h3>
        {isDone ? (
          <span className={styles.quiet}>{words.shownInAll}</span>
        ) : (
          <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
            {words.showAll}
          </Button>
        )}
      </header>
      {!isDone && <p className={styles.quiet}>{words.youDoNotSee}</p>}
      <Dialog
        open={asking}
        title={words.showAllQuestion}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words.notYet}</Button>
            <Button look="main" onClick={showAll}>
              {words.showAll}
            </Button>
          </>
        }
      >
        <p>{words.showAllExplained}</p>
      </Dialog>
    </section>
  );
}
