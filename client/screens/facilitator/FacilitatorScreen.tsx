import { useRef, useState } from 'react';
import type { ActivityView } from '../../../shared/session/view.ts';
import { agendaWords } from '../../../shared/words/agenda.ts';
import type { Rescue } from '../../connection/useRescue.ts';
import { useWords } from '../../parts/locale.tsx';
import { LateRescueNote } from '../../parts/LateRescueNote.tsx';
import { ActivityPanel } from './ActivityPanel.tsx';
import { AgendaPanel } from './AgendaPanel.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { JoinSheet } from './JoinSheet.tsx';
import { NowBar } from './NowBar.tsx';
import type { OwnLinks } from './useOwnLinks.ts';
import { hasBoards, PlenaryPanel } from './PlenaryPanel.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import styles from './FacilitatorScreen.module.css';

interface FacilitatorScreenProps {
  links: OwnLinks;
  connected: boolean;
  onDelete(): Promise<string>;
  rescue: Rescue;
}

/**
 * The whole day in one picture: what is on and its clock across the top, the agenda on the left, the activity and its
 * groups in the middle, the big screen on the right. In the middle is what is on now, unless another is looked at.
 */
export function FacilitatorScreen({ links, connected, onDelete, rescue }: FacilitatorScreenProps) {
  const facilitator = useFacilitator();
  const { view } = facilitator;
  const words = useWords(agendaWords);
  // What was chosen to look at holds until the day moves on.
  const [looking, setLooking] = useState<{ at: string; during: string | null } | null>(null);
  const [chosenSource, setChosenSource] = useState<{ id: string; during: string | null } | null>(null);
  const middle = useRef<HTMLDivElement>(null);
  useShortcuts(facilitator);

  const now = view.currentActivityId;
  const lookedAt = looking?.during === now ? looking.at : null;
  const selected = view.agenda.find(({ id }) => id === (lookedAt ?? now)) ?? view.agenda[0];
  const source = sourceOf(
    view.agenda,
    selected?.id,
    chosenSource?.during === selected?.id ? chosenSource?.id : undefined,
  );

  const lookAt = (at: string): void => {
    setLooking({ at, during: now });
    // On a narrow screen the agenda is below the activity: what was chosen there comes into sight.
    if (matchMedia('(width < 76rem)').matches) middle.current?.scrollIntoView();
  };

  return (
    <div className={styles.screen} data-screen="facilitator" data-activity={now ?? ''}>
      <TopBar links={links} onDelete={onDelete} />
      <main className={styles.main}>
        <NowBar summaryLink={links.summary} />
        <div className={styles.columns}>
          <div className={styles.agenda}>
            <AgendaPanel selectedId={selected?.id ?? null} onSelect={lookAt} />
          </div>
          <div ref={middle} className={styles.activity}>
            {rescue.isNeeded && (
              <div className={styles.offered}>
                <LateRescueNote texts={rescue.texts} agenda={view.agenda} onDismiss={rescue.dismiss} />
              </div>
            )}
            {selected ? (
              <ActivityPanel
                key={selected.id}
                activity={selected}
                isElsewhere={lookedAt !== null && lookedAt !== now}
                onBackToNow={() => setLooking(null)}
              />
            ) : (
              <p>{words.emptyAgenda}</p>
            )}
          </div>
          <div className={styles.plenary}>
            <PlenaryPanel
              source={source}
              onSource={(id) => setChosenSource({ id, during: selected?.id ?? null })}
              connected={connected}
              plenaryLink={links.plenary}
            />
          </div>
        </div>
      </main>
      <JoinSheet />
    </div>
  );
}

/**
 * Whose boards the big screen's buttons show: the chosen activity, else the one in the middle; where nothing is
 * written in that (a talk about what the groups have made), the last one before it, else the first after.
 */
function sourceOf(
  agenda: readonly ActivityView[],
  selectedId: string | undefined,
  chosenId: string | undefined,
): ActivityView | undefined {
  const chosen = agenda.find(({ id }) => id === chosenId);
  if (chosen) return chosen;
  const place = agenda.findIndex(({ id }) => id === selectedId);
  return agenda.slice(0, place + 1).findLast(hasBoards) ?? agenda.find(hasBoards);
}
