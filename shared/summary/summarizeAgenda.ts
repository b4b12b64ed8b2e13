import type { Activity, Session } from '../session/session.ts';
import { clockOfDay, clockTime } from '../words/dates.ts';
import { summaryWords } from '../words/summary.ts';
import type { Block } from './document.ts';
import { withoutEmptyColumns } from './withoutEmptyColumns.ts';

/** The agenda as one table: planned and actual times, the activity and who is responsible. */
export function summarizeAgenda(session: Session): Block[] {
  const words = summaryWords[session.locale];
  if (session.agenda.length === 0) return [{ type: 'paragraph', text: words.emptyAgenda }];
  const header = [words.planned, words.actual, words.activity, words.responsible];
  const plannedTimes = planTimes(session);
  const rows = session.agenda.map((activity, place) => [
    plannedTimes[place]!,
    actualTime(session, activity),
    activity.title,
    activity.responsible,
  ]);
  return [withoutEmptyColumns({ type: 'table', caption: words.agendaCaption, header, rows })];
}

/** "09:00–09:20" where the session has a start time, else "20 min."; skipped activities take no time. */
function planTimes({ agenda, startTime, locale }: Session): string[] {
  const words = summaryWords[locale];
  if (startTime === null) return agenda.map(({ plannedMinutes }) => words.minutes(plannedMinutes));
  const [hours, minutes] = startTime.split(':').map(Number);
  let minuteOfDay = hours! * 60 + minutes!;
  return agenda.map((activity) => {
    const begins = minuteOfDay;
    if (!activity.skipped) minuteOfDay += activity.plannedMinutes;
    return activity.skipped ? '' : `${clockOfDay(begins)}–${clockOfDay(minuteOfDay)}`;
  });
}

function actualTime({ locale, timeZone }: Session, { actual, skipped }: Activity): string {
  const words = summaryWords[locale];
  if (!actual) return skipped ? words.skipped : words.notReached;
  const began = clockTime(actual.startedAtMs, timeZone);
  return actual.endedAtMs === null ? words.stillOn(began) : `${began}–${clockTime(actual.endedAtMs, timeZone)}`;
}
