import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { activityKinds, type AnyActivityKind } from '../../shared/activities/index.ts';
import { readBoard } from '../../shared/boards/readBoard.ts';
import type { Activity, Group, Party } from '../../shared/session/session.ts';

/** What every kind of activity must do, whatever it collects. A new kind is under test once it is registered. */
describe.each(activityKinds.map((kind) => ({ name: kind.kind, kind })))('$name', ({ kind }) => {
  test('has a title in every language', () => {
    for (const title of Object.values(kind.title)) expect(title).not.toBe('');
  });

  test('an empty board reads as nothing: no cards, no summary', () => {
    const board = new Y.Doc();
    expect(entriesOf(readBoard(board, kind.shape))).toEqual([]);
    expect(kind.summarize(aRecord(kind, kind.emptySetup, [board]))).toEqual([]);
  });

  test('the sample reads back from what was sent over the wire', () => {
    const { board } = sampleOf(kind, 0);
    const content = readBoard(copyOf(board), kind.shape);
    expect(content).toEqual(readBoard(board, kind.shape));
    if (kind.boards !== 'none') expect(entriesOf(content).length).toBeGreaterThan(0);
  });

  test('the samples of four groups are summed up in every language, under all of their names', () => {
    const samples = [0, 1, 2, 3].map((place) => sampleOf(kind, place));
    for (const locale of ['da', 'nb', 'en'] as const) {
      const record = aRecord(
        kind,
        samples[0]!.setup,
        samples.map(({ board }) => board),
        locale,
      );
      const blocks = kind.summarize(record);
      if (kind.boards === 'none') expect(blocks).toEqual([]);
      else expect(blocks.length).toBeGreaterThan(0);
      for (const { name } of kind.boards === 'perGroup' ? groups : []) {
        expect(JSON.stringify(blocks)).toContain(JSON.stringify(name));
      }
    }
  });

  test('the setup survives JSON, and knows no other fields', () => {
    for (const setup of [kind.emptySetup, sampleOf(kind, 0).setup]) {
      expect(kind.setup.parse(JSON.parse(JSON.stringify(setup)))).toEqual(setup);
      expect(kind.setup.safeParse({ ...setup, unknownField: 1 }).success).toBe(false);
    }
  });

  test('every card has its own id, and a text', () => {
    const { board, setup } = sampleOf(kind, 0);
    const cards = kind.cards(setup, readBoard(board, kind.shape));
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    for (const { text } of cards) expect(text.trim()).not.toBe('');
  });

  test('rubbish from a hostile laptop neither breaks a view nor hides what others wrote', () => {
    fc.assert(
      fc.property(fc.array(rubbish(kind), { maxLength: 12 }), (pieces) => {
        const { board, setup } = sampleOf(kind, 0);
        const written = readBoard(board, kind.shape);
        applyRubbish(board, pieces);
        const content = readBoard(board, kind.shape);
        for (const collection of Object.keys(kind.shape)) {
          for (const [id, entry] of written[collection]) expect(content[collection].get(id)).toEqual(entry);
        }
        showEverywhere(kind, setup, board);
      }),
      { numRuns: 100 },
    );
  });

  test('entries whose fields were overwritten with rubbish break no view', () => {
    fc.assert(
      fc.property(fc.array(scribble, { minLength: 1, maxLength: 15 }), (scribbles) => {
        const { board, setup } = sampleOf(kind, 0);
        for (const one of scribbles) applyScribble(board, one);
        showEverywhere(kind, setup, board);
      }),
      { numRuns: 150 },
    );
  });

  test('two boards edited apart show the same once they have met', () => {
    fc.assert(
      fc.property(fc.array(scribble, { maxLength: 10 }), fc.array(scribble, { maxLength: 10 }), (here, there) => {
        const { board, setup } = sampleOf(kind, 0);
        const other = copyOf(board);
        for (const one of here) applyScribble(board, one);
        for (const one of there) applyScribble(other, one);
        exchange(board, other);
        expect(showEverywhere(kind, setup, board)).toEqual(showEverywhere(kind, setup, other));
      }),
      { numRuns: 100 },
    );
  });
});

const parties: Party[] = ['Kommunen', 'Hospitalet', 'Almen praksis', 'Psykiatrien'].map((name, place) => ({
  id: `party-${place + 1}`,
  name,
}));

const groups: Group[] = [
  { id: 'group-1', name: 'Overgange', colour: 'blue' },
  { id: 'group-2', name: 'Dokumentation', colour: 'orange' },
  { id: 'group-3', name: 'Arbejdsgange', colour: 'green' },
  { id: 'group-4', name: 'Roller', colour: 'purple' },
];

function sampleOf(kind: AnyActivityKind, place: number): { board: Y.Doc; setup: unknown } {
  const board = new Y.Doc();
  return {
    board,
    setup: kind.sample(board, { parties, groups, group: groups[place]!, date: '2026-04-14', linkable: [] }),
  };
}

