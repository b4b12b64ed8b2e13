import { runningWords } from '../../../shared/words/running.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Countdown } from '../../parts/Countdown.tsx';
import { PauseIcon, PlayIcon, StopIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { shortcutKeys } from './shortcuts.ts';
import styles from './ClockControls.module.css';

/** What an idle clock starts with when the current activity has no planned length. */
const defaultMinutes = 10;

/** The countdown with everything that can be done to it. */
export function ClockControls() {
  const { view, ask, clockOffsetMs } = useFacilitator();
  const words = useWords(runningWords);
  const { timer } = view;
  const current = view.agenda.find(({ id }) => id === view.currentActivityId);
  if (timer.state === 'idle') {
    const minutes = current?.plannedMinutes || defaultMinutes;
    return (
      <div role="group" aria-label={words.clock} className={styles.controls}>
        <Button icon={<PlayIcon />} onClick={() => ask({ type: 'startTimer', minutes })}>
          {words.startClock(minutes)}
        </Button>
      </div>
    );
  }
  return (
    <div role="group" aria-label={words.clock} className={styles.controls}>
      <Countdown timer={timer} clockOffsetMs={clockOffsetMs} className={styles.time} />
      {timer.state === 'running' ? (
        <Button
          icon={<PauseIcon />}
          aria-keyshortcuts={shortcutKeys.pause}
          title={shortcutKeys.pause}
          onClick={() => ask({ type: 'pauseTimer' })}
        >
          {words.pause}
        </Button>
      ) : (
        <Button
          icon={<PlayIcon />}
          aria-keyshortcuts={shortcutKeys.pause}
          title={shortcutKeys.pause}
          onClick={() => ask({ type: 'resumeTimer' })}
        >
          {words.resume}
        </Button>
      )}
      {[1, 5].map((minutes) => (
        <Button key={minutes} onClick={() => ask({ type: 'extendTimer', minutes })}>
          {words.addMinutes(minutes)}
        </Button>
      ))}
      <IconButton
        name={words.endClock}
        icon={<StopIcon />}
        look="plain"
        className={styles.stop}
        onClick={() => ask({ type: 'endTimer' })}
      />
    </div>
  );
}
