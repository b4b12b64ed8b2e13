import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { View } from '../../shared/session/view.ts';
import { BoardSet, nothingOpen, type BoardsState, type WantedBoard } from './boardSet.ts';

export interface Boards extends BoardsState {
  /** The board, once it has been read; undefined before, and when it is not open. */
  boardOf: BoardSet['boardOf'];
  mayWrite: BoardSet['mayWrite'];
  troubleWith: BoardSet['troubleWith'];
}

/**
 * Keeps the boards of these addresses open, and no others. `wanted` picks them from the view (`wantedBoards`); it may
 * be a new list every time.
 *
 * Leaving the page with unsaved text asks first, and keeps it in the browser.
 */
export function useBoards(ticket: string | null, wanted: readonly WantedBoard[]): Boards {
  const [set, setSet] = useState<BoardSet | null>(null);
  useEffect(() => {
    if (!ticket) return;
    const opened = new BoardSet(ticket);
    setSet(opened);
    return () => opened.close();
  }, [ticket]);

  const key = JSON.stringify(wanted);
  useEffect(() => {
    set?.want(JSON.parse(key) as WantedBoard[]);
  }, [set, key]);

  useEffect(() => {
    if (!set) return;
    const onLeaving = (event: BeforeUnloadEvent): void => {
      if (set.keepUnsaved()) event.preventDefault();
    };
    const onHidden = (): void => void set.keepUnsaved();
    window.addEventListener('beforeunload', onLeaving);
    window.addEventListener('pagehide', onHidden);
    return () => {
      window.removeEventListener('beforeunload', onLeaving);
      window.removeEventListener('pagehide', onHidden);
    };
  }, [set]);

  const subscribe = useCallback((onChange: () => void) => set?.subscribe(onChange) ?? (() => {}), [set]);
  const state = useSyncExternalStore(subscribe, () => set?.state() ?? nothingOpen);
  return {
    ...state,
    boardOf: (activityId, groupId) => set?.boardOf(activityId, groupId),
    mayWrite: (activityId, groupId) => set?.mayWrite(activityId, groupId) ?? false,
    troubleWith: (activityId, groupId) => set?.troubleWith(activityId, groupId) ?? null,
  };
}

/** The boards of the view that `isWanted` picks, with the kinds of their activities. */
export function wantedBoards(
  view: Pick<View, 'boards' | 'agenda'> | null,
  isWanted: (board: View['boards'][number]) => boolean = () => true,
): WantedBoard[] {
  return (view?.boards ?? []).filter(isWanted).flatMap((board) => {
    const activity = view!.agenda.find(({ id }) => id === board.activityId);
    return activity ? { ...board, kind: activity.kind } : [];
  });
}