function aRecord(kind: AnyActivityKind, setup: unknown, boards: Y.Doc[], locale: 'da' | 'nb' | 'en' = 'da') {
  const activity: Activity = {
    id: 'activity-1',
    kind: kind.kind,
    title: kind.title.da,
    instruction: '',
    plannedMinutes: 30,
    responsible: '',
    setup,
    groupsMaySee: true,
    groupsMayWrite: true,
    skipped: false,
    actual: null,
    votes: [],
  };
  const contents = boards.map((board, place) => ({
    group: groups[place]!,
    letter: 'ABCD'[place]!,
    content: readBoard(board, kind.shape),
  }));
  return {
    activity,
    setup,
    locale,
    parties,
    boards: contents,
    votes: [],
    voteBlocks: [],
    linkedText: () => undefined,
  };
}

/** Everything that screens and exports make of a board, as JSON: fails when one of them throws. */
function showEverywhere(kind: AnyActivityKind, setup: unknown, board: Y.Doc): unknown {
  const record = aRecord(kind, setup, [board]);
  const { content } = record.boards[0]!;
  const shown = [kind.cards(setup, content), kind.slate?.(setup, record.boards) ?? [], kind.summarize(record)];
  return JSON.parse(JSON.stringify(shown));
}

function entriesOf(content: Record<string, ReadonlyMap<string, unknown>>): unknown[] {
  return Object.values(content).flatMap((entries) => [...entries]);
}

function copyOf(board: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(board));
  return copy;
}

function exchange(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
}

type Rubbish = {
  collection: string;
  id: string;
  root: boolean;
  value: unknown;
  as: 'plain' | 'map' | 'text' | 'array';
};

/** An entry that no honest screen would write: in a collection's map, or as a root type of its own. */
function rubbish(kind: AnyActivityKind): fc.Arbitrary<Rubbish> {
  const names = Object.keys(kind.shape);
  return fc.record({
    collection: names.length > 0 ? fc.constantFrom(...names, 'nothing') : fc.constant('nothing'),
    id: fc.oneof(
      fc.string({ maxLength: 50 }).map((id) => `rubbish${id}`),
      fc.constantFrom('', '__proto__', 'constructor', '/', 'rubbish/party-1', 'ø'.repeat(5_000)),
    ),
    root: fc.boolean(),
    value: fc.oneof(fc.jsonValue(), fc.string({ maxLength: 3_000 }), fc.string({ unit: 'binary' })),
    as: fc.constantFrom('plain', 'map', 'text', 'array'),
  });
}

/** Writes it with a program that knows nothing of shapes, and lets the board receive it. */
function applyRubbish(board: Y.Doc, pieces: Rubbish[]): void {
  const stranger = new Y.Doc();
  for (const { collection, id, root, value, as } of pieces) {
    const text = String(JSON.stringify(value));
    if (root) stranger.get(`${collection}/${id}`, Y.Text).insert(0, text);
    else stranger.getMap(collection).set(id, as === 'plain' ? value : nested(as, text));
  }
  Y.applyUpdate(board, Y.encodeStateAsUpdate(stranger));
}

type Scribble = { type: number; key: number; act: 'replace' | 'nest' | 'delete' | 'write'; value: fc.JsonValue };

/** A careless edit somewhere in the board: which type and key it hits follows from the numbers. */
const scribble: fc.Arbitrary<Scribble> = fc.record({
  type: fc.nat(1_000),
  key: fc.nat(100),
  act: fc.constantFrom('replace', 'nest', 'delete', 'write'),
  value: fc.jsonValue({ maxDepth: 2 }),
});

function applyScribble(board: Y.Doc, { type, key, act, value }: Scribble): void {
  const types = [...board.share.values()].flatMap(typesWithin);
  const hit = types[type % types.length];
  if (hit instanceof Y.Map && hit.size > 0) {
    const name = [...hit.keys()].toSorted()[key % hit.size]!;
    if (act === 'delete') hit.delete(name);
    else hit.set(name, act === 'replace' ? value : nested('map', 'scribble'));
  } else if (hit instanceof Y.Text && !(hit instanceof Y.XmlText)) {
    if (act === 'delete') hit.delete(0, Math.min(hit.length, key));
    else hit.insert(Math.min(hit.length, key), act === 'write' ? 'ny tekst' : 'x'.repeat(key * 30));
  }
}

function typesWithin(type: unknown): unknown[] {
  if (!(type instanceof Y.Map)) return [type];
  return [type, ...[...type.keys()].toSorted().flatMap((name) => typesWithin(type.get(name)))];
}

function nested(as: 'map' | 'text' | 'array', text: string): Y.AbstractType<unknown> {
  if (as === 'text') return new Y.Text(text) as Y.AbstractType<unknown>;
  if (as === 'array') return Y.Array.from([text]) as Y.AbstractType<unknown>;
  return new Y.Map([['text', text]]) as Y.AbstractType<unknown>;
}
