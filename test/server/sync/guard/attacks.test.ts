import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { snagCollections } from '../../../../shared/activities/snag-map/board.ts';
import { addSnag } from '../../../../shared/activities/snag-map/edits.ts';
import { forge, gone, inRoot, inType, mark, number, refs, rightOf, text, types, values } from './bytes.ts';
import { GuardedBoard, outcome } from './guardedBoard.ts';

const attacker = 66;
const honest = 7;

/** A snag board on which somebody has written one snag. */
function aBoard(): GuardedBoard {
  const board = new GuardedBoard(snagCollections);
  const doc = new Y.Doc();
  doc.clientID = honest;
  addSnag(doc, { id: 'snag-1', text: 'Hvem må instruere?' });
  board.send(Y.encodeStateAsUpdate(doc), 'honest');
  board.stored();
  return board;
}

/** One update of the attacker's own, from the start. */
const own = (...items: ((encoder: never) => void)[]): Uint8Array =>
  forge({ structs: [{ client: attacker, clock: 0, items: items as never }] });

const nested = (depth: number): Uint8Array =>
  own(
    inRoot('snags', 'deep', refs.type, number(types.map)),
    ...Array.from({ length: depth }, (_, clock) => inType([attacker, clock], 'a', refs.type, number(types.map))),
  );

const attacks: Record<string, [update: Uint8Array, because: string]> = {
  'six bytes that are no update': [Uint8Array.of(255, 255, 255, 255, 255, 255), 'unreadable'],
  'a mark whose value is no JSON, which no program can load again': [
    own(inRoot('snags/snag-1', null, refs.format, mark('a', '{'))),
    'unreadable',
  ],
  'a clock beyond all numbers': [
    own(inRoot('snags', 'a', refs.deleted, number(Number.MAX_SAFE_INTEGER))),
    'too much',
  ],
  'a deletion of everything anybody will write': [
    forge({ deleted: [{ client: honest, ranges: [[0, 1_000_000]] }] }),
    'unknown context',
  ],
  'the next 100 edits of somebody else, taken in advance': [
    forge({ structs: [{ client: honest, clock: 8, items: [gone(100)] }] }),
    'not yours',
  ],
  'an edit that leaves a gap': [
    forge({ structs: [{ client: attacker, clock: 10, items: [inRoot('snags', 'a', refs.values, values(1))] }] }),
    'gap',
  ],
  '440 kB of edits that leave a gap': [
    forge({
      structs: [
        {
          client: attacker,
          clock: 1,
          items: Array.from({ length: 10_000 }, () => inRoot('snags', 'a', refs.values, values('x'.repeat(30)))),
        },
      ],
    }),
    'gap',
  ],
  'an edit beside what nobody has': [own(rightOf([99, 5], refs.text, text('x'))), 'unknown context'],
  'edits that wait for each other': [
    forge({
      structs: [
        { client: 67, clock: 0, items: [rightOf([66, 0], refs.text, text('x'))] },
        { client: 66, clock: 0, items: [rightOf([67, 0], refs.text, text('x'))] },
      ],
    }),
    'unknown context',
  ],
  'maps in maps, so deep that every reader breaks': [nested(30_000), 'too much'],
  'maps in maps, where entries have none': [nested(9), 'not allowed here'],
  'a value so deep that every reader breaks': [
    own(inRoot('snags', 'a', refs.values, values(deepArray(5_000)))),
    'too much',
  ],
  'a key of JavaScript’s own': [own(inRoot('snags', '__proto__', refs.values, values(1))), 'bad name'],
  'a value with a key of JavaScript’s own': [
    own(inRoot('snags', 'a', refs.values, values(JSON.parse('{"__proto__":{"isAdmin":true}}')))),
    'bad name',
  ],
  'a root type that the activity has not': [own(inRoot('ballots', 'a', refs.values, values(1))), 'bad name'],
  'a root type with a name of JavaScript’s own': [
    own(inRoot('constructor', 'a', refs.values, values(1))),
    'bad name',
  ],
  'text in a collection': [own(inRoot('snags', null, refs.text, text('x'))), 'bad name'],
  'a text beside a collection of entries': [own(inRoot('snags/snag-1', null, refs.text, text('x'))), 'bad name'],
  'a plain value where an entry belongs': [own(inRoot('snags', 'a', refs.values, values(1))), 'not allowed here'],
  'a field that entries have not': [
    own(inRoot('snags', 'a', refs.type, number(types.map)), inType([attacker, 0], 'votes', refs.values, values('x'))),
    'not allowed here',
  ],
  'a field named like one of JavaScript’s own': [
    own(
      inRoot('snags', 'a', refs.type, number(types.map)),
      inType([attacker, 0], 'toString', refs.values, values(1)),
    ),
    'not allowed here',
  ],
  'a number where a field is yes or no': [
    own(inRoot('snags', 'a', refs.type, number(types.map)), inType([attacker, 0], 'marked', refs.values, values(1))),
    'not allowed here',
  ],
  'a yes and something else at one go': [
    own(
      inRoot('snags', 'a', refs.type, number(types.map)),
      inType([attacker, 0], 'marked', refs.values, values(true, { a: 1 })),
    ),
    'not allowed here',
  ],
  'a string where a text belongs': [
    own(inRoot('snags', 'a', refs.type, number(types.map)), inType([attacker, 0], 'text', refs.values, values('x'))),
    'not allowed here',
  ],
  'a map where a text belongs': [
    own(
      inRoot('snags', 'a', refs.type, number(types.map)),
      inType([attacker, 0], 'text', refs.type, number(types.map)),
    ),
    'not allowed here',
  ],
  'a list in an entry': [
    own(
      inRoot('snags', 'a', refs.type, number(types.map)),
      inType([attacker, 0], 'parties', refs.type, number(types.list)),
    ),
    'not allowed here',
  ],
  'a place larger than any': [
    own(
      inRoot('snags', 'a', refs.type, number(types.map)),
      inType([attacker, 0], 'place', refs.values, values({ theme: 'x'.repeat(1_000), order: 'a0' })),
    ),
    'too much',
  ],
  'a card’s text of ten pages': [
    own(
      inRoot('snags', 'a', refs.type, number(types.map)),
      inType([attacker, 0], 'text', refs.type, number(types.text)),
      inType([attacker, 1], null, refs.text, text('x'.repeat(20_000))),
    ),
    'too much',
  ],
  'bold type in a card’s text': [
    own(
      inRoot('snags', 'a', refs.type, number(types.map)),
      inType([attacker, 0], 'text', refs.type, number(types.text)),
      inType([attacker, 1], null, refs.format, mark('strong', '{}')),
    ),
    'not allowed here',
  ],
  'another writer’s entry, filled with what entries have not': [
    own(inType([honest, 0], 'extra', refs.values, values('x'))),
    'not allowed here',
  ],
  'a field of what is no entry': [
    own(
      inRoot('snags', 'a', refs.type, number(types.map)),
      inType([attacker, 0], 'marked', refs.values, values(true)),
      inType([attacker, 1], 'marked', refs.values, values(true)),
    ),
    'not allowed here',
  ],
  'a document in the document': [own(inRoot('snags', 'a', refs.doc, mark('guid', '{}'))), 'not allowed here'],
  'bytes instead of a value': [own(inRoot('snags', 'a', refs.binary, text('x'))), 'not allowed here'],
  'a hook': [own(inRoot('snags', 'a', refs.type, number(types.hook))), 'not allowed here'],
  'a text without words': [own(inRoot('snags/snag-1', null, refs.text, text(''))), 'unreadable'],
  'a number of structs that is a lie': [Uint8Array.of(255, 255, 255, 255, 15, 255, 255, 255, 255, 15), 'too much'],
  'more bytes than anybody writes': [new Uint8Array(1024 * 1024 + 1), 'too large'],
};

