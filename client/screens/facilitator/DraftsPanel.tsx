import { useState } from 'react';
import { groupLetter } from '../../../shared/session/session.ts';
import type { ActivityView, DraftsView } from '../../../shared/session/view.ts';
import { draftsWords } from '../../../shared/words/drafts.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { LockIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import styles from './DraftsPanel.module.css';

/** Where each writes alone first: how far every group is, and the acts that show it. */
export function DraftsPanel({ activity, drafts }: { activity: ActivityView; drafts: DraftsView[] }) {
  const { ask } = useFacilitator();
  const words = useWords(draftsWords);
  const [asking, setAsking] = useState(false);
  const show = (groupId: string | null) => ask({ type: 'showDrafts', activityId: activity.id, groupId });
  const isAllShown = drafts.every(isDone);
  return (
    <section className={styles.drafts} aria-labelledby="drafts" data-drafts={isAllShown ? 'shown' : 'private'}>
      <header className={styles.header}>
        <h3 id="drafts">
          <LockIcon /> {activity.anonymous ? words.unnamed : words.alone}
        </h3>
        {!isAllShown && (
          <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
            {words.showAll}
          </Button>
        )}
      </header>
      {!isAllShown && <p className={styles.quiet}>{words.youDoNotSee}</p>}
      <ul role="list">
        {drafts.map((ofGroup) => (
          <GroupDrafts key={ofGroup.groupId} drafts={ofGroup} onShow={() => show(ofGroup.groupId)} />
        ))}
      </ul>
      <Dialog
        open={asking}
        title={words.showAllQuestion}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words.notYet}</Button>
            <Button
              look="main"
              onClick={() => {
                setAsking(false);
                void show(null);
              }}
            >
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

function GroupDrafts({ drafts, onShow }: { drafts: DraftsView; onShow(): void }) {
  const { view } = useFacilitator();
  const words = useWords(draftsWords);
  const { groups } = view.session;
  const group = groups.find(({ id }) => id === drafts.groupId);
  if (!group) return null;
  return (
    <li className={styles.row} data-group-id={group.id}>
      <GroupBadge letter={groupLetter(groups, group.id)} name={group.name} colour={group.colour} />
      <span className={styles.quiet}>
        {isDone(drafts) ? words.shown : words.writtenBy(drafts.writers, drafts.cards)}
      </span>
      {!isDone(drafts) && (
        <Button look="quiet" aria-label={words.showTo(group.name)} onClick={onShow}>
          {words.showGroup}
        </Button>
      )}
    </li>
  );
}

/** Nothing is left to show: somebody may still bring drafts along from another group. */
function isDone({ shown, cards }: DraftsView): boolean {
  return shown && cards === 0;
}
