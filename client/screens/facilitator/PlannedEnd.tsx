import { behindPlanMs } from '../../../shared/session/behindPlan.ts';
import { plannedTimes } from '../../../shared/session/plannedTimes.ts';
import type { ActivityView } from '../../../shared/session/view.ts';
import { clockOfDay, clockTime } from '../../../shared/words/dates.ts';
import { runningWords } from '../../../shared/words/running.ts';
import { useWords } from '../../parts/locale.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { useServerNow } from './useNow.ts';
import styles from './AgendaPanel.module.css';

/** When the day is planned to end, and, once it has begun, when it will if the rest takes as long as planned. */
export function PlannedEnd() {
  const { view, clockOffsetMs } = useFacilitator();
  const words = useWords(runningWords);
  const behindMs = behindPlanMs(view, useServerNow(clockOffsetMs, 10_000));
  const times = plannedTimes(view.session.startTime, view.agenda);
  const planned = times && clockOfDay(times.ends);
  const expected = behindMs === null ? null : clockTime(expectedEndMs(view.agenda, behindMs));
  return (
    <p className={styles.end}>
      {planned && <span>{words.plannedEnd(planned)}</span>}
      {expected && expected !== planned && <span>{words.expectedEnd(expected)}</span>}
    </p>
  );
}

function expectedEndMs(agenda: readonly ActivityView[], behindMs: number): number {
  const begunAtMs = Math.min(...agenda.flatMap(({ actual }) => actual?.startedAtMs ?? []));
  const plannedMinutes = agenda
    .filter(({ skipped }) => !skipped)
    .reduce((sum, activity) => sum + activity.plannedMinutes, 0);
  return begunAtMs + plannedMinutes * 60_000 + behindMs;
}
