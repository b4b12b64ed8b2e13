import { useId } from 'react';
import { isGroupWork } from '../../../shared/agendas/index.ts';
import type { PlannedActivity } from '../../../shared/session/commands.ts';
import { plannedTimes } from '../../../shared/session/plannedTimes.ts';
import { clockOfDay } from '../../../shared/words/dates.ts';
import { startWords } from '../../../shared/words/start.ts';
import { useWords } from '../../parts/locale.tsx';
import styles from './AgendaPreview.module.css';

interface AgendaPreviewProps {
  agenda: PlannedActivity[];
  /** `HH:MM`; empty when only lengths are planned. */
  startTime: string;
}

/** The day as it is planned, by the clock when it has a start time. */
export function AgendaPreview({ agenda, startTime }: AgendaPreviewProps) {
  const words = useWords(startWords);
  const headingId = useId();
  const times = plannedTimes(startTime || null, agenda);
  return (
    <section aria-labelledby={headingId} className={styles.agenda}>
      <h3 id={headingId}>{words.agenda}</h3>
      <ol role="list">
        {agenda.map((activity, place) => (
          <li key={place} data-works={isGroupWork(activity) || undefined}>
            <span className={styles.time}>{times && clockOfDay(times.begins[place]!)}</span>
            <span>{activity.title}</span>
            <span className={styles.minutes}>{words.minutesInAll(0, activity.plannedMinutes)}</span>
          </li>
        ))}
      </ol>
      {times && <p className={styles.ends}>{words.ends(clockOfDay(times.ends))}</p>}
      <p className={styles.hint}>{words.agendaHint}</p>
    </section>
  );
}
