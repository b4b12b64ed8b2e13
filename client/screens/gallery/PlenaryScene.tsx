import type { ActivityView } from '../../../shared/session/view.ts';
import type { PlenaryShow } from '../../../shared/session/plenaryShow.ts';
import type { Locale } from '../../../shared/words/catalogue.ts';
import type { BoardStore } from '../../boards/boardStore.ts';
import { Stage } from '../plenary/Stage.tsx';
import type { StageView } from '../plenary/stageView.ts';
import { groups, parties } from './scene.ts';
import styles from './Gallery.module.css';

interface PlenarySceneProps {
  kind: string;
  title: string;
  setup: unknown;
  stores: ReadonlyMap<string, BoardStore<unknown>>;
  groupId: string;
  locale: Locale;
  show: string;
  page: number;
}

/** An activity's sample on the real stage of the big screen. */
export function PlenaryScene({ kind, title, setup, stores, groupId, locale, show, page }: PlenarySceneProps) {
  const view: StageView = {
    session: { ...session, locale },
    joinLink: 'https://plenum.example.dk/j/K7Q4XM',
    agenda: [{ ...activity, kind, title, setup }],
    currentActivityId: activity.id,
    timer: { state: 'paused', leftMs: 725_000 },
    plenary: showOf(show, groupId, page),
    plenaryCard: null,
    present: [],
  };
  return (
    <main className={styles.wall} data-screen="plenary" data-activity={kind}>
      <Stage view={view} boardOf={(_activityId, owner) => stores.get(owner)} clockOffsetMs={0} connected />
    </main>
  );
}

function showOf(show: string, groupId: string, page: number): PlenaryShow {
  if (show === 'group') return { what: 'group', activityId: activity.id, groupId, page };
  return { what: show === 'overview' ? 'overview' : 'groups', activityId: activity.id, page };
}

const session: StageView['session'] = {
  id: 'gallery',
  joinCode: 'K7Q4XM',
  title: 'Kick-off: Ledere på tværs',
  date: '2026-03-04',
  startTime: null,
  place: '',
  locale: 'da',
  parties,
  groups,
  endedAtMs: null,
};

const activity: ActivityView = {
  id: 'sample',
  kind: '',
  title: '',
  instruction: '',
  plannedMinutes: 20,
  responsible: '',
  setup: {},
  groupsMaySee: true,
  groupsMayWrite: true,
  skipped: false,
  actual: null,
  visible: true,
  votes: [],
};
