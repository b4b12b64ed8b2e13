import { useEffect, useRef } from 'react';
import type { View } from '../../../shared/session/view.ts';
import { groupWords } from '../../../shared/words/group.ts';
import { useWords } from '../../parts/locale.tsx';
import styles from './ActivityTabs.module.css';

interface ActivityTabsProps {
  view: View;
  shownId: string | null;
  onShow(activityId: string | null): void;
}

/** The activities this group may look at, when there is more than the one that is on. */
export function ActivityTabs({ view, shownId, onShow }: ActivityTabsProps) {
  const words = useWords(groupWords);
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const shown = row.current?.querySelector('[aria-current]');
    shown?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [shownId]);
  const withBoards = new Set(view.boards.map(({ activityId }) => activityId));
  const tabs = view.agenda.filter(
    ({ id, skipped }) => id === view.currentActivityId || (withBoards.has(id) && !skipped),
  );
  const isAway = shownId !== null && !tabs.some(({ id }) => id === shownId);
  if (tabs.length < 2 && !isAway && (tabs.length === 0 || tabs[0]!.id === shownId)) return null;
  return (
    <nav ref={row} className={styles.tabs} aria-label={words.ourBoards}>
      {tabs.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className={styles.tab}
          aria-current={id === shownId ? 'page' : undefined}
          onClick={() => onShow(id)}
        >
          {id === view.currentActivityId && <span className={styles.now}>{words.now}</span>}
          {title}
        </button>
      ))}
    </nav>
  );
}
