import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react';
import { ownerOfDrafts } from '../../../shared/boards/boardName.ts';
import type { GroupSeat } from '../../../shared/session/seat.ts';
import { groupLetter } from '../../../shared/session/session.ts';
import type { ActivityView, View } from '../../../shared/session/view.ts';
import { connectionWords } from '../../../shared/words/connection.ts';
import { groupWords } from '../../../shared/words/group.ts';
import { findLooks } from '../../activities/index.ts';
import type { Boards } from '../../connection/useBoards.ts';
import type { Rescue } from '../../connection/useRescue.ts';
import type { SessionConnection } from '../../connection/useSession.ts';
import { Button } from '../../parts/Button.tsx';
import { ConnectionNote } from '../../parts/ConnectionNote.tsx';
import { groupColour } from '../../parts/GroupBadge.tsx';
import { useWords } from '../../parts/locale.tsx';
import { LateRescueNote } from '../../parts/LateRescueNote.tsx';
import { ActivityTabs } from './ActivityTabs.tsx';
import { Board } from './Board.tsx';
import { GroupHeader } from './GroupHeader.tsx';
import { SeatDialog } from './SeatDialog.tsx';
import { useLinkable } from './useLinkable.ts';
import { useShownActivity } from './useShownActivity.ts';
import { VotePanel } from './VotePanel.tsx';
import { Waiting } from './Waiting.tsx';
import styles from './GroupScreen.module.css';

const DraftsNote = lazy(async () => ({ default: (await import('./DraftsNote.tsx')).DraftsNote }));

interface GroupScreenProps {
  session: SessionConnection;
  view: View;
  seat: GroupSeat;
  boards: Boards;
  rescue: Rescue;
  /** Told which activity's board is on screen. */
  onShown(activityId: string | null): void;
}

/** One calm screen: what we are doing now, how long is left, our board. */
export function GroupScreen({ session, view, seat, boards, rescue, onShown }: GroupScreenProps) {
  const words = useWords(groupWords);
  const lineWords = useWords(connectionWords);
  const area = useRef<HTMLElement>(null);
  const { shownId, held, show, follow } = useShownActivity(view.currentActivityId, area);
  const [seatOpen, setSeatOpen] = useState(false);
  useEffect(() => onShown(shownId), [onShown, shownId]);
  useFocusOnNews(area, shownId);

  const group = view.session.groups.find(({ id }) => id === seat.groupId);
  const activity = view.agenda.find(({ id }) => id === shownId);
  const current = view.agenda.find(({ id }) => id === view.currentActivityId);
  const linkable = useLinkable(view, boards, seat.groupId, shownId);
  useEffect(() => {
    document.title = [activity?.title, view.session.title].filter(Boolean).join(' · ');
  }, [activity?.title, view.session.title]);
  if (!group) return null;

  const letter = groupLetter(view.session.groups, group.id);
  const board = view.boards.find(
    ({ activityId, groupId }) =>
      activityId === shownId &&
      (groupId === group.id || groupId === 'plenary' || ownerOfDrafts(groupId) !== undefined),
  );
  const trouble = board ? boards.troubleWith(board.activityId, board.groupId) : null;
  return (
    <div
      className={styles.screen}
      style={groupColour(group.colour)}
      data-screen="group"
      data-activity={shownId ?? ''}
      data-kind={activity?.kind}
    >
      <GroupHeader
        session={session}
        view={view}
        seat={seat}
        group={group}
        letter={letter}
        boards={boards}
        onSeat={() => setSeatOpen(true)}
      />
      <ActivityTabs view={view} shownId={shownId} onShow={show} />
      <main ref={area} className={styles.main} data-group-id={group.id}>
        {held && (
          <div role="status" className={styles.held}>
            <p>{current ? words.movedOn(current.title) : words.movedOnToWait}</p>
            <Button look="main" onMouseDown={(event) => event.preventDefault()} onClick={follow}>
              {words.follow}
            </Button>
          </div>
        )}
        {rescue.isNeeded && <LateRescueNote texts={rescue.texts} agenda={view.agenda} onDismiss={rescue.dismiss} />}
        {activity && board && findLooks(activity.kind) ? (
          <>
            <ActivityHeading activity={activity} closed={board.access === 'read'} />
            {trouble && <p className={styles.waiting}>{lineWords[trouble]}</p>}
            {rescue.waiting > 0 && board.access === 'read' && (
              <p className={styles.waiting}>{lineWords.unsentWaiting(rescue.waiting)}</p>
            )}
            {activity.drafts && (
              <Suspense>
                <DraftsNote
                  key={activity.id}
                  activity={activity}
                  seat={seat}
                  mayWrite={board.access === 'write'}
                  send={session.send}
                />
              </Suspense>
            )}
            <VotePanel activity={activity} groups={view.session.groups} send={session.send} />
            <Board
              activity={activity}
              access={board.access}
              boards={boards}
              boardGroupId={board.groupId}
              group={group}
              parties={view.session.parties}
              linkable={linkable}
            />
          </>
        ) : (
          <Waiting view={view} activity={activity} />
        )}
      </main>
      <SeatDialog
        open={seatOpen}
        onClose={() => setSeatOpen(false)}
        session={session}
        view={view}
        seat={seat}
        unsaved={boards.unsaved}
      />
      <ConnectionNote
        lost={session.status === 'lost' || boards.lost}
        blocked={boards.blocked && session.status === 'open'}
        outdated={session.status === 'outdated'}
        portal={session.portal}
        canStore={boards.canStore && !session.slow}
        unsaved={boards.unsaved}
        rescued={rescue.texts.length > 0}
        writes
      />
    </div>
  );
}

/** Where the focus went away with what was shown before, it goes to the new heading, so that keys go on from there. */
function useFocusOnNews(area: RefObject<HTMLElement | null>, shownId: string | null): void {
  const before = useRef(shownId);
  useEffect(() => {
    if (before.current === shownId) return;
    before.current = shownId;
    const focused = document.activeElement;
    if (focused && focused !== document.body) return;
    area.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [area, shownId]);
}

function ActivityHeading({ activity, closed }: { activity: ActivityView; closed: boolean }) {
  const words = useWords(groupWords);
  return (
    <header className={styles.heading}>
      <h1 tabIndex={-1}>
        {activity.title}
        {closed && <span className={styles.closed}>{words.readOnly}</span>}
      </h1>
      {activity.instruction && <p className={styles.instruction}>{activity.instruction}</p>}
    </header>
  );
}
