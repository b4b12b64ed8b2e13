import type { ActivityView } from '../../../shared/session/view.ts';

/** Where one activity stands in the day. */
export type StepState = 'done' | 'now' | 'next' | 'skipped' | 'later';

/** The day's place on its agenda: what is on, what comes before and after. Skipped activities are stepped over. */
export interface Steps {
  current: ActivityView | undefined;
  previous: ActivityView | undefined;
  next: ActivityView | undefined;
}

/** Before the first activity only `next` is there; after the end of the day only `previous`. */
export function stepsOf(agenda: readonly ActivityView[], currentActivityId: string | null, hasEnded: boolean): Steps {
  const place = agenda.findIndex(({ id }) => id === currentActivityId);
  if (place < 0) {
    return {
      current: undefined,
      previous: hasEnded ? lastThatWasOn(agenda) : undefined,
      next: hasEnded ? undefined : agenda.find(({ skipped }) => !skipped),
    };
  }
  return {
    current: agenda[place],
    previous: agenda.slice(0, place).findLast(({ skipped }) => !skipped),
    next: agenda.slice(place + 1).find(({ skipped }) => !skipped),
  };
}

export function stepState(activity: ActivityView, { current, next }: Steps): StepState {
  if (activity.id === current?.id) return 'now';
  if (activity.skipped) return 'skipped';
  if (activity.id === next?.id) return 'next';
  return activity.actual ? 'done' : 'later';
}

/** The activity the day ended in: the one that ended last. */
function lastThatWasOn(agenda: readonly ActivityView[]): ActivityView | undefined {
  return agenda
    .filter(({ actual }) => actual)
    .reduce<ActivityView | undefined>((last, one) => (last && endOf(last) >= endOf(one) ? last : one), undefined);
}

function endOf({ actual }: ActivityView): number {
  return actual?.endedAtMs ?? -1;
}
