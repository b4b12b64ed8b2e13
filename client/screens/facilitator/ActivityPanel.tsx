import { lazy, Suspense, useState } from 'react';
import { findActivityKind } from '../../../shared/activities/index.ts';
import type { ActivityView } from '../../../shared/session/view.ts';
import { agendaWords } from '../../../shared/words/agenda.ts';
import { buttonWords } from '../../../shared/words/buttons.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { Button } from '../../parts/Button.tsx';
import { PencilIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import type { Editing } from './ActivityDialog.tsx';
import { EditActivity } from './EditActivity.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { GroupRows } from './GroupRows.tsx';
import { LookIn } from './LookIn.tsx';
import { Switch } from './Switch.tsx';
import styles from './ActivityPanel.module.css';

// All that there is about votes and drafts comes a moment after the screen itself.
const VotePanel = lazy(async () => ({ default: (await import('./VotePanel.tsx')).VotePanel }));
const DraftsPanel = lazy(async () => ({ default: (await import('./DraftsPanel.tsx')).DraftsPanel }));

interface ActivityPanelProps {
  activity: ActivityView;
  /** Another activity than the one that is on, chosen to be looked at. */
  isElsewhere: boolean;
  onBackToNow(): void;
}

/** One activity in the middle of the screen: what groups may do in it, how far they are, its vote. */
export function ActivityPanel({ activity, isElsewhere, onBackToNow }: ActivityPanelProps) {
  const { view, ask } = useFacilitator();
  const words = useWords(facilitatorWords);
  const [lookingInAt, setLookingInAt] = useState<string | null>(null);
  const kind = findActivityKind(activity.kind);
  const collects = kind !== undefined && kind.boards !== 'none';
  const group = view.session.groups.find(({ id }) => id === lookingInAt);
  if (group && collects) {
    return <LookIn activity={activity} group={group} onGroup={setLookingInAt} />;
  }
  return (
    <section className={styles.panel} aria-labelledby="activity">
      {isElsewhere && <Elsewhere activity={activity} onBackToNow={onBackToNow} />}
      <About activity={activity} />
      {collects ? (
        <>
          <div className={styles.switches}>
            <Switch
              label={words.groupsMaySee}
              on={activity.groupsMaySee}
              onChange={(groupsMaySee) => ask({ type: 'setSwitches', activityId: activity.id, groupsMaySee })}
            />
            <Switch
              label={words.groupsMayWrite}
              on={activity.groupsMayWrite}
              onChange={(groupsMayWrite) => ask({ type: 'setSwitches', activityId: activity.id, groupsMayWrite })}
            />
          </div>
          {activity.drafts && (
            <Suspense>
              <DraftsPanel activity={activity} drafts={activity.drafts} />
            </Suspense>
          )}
          <GroupRows activity={activity} onLookIn={setLookingInAt} />
          {kind.slate && (
            <Suspense>
              <VotePanel activity={activity} />
            </Suspense>
          )}
        </>
      ) : (
        <>
          <p className={styles.quiet}>{words.nothingCollected}</p>
          <GroupRows activity={activity} />
        </>
      )}
    </section>
  );
}

/** Said when what is in the middle is not what is on. */
function Elsewhere({ activity, onBackToNow }: { activity: ActivityView; onBackToNow(): void }) {
  const { view, ask } = useFacilitator();
  const words = useWords(agendaWords);
  return (
    <div className={styles.elsewhere}>
      <p>{words.lookingAt(activity.title)}</p>
      <Button onClick={() => ask({ type: 'goTo', activityId: activity.id, from: view.currentActivityId })}>
        {words.goHere}
      </Button>
      {view.currentActivityId && (
        <Button look="quiet" onClick={onBackToNow}>
          {words.backToNow}
        </Button>
      )}
    </div>
  );
}

function About({ activity }: { activity: ActivityView }) {
  const words = useWords(buttonWords);
  const [editing, setEditing] = useState<Editing | null>(null);
  return (
    <header className={styles.about}>
      <div>
        <h2 id="activity">{activity.title}</h2>
        {activity.responsible && <p className={styles.quiet}>{activity.responsible}</p>}
      </div>
      <Button look="quiet" icon={<PencilIcon />} onClick={() => setEditing({ what: 'existing', activity })}>
        {words.edit}
      </Button>
      {activity.instruction && <p className={styles.instruction}>{activity.instruction}</p>}
      <EditActivity editing={editing} onClose={() => setEditing(null)} />
    </header>
  );
}
