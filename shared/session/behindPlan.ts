import type { Activity } from './session.ts';

/** A session, or a view of one. */
interface Run {
  currentActivityId: string | null;
  agenda: readonly Pick<Activity, 'id' | 'actual' | 'skipped' | 'plannedMinutes'>[];
}

/**
 * How far the day is behind plan, in milliseconds; negative is ahead. Null before the first activity and after
 * the end. Counted from the first start: the time that has passed, less the planned minutes of everything before
 * the current activity (skipped ones not), less what the current one has used of its own.
 */
export function behindPlanMs(session: Run, nowMs: number): number | null {
  const place = session.agenda.findIndex((activity) => activity.id === session.currentActivityId);
  const current = session.agenda[place];
  if (!current?.actual) return null;
  const begunAtMs = Math.min(...session.agenda.flatMap(({ actual }) => actual?.startedAtMs ?? []));
  const plannedBeforeMs = session.agenda
    .slice(0, place)
    .filter((activity) => !activity.skipped)
    .reduce((sum, activity) => sum + activity.plannedMinutes * 60_000, 0);
  const usedMs = Math.min(nowMs - current.actual.startedAtMs, current.plannedMinutes * 60_000);
  return nowMs - begunAtMs - plannedBeforeMs - usedMs;
}
