import { useState } from 'react';
import { plannedTimes } from '../../../shared/session/plannedTimes.ts';
import { clockOfDay } from '../../../shared/words/dates.ts';
import { agendaWords } from '../../../shared/words/agenda.ts';
import { Button } from '../../parts/Button.tsx';
import { PlusIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import type { Editing } from './ActivityDialog.tsx';
import { AgendaRow } from './AgendaRow.tsx';
import { stepsOf, stepState } from './agendaSteps.ts';
import { EditActivity } from './EditActivity.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { PlannedEnd } from './PlannedEnd.tsx';
import styles from './AgendaPanel.module.css';

interface AgendaPanelProps {
  /** The activity in the middle of the screen: the current one, or one that is looked at. */
  selectedId: string | null;
  onSelect(activityId: string): void;
}

/** The whole day: what was, what is, what comes, and every way to change it while it runs. */
export function AgendaPanel({ selectedId, onSelect }: AgendaPanelProps) {
  const { view } = useFacilitator();
  const words = useWords(agendaWords);
  const [editing, setEditing] = useState<Editing | null>(null);
  const { agenda, session } = view;
  const times = plannedTimes(session.startTime, agenda);
  const steps = stepsOf(agenda, view.currentActivityId, session.endedAtMs !== null);
  return (
    <section className={styles.panel} aria-labelledby="agenda">
      <header className={styles.header}>
        <h2 id="agenda">{words.agenda}</h2>
        <Button
          look="quiet"
          icon={<PlusIcon />}
          onClick={() => setEditing({ what: 'new', afterId: agenda.at(-1)?.id ?? null })}
        >
          {words.addActivity}
        </Button>
      </header>
      {agenda.length === 0 && <p className={styles.empty}>{words.emptyAgenda}</p>}
      <ol role="list" className={styles.rows}>
        {agenda.map((activity, place) => {
          const begins = times?.begins[place];
          return (
            <AgendaRow
              key={activity.id}
              activity={activity}
              place={place}
              begins={begins === null || begins === undefined ? '' : clockOfDay(begins)}
              state={stepState(activity, steps)}
              selected={activity.id === selectedId}
              onSelect={() => onSelect(activity.id)}
              onEdit={setEditing}
            />
          );
        })}
      </ol>
      <PlannedEnd />
      <EditActivity editing={editing} onClose={() => setEditing(null)} />
    </section>
  );
}
