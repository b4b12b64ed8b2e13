import type { View } from '../../../shared/session/view.ts';
import type { BoardStore } from '../../boards/boardStore.ts';

/** The parts of a view that the big screen draws; the facilitator's view has them too, for the preview. */
export type StageView = Pick<
  View,
  'session' | 'joinLink' | 'agenda' | 'currentActivityId' | 'timer' | 'plenary' | 'plenaryCard' | 'present'
>;

/**
 * The board of one group (or of `plenary`) in one activity, when this screen has it open; undefined when not.
 * Whoever shows the stage opens and closes boards as `view.boards` comes and goes.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- each kind's own content meets its board only inside the kind
export type BoardOf = (activityId: string, groupId: string) => BoardStore<any> | undefined;

/** How many pages what is shown takes, and which of them is on. */
export interface Paging {
  /** Counts from 0; may be past the last page. */
  page: number;
  onPages(pages: number): void;
}

/** The page that is really on when `page` was asked for. */
export function pageWithin(page: number, pages: number): number {
  return Math.max(0, Math.min(page, pages - 1));
}
