import { Suspense, useEffect, useRef } from 'react';
import { summaryEditWords } from '../../../shared/words/summaryEdit.ts';
import { wantedBoards, useBoards } from '../../connection/useBoards.ts';
import { useSession } from '../../connection/useSession.ts';
import { findLooks } from '../../activities/index.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useWords } from '../../parts/locale.tsx';
import type { BoardSpot } from './SummaryContext.tsx';
import styles from './BoardDialog.module.css';

/** A group's board as it is now, to look at: where a statement of the summary comes from. */
export function BoardDialog({ sessionId, spot, onClose }: { sessionId: string; spot: BoardSpot; onClose(): void }) {
  const { activityId, groupId, cardId } = spot;
  const words = useWords(summaryEditWords);
  const { view, ticket } = useSession(sessionId, 'facilitator');
  const isWanted = (board: { activityId: string; groupId: string }): boolean =>
    board.activityId === activityId && board.groupId === groupId;
  const { boardOf } = useBoards(ticket, wantedBoards(view, isWanted));
  const activity = view?.agenda.find(({ id }) => id === activityId);
  const group = view?.session.groups.find(({ id }) => id === groupId);
  const board = boardOf(activityId, groupId);
  const looks = activity && findLooks(activity.kind);
  const title = activity && group ? words.boardOf(group.name, activity.title) : words.boardNotReady;
  return (
    <Dialog open title={title} onClose={onClose}>
      {view && activity && group && board && looks ? (
        <Suspense fallback={<p>{words.boardNotReady}</p>}>
          <div className={styles.board}>
            <looks.Group
              activity={activity}
              setup={activity.setup}
              board={board}
              mayWrite={false}
              group={group}
              parties={view.session.parties}
              linkable={[]}
            />
            {cardId !== null && <Pointer cardId={cardId} />}
          </div>
        </Suspense>
      ) : (
        <p>{words.boardNotReady}</p>
      )}
    </Dialog>
  );
}

/** Brings the card into sight and marks it, once it is there. */
function Pointer({ cardId }: { cardId: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const board = place.current!.parentElement!;
    const point = (): boolean => {
      const card = [...board.querySelectorAll<HTMLElement>('[data-card-id]')].find(
        (element) => element.dataset['cardId'] === cardId,
      );
      card?.setAttribute('data-pointed-at', '');
      card?.scrollIntoView({ block: 'center' });
      return card !== undefined;
    };
    if (point()) return;
    const observer = new MutationObserver(() => {
      if (point()) observer.disconnect();
    });
    observer.observe(board, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [cardId]);
  return <span ref={place} hidden />;
}
