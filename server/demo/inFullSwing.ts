import type { Activity, Session } from '../../shared/session/session.ts';

const minuteMs = 60_000;

/** How many minutes the activity that is on has been on. */
const elapsedMinutes = 12;
/** How much longer or shorter than planned the activities took, one after another. */
const deviations = [2, -1, 4, 0, 1, 3];

/** The session as if the day had begun in the morning: each activity that was on took about its time. */
export function inFullSwing(session: Session, nowMs: number): Session {
  const current = session.agenda.findIndex((activity) => activity.id === session.currentActivityId);
  const agenda = [...session.agenda];
  let endedAtMs = nowMs - elapsedMinutes * minuteMs;
  if (agenda[current]) agenda[current] = was(agenda[current], endedAtMs, null);
  for (let place = current - 1; place >= 0; place--) {
    const activity = agenda[place]!;
    const tookMinutes = Math.max(1, activity.plannedMinutes + deviations[place % deviations.length]!);
    const startedAtMs = endedAtMs - tookMinutes * minuteMs;
    agenda[place] = was(activity, startedAtMs, endedAtMs);
    endedAtMs = startedAtMs;
  }
  const leftMinutes = Math.max(1, (agenda[current]?.plannedMinutes ?? 0) - elapsedMinutes);
  return {
    ...session,
    revision: session.revision + 1,
    startTime: clockTime(endedAtMs),
    agenda,
    timer: { state: 'running', endsAtMs: nowMs + leftMinutes * minuteMs },
  };
}

function was(activity: Activity, startedAtMs: number, endedAtMs: number | null): Activity {
  return { ...activity, actual: { startedAtMs, endedAtMs } };
}

/** `HH:MM` where the server stands, to the nearest five minutes. */
function clockTime(atMs: number): string {
  const step = 5 * minuteMs;
  return new Date(Math.round(atMs / step) * step).toTimeString().slice(0, 5);
}
