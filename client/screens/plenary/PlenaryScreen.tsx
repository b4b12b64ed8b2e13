import type { View } from '../../../shared/session/view.ts';
import { plenaryWords } from '../../../shared/words/plenary.ts';
import { Button } from '../../parts/Button.tsx';
import { LocaleProvider, useWords } from '../../parts/locale.tsx';
import { useAwakeScreen, useFullScreen, useIsTouched } from './projector.ts';
import { Stage } from './Stage.tsx';
import type { BoardOf } from './stageView.ts';
import styles from './PlenaryScreen.module.css';

interface PlenaryScreenProps {
  view: View;
  boardOf: BoardOf;
  clockOffsetMs: number;
  connected: boolean;
  canStore: boolean;
}

/** The projector's whole screen: the stage, and for whoever sets it up a button that goes away by itself. */
export function PlenaryScreen({ view, boardOf, clockOffsetMs, connected, canStore }: PlenaryScreenProps) {
  useAwakeScreen();
  const isTouched = useIsTouched();
  const show = view.plenary ?? { what: 'nothing' };
  return (
    <LocaleProvider locale={view.session.locale}>
      <main
        className={styles.screen}
        data-screen="plenary"
        data-show={show.what}
        data-activity={'activityId' in show ? show.activityId : (view.currentActivityId ?? '')}
        data-touched={isTouched || undefined}
      >
        <Stage
          view={view}
          boardOf={boardOf}
          clockOffsetMs={clockOffsetMs}
          connected={connected}
          canStore={canStore}
        />
        <FullScreenButton />
      </main>
    </LocaleProvider>
  );
}

function FullScreenButton() {
  const words = useWords(plenaryWords);
  const toggleFullScreen = useFullScreen();
  return (
    <div className={styles.setUp}>
      <Button onClick={toggleFullScreen}>{words.fullScreen}</Button>
    </div>
  );
}
