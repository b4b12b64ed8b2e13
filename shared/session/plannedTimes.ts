import type { Activity } from './session.ts';

/** Minutes past midnight at which every activity is planned to begin, and at which the last one ends. */
export interface PlannedTimes {
  /** In agenda order; null for a skipped activity, which takes no time. */
  begins: (number | null)[];
  ends: number;
}

/** The plan by the clock; null when the session has no start time. */
export function plannedTimes(
  startTime: string | null,
  agenda: readonly (Pick<Activity, 'plannedMinutes'> & Partial<Pick<Activity, 'skipped'>>)[],
): PlannedTimes | null {
  if (startTime === null) return null;
  const [hours = 0, minutes = 0] = startTime.split(':').map(Number);
  let at = hours * 60 + minutes;
  const begins = agenda.map(({ plannedMinutes, skipped }) => {
    if (skipped) return null;
    const begin = at;
    at += plannedMinutes;
    return begin;
  });
  return { begins, ends: at };
}
