import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { SummaryEdits } from '../../../shared/summary/edits.ts';
import type { Editing } from './editing.ts';

/** A card to be seen on its board. */
export interface BoardSpot {
  activityId: string;
  groupId: string;
  /** Null: the whole board. */
  cardId: string | null;
}

/** Null while the summary is read, not edited. */
export const EditingContext = createContext<Editing | null>(null);
export function useEditing(): Editing | null {
  return useContext(EditingContext);
}

/** What `select` takes from the edits; drawn anew only when that is another. */
export function useEdits<Part>(editing: Editing, select: (edits: SummaryEdits) => Part): Part {
  const subscribe = useCallback((listener: () => void) => editing.onAny(listener), [editing]);
  return useSyncExternalStore(subscribe, () => select(editing.edits));
}

/** Has this component drawn anew whenever the statement looks different. */
export function useStatement(editing: Editing, statement: string): void {
  const subscribe = useCallback(
    (listener: () => void) => editing.onStatement(statement, listener),
    [editing, statement],
  );
  useSyncExternalStore(subscribe, () => editing.versionOf(statement));
}

/** Opens a group's board; null for whoever may not see boards. */
export const OpenBoardContext = createContext<((spot: BoardSpot) => void) | null>(null);
export function useOpenBoard(): ((spot: BoardSpot) => void) | null {
  return useContext(OpenBoardContext);
}

/** Where a statement stands; undefined for what stands on no group's board. */
export function spotOf(key: string): BoardSpot | undefined {
  const [activityId, groupId, cardId] = key.replace(/^decision:/, '').split('/');
  if (!activityId || !groupId || !cardId || groupId === 'plenary') return undefined;
  return { activityId, groupId, cardId };
}
