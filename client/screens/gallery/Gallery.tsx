import { Suspense, useMemo, useState } from 'react';
import * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import { activityKinds, findActivityKind, type AnyActivityKind } from '../../../shared/activities/index.ts';
import { pickLocale, type Locale } from '../../../shared/words/catalogue.ts';
import { findLooks } from '../../activities/index.ts';
import { BoardStore } from '../../boards/boardStore.ts';
import { LocaleProvider } from '../../parts/locale.tsx';
import { PlenaryScene } from './PlenaryScene.tsx';
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
  const locale = pickLocale([asked.get('locale') ?? 'da']);
  const scene = <Scene kind={kind} asked={asked} locale={locale} />;
  return <LocaleProvider locale={locale}>{scene}</LocaleProvider>;
}

function Scene({ kind, asked, locale }: { kind: AnyActivityKind; asked: URLSearchParams; locale: Locale }) {
  const empty = asked.has('empty');
  const boards = useMemo(() => sampleBoards(kind, empty), [kind, empty]);
  const group = groups.find((candidate) => candidate.id === asked.get('group')) ?? groups[0]!;
  const [setup, setSetup] = useState(boards.setup);
  const as = asked.get('as') ?? 'group';

  const { Group, Setup } = findLooks(kind.kind) ?? {};
  if (as === 'setup') return <Suspense>{Setup && <Setup setup={setup} onChange={setSetup} />}</Suspense>;
  if (as === 'plenary') {
    return (
      <PlenaryScene
        kind={kind.kind}
        title={kind.title[locale]}
        {...boards}
        groupId={group.id}
        locale={locale}
        show={asked.get('show') ?? 'groups'}
        page={Number(asked.get('page') ?? 0)}
      />
    );
  }
  if (!Group) return <p>No Group.tsx</p>;
  return (
    <main className={styles.group} data-screen="group" data-activity={kind.kind}>
      <h1 className="unseen">{kind.title.da}</h1>
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
            <a href={`?kind=${kind}&as=plenary&show=group`}>one group</a> ·{' '}
            <a href={`?kind=${kind}&as=setup`}>setup</a>
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
    setup = kind.sample(filled, { parties, groups, group, date: '2026-04-14', linkable });
    const doc = new Y.Doc();
    if (!empty) Y.applyUpdate(doc, Y.encodeStateAsUpdate(filled));
    stores.set(group.id, new BoardStore(doc, new Awareness(doc), kind.shape));
  }
  return { setup, stores };
}
