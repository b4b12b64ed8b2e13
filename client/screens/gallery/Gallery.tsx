import { Suspense, useCallback, useMemo, useState } from 'react';
import * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import { activityKinds, findActivityKind, type AnyActivityKind } from '../../../shared/activities/index.ts';
import { groupLetter } from '../../../shared/session/session.ts';
import { pickLocale } from '../../../shared/words/catalogue.ts';
import { findLooks } from '../../activities/index.ts';
import type { PlenaryProps } from '../../activities/looks.ts';
import { BoardStore } from '../../boards/boardStore.ts';
import { LocaleProvider } from '../../parts/locale.tsx';
import { groups, parties } from './scene.ts';
import styles from './Gallery.module.css';

/**
 * Any activity with its sample, without a server:
 * `?kind=snag-map&as=group|plenary|setup&show=groups|overview|group&group=g1&locale=da&empty&readonly&page=0`.
 */
export function Gallery({ address }: { address: URL }) {
  const asked = address.searchParams;
  const kind = findActivityKind(asked.get('kind') ?? '');
  if (!kind) return <Contents />;
  const scene = <Scene kind={kind} asked={asked} />;
  return <LocaleProvider locale={pickLocale([asked.get('locale') ?? 'da'])}>{scene}</LocaleProvider>;
}

function Scene({ kind, asked }: { kind: AnyActivityKind; asked: URLSearchParams }) {
  const empty = asked.has('empty');
  const boards = useMemo(() => sampleBoards(kind, empty), [kind, empty]);
  const group = groups.find((candidate) => candidate.id === asked.get('group')) ?? groups[0]!;
  const [setup, setSetup] = useState(boards.setup);
  const as = asked.get('as') ?? 'group';

  const { Group, Setup } = findLooks(kind.kind) ?? {};
  if (as === 'setup') return <Suspense>{Setup && <Setup setup={setup} onChange={setSetup} />}</Suspense>;
  if (as === 'plenary') return <PlenaryScene kind={kind} asked={asked} boards={boards} groupId={group.id} />;
  if (!Group) return <p>No Group.tsx</p>;
  return (
    <main className={styles.group} data-screen="group" data-activity={kind.kind}>
      <Suspense>
        <Group
          activity={{ id: 'sample', kind: kind.kind, title: kind.title.da, instruction: '' }}
          setup={setup}
          board={boards.stores.get(group.id)!}
          mayWrite={!asked.has('readonly')}
          group={group}
          parties={parties}
          linkable={linkable.map((card) => ({ ...card, from: 'Hvor hænger vi fast?' }))}
        />
      </Suspense>
    </main>
  );
}

interface PlenarySceneProps {
  kind: AnyActivityKind;
  asked: URLSearchParams;
  boards: ReturnType<typeof sampleBoards>;
  groupId: string;
}

function PlenaryScene({ kind, asked, boards, groupId }: PlenarySceneProps) {
  const [pages, setPages] = useState(1);
  const onPages = useCallback((count: number) => setPages(count), []);
  const show = (asked.get('show') ?? 'groups') as PlenaryProps<unknown, unknown>['show'];
  const shown = useMemo(
    () =>
      groups
        .filter((group) => show !== 'group' || group.id === groupId)
        .map((group) => ({ group, letter: groupLetter(groups, group.id), board: boards.stores.get(group.id)! })),
    [boards, show, groupId],
  );
  const Plenary = findLooks(kind.kind)?.Plenary;
  if (!Plenary) return <p>No Plenary.tsx</p>;
  return (
    <main className={styles.wall} data-screen="plenary" data-activity={kind.kind}>
      <div className={styles.stage} data-pages={pages}>
        <Suspense>
          <Plenary
            show={show}
            setup={boards.setup}
            groups={shown}
            parties={parties}
            page={Number(asked.get('page') ?? 0)}
            onPages={onPages}
          />
        </Suspense>
      </div>
    </main>
  );
}

function Contents() {
  return (
    <main className={styles.contents}>
      <h1>Galleri</h1>
      <ul>
        {activityKinds.map(({ kind, title }) => (
          <li key={kind}>
            {title.da}: <a href={`?kind=${kind}`}>group</a> · <a href={`?kind=${kind}&empty`}>empty</a> ·{' '}
            <a href={`?kind=${kind}&as=plenary`}>plenary</a> ·{' '}
            <a href={`?kind=${kind}&as=plenary&show=overview`}>overview</a> ·{' '}
            <a href={`?kind=${kind}&as=plenary&show=group`}>one group</a> · <a href={`?kind=${kind}&as=setup`}>setup</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

const linkable = [
  { key: 'snags/g1/s1', text: 'Hvordan dokumenterer vi på samme måde?' },
  { key: 'snags/g1/s2', text: 'Hvem må instruere medarbejdere, der arbejder med en anden parts borgere?' },
  { key: 'snags/g1/s3', text: 'Et bedre flow for blodprøver' },
];

function sampleBoards(kind: AnyActivityKind, empty: boolean) {
  let setup: unknown = kind.emptySetup;
  const stores = new Map<string, BoardStore<unknown>>();
  for (const group of groups) {
    const filled = new Y.Doc();
    setup = kind.sample(filled, { parties, groups, group, linkable });
    const doc = new Y.Doc();
    if (!empty) Y.applyUpdate(doc, Y.encodeStateAsUpdate(filled));
    stores.set(group.id, new BoardStore(doc, new Awareness(doc), kind.shape));
  }
  return { setup, stores };
}
