import type { DraftsView } from '../../../shared/session/view.ts';

/** Nothing is left to show in this group; somebody may still bring drafts along from another one. */
export function isAllShown({ shown, cards }: DraftsView): boolean {
  return shown && cards === 0;
}
