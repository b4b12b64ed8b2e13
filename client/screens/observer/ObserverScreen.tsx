import { useEffect, useState } from 'react';
import type { View } from '../../../shared/session/view.ts';
import { observerWords } from '../../../shared/words/observer.ts';
import { Countdown } from '../../parts/Countdown.tsx';
import { EyeIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { Stage } from '../plenary/Stage.tsx';
import type { BoardOf } from '../plenary/stageView.ts';
import { ObservedActivity } from './ObservedActivity.tsx';
import styles from './ObserverScreen.module.css';

interface ObserverScreenProps {
  view: View;
  boardOf: BoardOf;
  clockOffsetMs: number;
  connected: boolean;
  /** Told which activity's boards are looked at. */
  onLookAt(activityId: string | null): void;
}

/** The big screen, the agenda, and the boards of every step that groups have: all to read, nothing to change. */
export function ObserverScreen({ view, boardOf, clockOffsetMs, connected, onLookAt }: ObserverScreenProps) {
  const words = useWords(observerWords);
  // What was chosen to look at holds until the day moves on.
  const [looking, setLooking] = useState<{ at: string; during: string | null } | null>(null);
  const now = view.currentActivityId;
  const lookedAt = looking && looking.during === now ? looking.at : null;
  const activity = view.agenda.find(({ id }) => id === (lookedAt ?? now)) ?? view.agenda[0];
  useEffect(() => onLookAt(activity?.id ?? null), [onLookAt, activity?.id]);
  return (
    <div className={styles.screen} data-screen="observer" data-activity={activity?.id ?? ''}>
      <header className={styles.header}>
        <p className={styles.session}>
          <strong>{view.session.title}</strong>
          <span className={styles.observing} title={words.observingHint}>
            <EyeIcon /> {words.observing}
          </span>
        </p>
        <Countdown timer={view.timer} clockOffsetMs={clockOffsetMs} className={styles.clock} />
      </header>
      <main className={styles.main}>
        <Steps view={view} shownId={activity?.id} onShow={(at) => setLooking({ at, during: now })} />
        <div className={styles.activity}>
          <p className={styles.hint}>{words.observingHint}</p>
          {activity && <ObservedActivity key={activity.id} view={view} activity={activity} boardOf={boardOf} />}
        </div>
        <section className={styles.plenary} aria-labelledby="big-screen">
          <h2 id="big-screen">{words.bigScreen}</h2>
          <div className={styles.preview}>
            <Stage view={view} boardOf={boardOf} clockOffsetMs={clockOffsetMs} connected={connected} />
          </div>
        </section>
      </main>
    </div>
  );
}

interface StepsProps {
  view: View;
  shownId: string | undefined;
  onShow(activityId: string): void;
}

function Steps({ view, shownId, onShow }: StepsProps) {
  const words = useWords(observerWords);
  return (
    <nav className={styles.steps} aria-labelledby="steps">
      <h2 id="steps">{words.steps}</h2>
      <ol role="list">
        {view.agenda
          .filter(({ skipped }) => !skipped)
          .map(({ id, title, plannedMinutes }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.step}
                aria-current={id === shownId ? 'true' : undefined}
                onClick={() => onShow(id)}
              >
                <span>{title}</span>
                <span className={styles.when}>
                  {id === view.currentActivityId && <strong>{words.now}</strong>}
                  {plannedMinutes > 0 && words.minutes(plannedMinutes)}
                </span>
              </button>
            </li>
          ))}
      </ol>
    </nav>
  );
}