describe.each(Object.entries(attacks))('%s', (_, [update, because]) => {
  test(`is refused (${because}) within five milliseconds, and leaves nothing behind`, () => {
    const board = aBoard();
    const before = Y.encodeStateAsUpdate(board.doc);
    // The quickest of ten: what the machine does beside it is not the guard's.
    const tookMs = Array.from({ length: 10 }, () => {
      const startedMs = performance.now();
      expect(outcome(board.guard.check(board.doc, update, 'attacker'))).toBe(because);
      return performance.now() - startedMs;
    });
    expect(Math.min(...tookMs)).toBeLessThan(5);
    expect(Y.encodeStateAsUpdate(board.doc)).toEqual(before);
    expect(board.onTheWay).toEqual([]);
  });
});

test('who has been seen on the board with a client id is the only one to write under it', () => {
  const board = aBoard();
  const update = forge({ structs: [{ client: 8, clock: 0, items: [gone(100)] }] });
  const seatHere = (client: number): string | undefined => (client === 8 ? 'honest' : undefined);
  expect(outcome(board.guard.check(board.doc, update, 'attacker', seatHere))).toBe('not yours');
});

test('what is passed on is our own encoding, without what the board has already', () => {
  const board = new GuardedBoard();
  const doc = new Y.Doc();
  doc.getText('text').insert(0, 'abc');
  board.send(Y.encodeStateAsUpdate(doc));
  doc.getText('text').insert(3, 'def');
  const verdict = board.send(Y.encodeStateAsUpdate(doc));
  expect(
    'update' in verdict && Y.decodeUpdate(verdict.update).structs.map(({ id, length }) => [id.clock, length]),
  ).toEqual([[3, 3]]);
  board.stored();
  expect(board.doc.getText('text').toString()).toBe('abcdef');
});

test('what is on its way to the disk counts, and what could not be stored may be sent again', () => {
  const board = new GuardedBoard();
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getText('text').insert(0, 'a');
  doc.getText('text').insert(1, 'b');
  expect(updates.map((update) => outcome(board.send(update)))).toEqual(['taken', 'taken']);
  for (const update of board.onTheWay.splice(0)) board.guard.notStored(update);
  expect(outcome(board.send(updates[1]!))).toBe('gap');
  expect(updates.map((update) => outcome(board.send(update)))).toEqual(['taken', 'taken']);
});

test('maps in maps that are just too deep are refused also where nothing is known of the board', () => {
  const board = new GuardedBoard();
  expect(outcome(board.send(nested(7)))).toBe('taken');
  expect(outcome(new GuardedBoard().send(nested(9)))).toBe('too much');
});

test('a board takes no more than so much', () => {
  const board = new GuardedBoard();
  board.guard.applied(board.doc, 24 * 1024 * 1024);
  expect(outcome(board.send(own(inRoot('text', null, refs.text, text('one more')))))).toBe('board full');
});

function deepArray(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}
