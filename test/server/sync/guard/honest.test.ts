import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { lookAtBoard } from '../../../../server/sync/guard/lookAtBoard.ts';
import { activityKinds } from '../../../../shared/activities/index.ts';
import { recordWorkshop, type Recorded } from './honestWorkshop.ts';

/** A whole workshop: every kind of board, three screens on each. */
const recorded = recordWorkshop(5_000, 20_261_122);

test('a whole workshop is more than ten thousand updates', () => {
  expect(recorded.reduce((sum, { board }) => sum + board.taken.length, 0)).toBeGreaterThan(10_000);
});

describe.each(recorded.map((one): [string, Recorded] => [one.kind, one]))(
  'on a board of %s',
  (_, { board, refused, screens }) => {
    test('nothing that people write is refused', () => {
      expect(refused).toEqual([]);
    });

    test('the screens and the server end with the same board', () => {
      const json = JSON.stringify(plain(board.doc));
      expect(json.length).toBeGreaterThan(1_000);
      for (const screen of screens) expect(JSON.stringify(plain(screen))).toBe(json);
    });

    test('what was let through makes the same board again, in any program', () => {
      const again = new Y.Doc();
      for (const update of board.taken) Y.applyUpdate(again, update);
      plain(board.doc);
      for (const name of board.doc.share.keys())
        if (name.includes('/')) again.getText(name);
        else again.getMap(name);
      expect(JSON.stringify(plain(again))).toBe(JSON.stringify(plain(board.doc)));
      expect(again.store.pendingStructs).toBeNull();
    });
  },
);

const samples = activityKinds.flatMap((kind) => (kind.boards === 'none' ? [] : [{ name: kind.kind, kind }]));

test.each(samples)('a board of $name that is handed in as a whole is taken as a whole', ({ name, kind }) => {
  const sample = new Y.Doc();
  const group = { id: 'a', name: 'A', colour: 'blue' as const };
  kind.sample(sample, { parties: [], groups: [group], group, date: '2026-11-22', linkable: [] });
  const written = recorded.find((one) => one.kind === name);
  for (const board of [sample, ...(written ? [written.board.doc] : [])]) {
    const state = Y.encodeStateAsUpdate(board);
    const verdict = lookAtBoard(state, kind.collections);
    expect('because' in verdict && verdict.because).toBe(false);
    expect(lookAtBoard(Buffer.concat([state, Buffer.of(0)]), kind.collections)).toEqual({ because: 'unreadable' });
  }
});

test('looking at an update costs a tenth of a millisecond at most, in the middle', () => {
  const { board } = recorded[0]!;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc));
  doc.clientID = 1;
  const tookMs: number[] = [];
  doc.on('update', (update: Uint8Array) => {
    const startedMs = performance.now();
    board.send(update, 'seat-9');
    tookMs.push(performance.now() - startedMs);
  });
  const text = [...doc.getMap<Y.Map<unknown>>('snags').values()][0]!.get('text') as Y.Text;
  for (let typed = 0; typed < 1_000; typed++) text.insert(text.length, 'x');
  expect(tookMs.toSorted((a, b) => a - b)[500]).toBeLessThan(0.1);
});

/** All roots, each as the longest of what its name can be read as. */
function plain(doc: Y.Doc): unknown {
  return [...doc.share.keys()].toSorted().flatMap((name) => {
    const root = name.includes('/') ? doc.getText(name).toString() : doc.getMap(name).toJSON();
    return JSON.stringify(root).length > 2 ? [[name, sorted(root)]] : [];
  });
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
