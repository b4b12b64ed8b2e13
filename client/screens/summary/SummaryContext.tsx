import { createContext, useContext } from 'react';
import type { GroupMark } from '../../../shared/summary/document.ts';
import type { ChangedBelow } from '../../../shared/summary/changedBelow.ts';
import type { EditChange, SummaryEdits } from '../../../shared/summary/edits.ts';

/** A card to be seen on its board. */
export interface BoardSpot {
  activityId: string;
  groupId: string;
  /** Null: the whole board. */
  cardId: string | null;
}

/** What a text of the summary can be done to; null for whoever only reads it. */
export interface Editing {
  edits: SummaryEdits;
  /** Every text as the boards tell it, by `textKey`. */
  texts: ReadonlyMap<string, string>;
  /** By the key of the edit. */
  changed: ReadonlyMap<string, ChangedBelow>;
  groupOf(groupId: string): GroupMark | undefined;
  change(change: EditChange): void;
  /** Opens what can be done with one text of a statement. */
  open(key: string, part: string): void;
}

/** Null while the summary is read, not edited. */
export const EditingContext = createContext<Editing | null>(null);
export function useEditing(): Editing | null {
  return useContext(EditingContext);
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
