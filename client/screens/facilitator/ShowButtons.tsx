import { useState } from 'react';
import type { PlenaryShow } from '../../../shared/session/plenaryShow.ts';
import type { ActivityView } from '../../../shared/session/view.ts';
import { bigScreenWords } from '../../../shared/words/bigScreen.ts';
import { GroupLetters } from '../../parts/GroupLetters.tsx';
import { useWords } from '../../parts/locale.tsx';
import { CardPicker } from './CardPicker.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import styles from './ShowButtons.module.css';

/** What the big screen can show at any time. */
export function ShowAlways() {
  const words = useWords(bigScreenWords);
  return (
    <div role="group" aria-label={words.showing} className={styles.always}>
      <ShowButton name={words.showJoinCode} show={{ what: 'joinCode' }} />
      <ShowButton name={words.showInstruction} show={{ what: 'instruction' }} />
      <ShowButton name={words.showNothing} show={{ what: 'nothing' }} />
    </div>
  );
}

/** What the big screen can show of one activity's boards and its vote. */
export function ShowFromBoards({ source }: { source: ActivityView }) {
  const { view } = useFacilitator();
  const words = useWords(bigScreenWords);
  const [picking, setPicking] = useState(false);
  const activityId = source.id;
  const isCardFromHere = view.plenary?.what === 'card' && view.plenary.activityId === activityId;
  return (
    <div role="group" aria-label={words.showFrom(source.title)} className={styles.buttons}>
      <ShowButton name={words.showGroups} show={{ what: 'groups', activityId, page: 0 }} />
      <ShowButton name={words.showOverview} show={{ what: 'overview', activityId, page: 0 }} />
      <GroupButtons activityId={activityId} />
      <button
        type="button"
        className={styles.show}
        aria-haspopup="dialog"
        aria-pressed={isCardFromHere}
        onClick={() => setPicking(true)}
      >
        {words.showCard}
      </button>
      {source.votes.length > 0 && (
        <ShowButton name={words.showResult} show={{ what: 'result', activityId, page: 0 }} />
      )}
      <CardPicker open={picking} activity={source} onClose={() => setPicking(false)} />
    </div>
  );
}

function GroupButtons({ activityId }: { activityId: string }) {
  const { view, ask } = useFacilitator();
  const words = useWords(bigScreenWords);
  const { groups } = view.session;
  const show = (groupId: string): PlenaryShow => ({ what: 'group', activityId, groupId, page: 0 });
  return (
    <div role="group" aria-label={words.showGroup} className={styles.groups}>
      <span aria-hidden="true">{words.showGroup}</span>
      <GroupLetters
        groups={groups}
        isChosen={({ id }) => isSame(view.plenary, show(id))}
        label={words.showGroupNamed}
        onChoose={({ id }) => ask({ type: 'showOnPlenary', show: show(id) })}
      />
    </div>
  );
}

function ShowButton({ name, show }: { name: string; show: PlenaryShow }) {
  const { view, ask } = useFacilitator();
  return (
    <button
      type="button"
      className={styles.show}
      aria-pressed={isSame(view.plenary, show)}
      onClick={() => ask({ type: 'showOnPlenary', show })}
    >
      {name}
    </button>
  );
}

/** True when both show the same thing, on whichever page. */
function isSame(shown: PlenaryShow | null, show: PlenaryShow): boolean {
  if (shown?.what !== show.what) return false;
  if ('activityId' in show && 'activityId' in shown && shown.activityId !== show.activityId) return false;
  return !('groupId' in show && 'groupId' in shown && shown.groupId !== show.groupId);
}
