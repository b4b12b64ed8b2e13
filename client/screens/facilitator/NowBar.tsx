import { useState } from 'react';
import { runningWords } from '../../../shared/words/running.ts';
import { Button } from '../../parts/Button.tsx';
import buttonStyles from '../../parts/Button.module.css';
import { LeftIcon, RightIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { stepsOf, type Steps } from './agendaSteps.ts';
import { ClockControls } from './ClockControls.tsx';
import { EndDialog } from './EndDialog.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { PlanSign } from './PlanSign.tsx';
import { shortcutKeys } from './shortcuts.ts';
import styles from './NowBar.module.css';

/** What is on now, its clock, and the way on: always in sight. */
export function NowBar({ summaryLink }: { summaryLink: string }) {
  const { view } = useFacilitator();
  const words = useWords(runningWords);
  const hasEnded = view.session.endedAtMs !== null;
  const steps = stepsOf(view.agenda, view.currentActivityId, hasEnded);
  return (
    <section className={styles.bar} aria-label={words.running}>
      <PreviousButton steps={steps} />
      <div className={styles.now}>
        <Where steps={steps} />
        {!hasEnded && <ClockControls />}
      </div>
      {hasEnded ? (
        <a href={summaryLink} className={`${buttonStyles.button} ${buttonStyles.main} ${styles.next}`}>
          {words.openSummary}
          <RightIcon />
        </a>
      ) : (
        <NextButton steps={steps} />
      )}
    </section>
  );
}

function Where({ steps: { current } }: { steps: Steps }) {
  const { view } = useFacilitator();
  const words = useWords(runningWords);
  const { startTime, endedAtMs } = view.session;
  const counted = view.agenda.filter((activity) => !activity.skipped || activity.id === current?.id);
  const place = counted.findIndex(({ id }) => id === current?.id) + 1;
  return (
    <div className={styles.where}>
      <div className={styles.place}>
        {current && `${words.now} · ${words.place(place, counted.length)}`}
        {!current && endedAtMs === null && startTime && words.plannedBegin(startTime)}
        <PlanSign />
      </div>
      <h1 className={styles.title}>{current?.title ?? (endedAtMs === null ? words.notBegun : words.hasEnded)}</h1>
    </div>
  );
}

function PreviousButton({ steps: { previous } }: { steps: Steps }) {
  const { view, ask } = useFacilitator();
  const words = useWords(runningWords);
  const hasEnded = view.session.endedAtMs !== null;
  return (
    <Button
      icon={<LeftIcon />}
      className={styles.previous}
      disabled={!previous}
      title={previous && `${previous.title} (${shortcutKeys.previous})`}
      aria-keyshortcuts={shortcutKeys.previous}
      onClick={() => previous && ask({ type: 'goTo', activityId: previous.id, from: view.currentActivityId })}
    >
      {hasEnded ? words.takeUp : words.previous}
    </Button>
  );
}

/** Goes on to the next activity; after the last one it ends the day, once that is confirmed. */
function NextButton({ steps: { current, next } }: { steps: Steps }) {
  const { view, ask } = useFacilitator();
  const words = useWords(runningWords);
  const [ending, setEnding] = useState(false);
  if (!next) {
    return (
      <>
        <Button look="main" className={styles.next} disabled={!current} onClick={() => setEnding(true)}>
          {words.end}
        </Button>
        <EndDialog open={ending} onClose={() => setEnding(false)} />
      </>
    );
  }
  return (
    <Button
      look="main"
      className={styles.next}
      title={shortcutKeys.next}
      aria-keyshortcuts={shortcutKeys.next}
      onClick={() => ask({ type: 'goTo', activityId: next.id, from: view.currentActivityId })}
    >
      <span className={styles.nextWords}>
        <span className={styles.nextLabel}>{current ? words.next : words.begin}</span>
        <span className={styles.nextTitle}>{next.title}</span>
      </span>
      <RightIcon />
    </Button>
  );
}
