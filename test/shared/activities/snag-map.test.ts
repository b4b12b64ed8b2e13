import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readBoard } from '../../../shared/boards/readBoard.ts';
import { snagMap } from '../../../shared/activities/snag-map/activity.ts';
import { arrangeSnags, standingTheme } from '../../../shared/activities/snag-map/arrangement.ts';
import { snagBoardShape, snagText, themeName, type SnagBoard } from '../../../shared/activities/snag-map/board.ts';
import {
  addSnag,
  addTheme,
  deleteSnag,
  deleteTheme,
  markSnag,
  mergeThemes,
  moveSnag,
  setSnagParty,
} from '../../../shared/activities/snag-map/edits.ts';
import { partyMap } from '../../../shared/activities/snag-map/partyMap.ts';
import type { Party } from '../../../shared/session/session.ts';
import { limits } from '../../../shared/session/limits.ts';

describe('a group’s board', () => {
  test('a new snag is the first of the loose ones', () => {
    const board = aBoard({ loose: ['old'] });
    addSnag(board, { id: 'new', text: 'Hvem ringer?' });
    expect(arranged(board)).toEqual({ loose: ['new', 'old'] });
    expect(read(board).snags.get('new')).toMatchObject({ text: 'Hvem ringer?', parties: [], marked: false });
  });

  test('a snag moves between neighbours, to the end, and to another theme', () => {
    const board = aBoard({ loose: ['a', 'b', 'c'], t1: ['d'] });
    moveSnag(board, 'c', { theme: '', beforeId: 'b' });
    expect(arranged(board)).toEqual({ loose: ['a', 'c', 'b'], t1: ['d'] });
    moveSnag(board, 'a', { theme: '', beforeId: null });
    expect(arranged(board)).toEqual({ loose: ['c', 'b', 'a'], t1: ['d'] });
    moveSnag(board, 'c', { theme: 't1', beforeId: 'd' });
    expect(arranged(board)).toEqual({ loose: ['b', 'a'], t1: ['c', 'd'] });
  });

  test('moving a snag that someone has just deleted does nothing', () => {
    const board = aBoard({ loose: ['a'] });
    deleteSnag(board, 'a');
    moveSnag(board, 'a', { theme: '', beforeId: null });
    markSnag(board, 'a', true);
    setSnagParty(board, 'a', 'k', true);
    expect(arranged(board)).toEqual({ loose: [] });
  });

  test('a deleted snag comes back as it was', () => {
    const board = aBoard({ loose: ['x', 'y'], t1: ['a', 'b'] });
    setSnagParty(board, 'a', 'k', true);
    markSnag(board, 'a', true);
    const before = read(board);
    const undo = deleteSnag(board, 'a');
    expect(arranged(board)).toEqual({ loose: ['x', 'y'], t1: ['b'] });
    undo();
    expect(read(board)).toEqual(before);
  });

  test('parties are tagged by several at once without losing one', () => {
    const board = aBoard({ loose: ['a'] });
    const other = copyOf(board);
    setSnagParty(board, 'a', 'k', true);
    setSnagParty(other, 'a', 'h', true);
    exchange(board, other);
    expect(read(board).snags.get('a')!.parties).toEqual(['h', 'k']);
    setSnagParty(board, 'a', 'h', false);
    expect(read(board).snags.get('a')!.parties).toEqual(['k']);
  });

  test('two people who move the same snag at once leave it at one of the two places, whole', () => {
    const board = aBoard({ loose: ['a'], t1: ['b', 'c'], t2: ['d', 'e'] });
    const other = copyOf(board);
    moveSnag(board, 'a', { theme: 't1', beforeId: 'c' });
    moveSnag(other, 'a', { theme: 't2', beforeId: 'e' });
    exchange(board, other);
    expect(arranged(board)).toEqual(arranged(other));
    expect([
      { loose: [], t1: ['b', 'a', 'c'], t2: ['d', 'e'] },
      { loose: [], t1: ['b', 'c'], t2: ['d', 'a', 'e'] },
    ]).toContainEqual(arranged(board));
  });

  test('what one writes in a card while another moves it is kept', () => {
    const board = aBoard({ loose: ['a'], t1: [] });
    const other = copyOf(board);
    snagText(board, 'a')!.insert(0, 'Hvordan ');
    moveSnag(other, 'a', { theme: 't1', beforeId: null });
    exchange(board, other);
    expect(read(other).snags.get('a')).toMatchObject({ text: 'Hvordan a', theme: 't1' });
  });
});

describe('themes', () => {
  test('merging puts the snags after those of the theme that stays, and can be undone', () => {
    const board = aBoard({ loose: [], t1: ['a', 'b'], t2: ['c', 'd'] });
    const undo = mergeThemes(board, 't2', 't1');
    expect(arranged(board)).toEqual({ loose: [], t1: ['a', 'b', 'c', 'd'] });
    undo();
    expect(arranged(board)).toEqual({ loose: [], t1: ['a', 'b'], t2: ['c', 'd'] });
  });

  test('a snag put in a theme while it is merged away is shown in the merged one', () => {
    const board = aBoard({ loose: ['a'], t1: ['b'], t2: [] });
    const other = copyOf(board);
    mergeThemes(board, 't2', 't1');
    moveSnag(other, 'a', { theme: 't2', beforeId: null });
    exchange(board, other);
    expect(arranged(board)).toMatchObject({ loose: [] });
    expect(arranged(board).t1!.toSorted()).toEqual(['a', 'b']);
  });

  test('two themes merged into each other at once become one', () => {
    const board = aBoard({ loose: [], t1: ['a'], t2: ['b'] });
    const other = copyOf(board);
    mergeThemes(board, 't2', 't1');
    mergeThemes(other, 't1', 't2');
    exchange(board, other);
    expect(arranged(board)).toEqual(arranged(other));
    expect(Object.keys(arranged(board))).toEqual(['loose', 't1']);
    expect(arranged(board).t1!.toSorted()).toEqual(['a', 'b']);
  });

  test('merges that a hostile laptop tied into a ring still end', () => {
    const themes = new Map(['a', 'b', 'c'].map((id, n) => [id, { name: id, order: 'a0', mergedInto: 'bca'[n]! }]));
    expect(['a', 'b', 'c'].map((id) => standingTheme(themes, id))).toEqual(['a', 'a', 'a']);
  });

  test('a deleted theme leaves its snags loose, and comes back with them', () => {
    const board = aBoard({ loose: ['x'], t1: ['a', 'b'] });
    const undo = deleteTheme(board, 't1');
    expect(arranged(board)).toEqual({ loose: ['x', 'a', 'b'] });
    undo();
    expect(arranged(board)).toEqual({ loose: ['x'], t1: ['a', 'b'] });
  });

  test('a snag put in a theme while it is deleted becomes loose', () => {
    const board = aBoard({ loose: ['a'], t1: [] });
    const other = copyOf(board);
    deleteTheme(board, 't1');
    moveSnag(other, 'a', { theme: 't1', beforeId: null });
    exchange(board, other);
    expect(arranged(other)).toEqual({ loose: ['a'] });
  });

  test('a theme is renamed in place', () => {
    const board = aBoard({ loose: [], t1: [] });
    themeName(board, 't1')!.insert(2, ' og veje');
    expect(read(board).themes.get('t1')!.name).toBe('t1 og veje');
  });
});

describe('what is malformed', () => {
  test('text merged somewhat over the limit is kept; far over it is left out', () => {
    const board = aBoard({ loose: ['a'] });
    snagText(board, 'a')!.insert(0, 'x'.repeat(limits.card + 20));
    expect(read(board).snags.size).toBe(1);
    snagText(board, 'a')!.insert(0, 'x'.repeat(limits.card));
    expect(read(board).snags.size).toBe(0);
  });

  test.each([
    ['place', { theme: 't1', order: 'not a key' }],
    ['place', 'first'],
    ['marked', 'yes'],
    ['parties', ['k']],
    ['text', 'plain'],
  ])('a snag whose %s is %j is left out', (field, value) => {
    const board = aBoard({ loose: ['a', 'b'] });
    (board.getMap('snags').get('a') as Y.Map<unknown>).set(field, value);
    expect([...read(board).snags.keys()]).toEqual(['b']);
  });
});

describe('the party map', () => {
  test('a snag between three parties lies on three links, one with a single party on that party', () => {
    const map = mapOf({ one: 'KHA', two: 'KH', three: 'A', four: '' });
    expect(map.links.map(({ parties, snags }) => [namesOf(parties), snags.map(({ id }) => id)])).toEqual([
      ['KH', ['one', 'two']],
      ['KA', ['one']],
      ['HA', ['one']],
    ]);
    expect(map.alone.map(({ party, snags }) => [party.name, snags.length])).toEqual([['A', 1]]);
    expect(map.untagged.map(({ id }) => id)).toEqual(['four']);
  });

  test('a party that has left the session is no longer on the map', () => {
    expect(mapOf({ one: 'KX' })).toMatchObject({ links: [], alone: [{ party: { name: 'K' } }] });
  });
});

test('cards without words are neither shown alone nor summed up', () => {
  const board = aBoard({ loose: ['a'] });
  snagText(board, 'a')!.delete(0, 1);
  expect(snagMap.cards({}, read(board))).toEqual([]);
});

test('the summary tells where it catches, what came to plenary, and each group’s snags by theme', () => {
  const board = aBoard({ loose: ['loes'], t1: ['knast'] });
  for (const party of ['K', 'H']) setSnagParty(board, 'knast', party, true);
  markSnag(board, 'knast', true);
  const mark = { id: 'g', letter: 'A', name: 'Overgange', colour: 'blue' };
  const record = {
    activity: { id: 'a' },
    parties: partiesOf('KH'),
    boards: [aGroup(board)],
    locale: 'da',
    voteBlocks: [],
  };
  expect(snagMap.summarize(record as unknown as Parameters<typeof snagMap.summarize>[0])).toEqual([
    {
      type: 'figure',
      title: 'Så mange knaster ligger der mellem parterne',
      lines: [{ label: 'K – H', said: '1 knast' }],
      picture: expect.objectContaining({ kind: 'drawing' }),
    },
    {
      type: 'table',
      caption: 'Hvor hænger samarbejdet fast?',
      header: ['Mellem', 'Knaster', 'Grupper'],
      rows: [['K – H', '1', 'A 1']],
    },
    { type: 'heading', text: 'Taget med i plenum' },
    { type: 'list', ordered: false, items: [{ key: 'a/g/knast', text: 'knast', detail: 'K – H', groups: [mark] }] },
    {
      type: 'group',
      group: mark,
      blocks: [
        { type: 'heading', text: 't1' },
        {
          type: 'list',
          ordered: false,
          items: [{ key: 'a/g/knast', text: 'knast', detail: 'K – H; taget med i plenum', groups: [] }],
        },
        { type: 'heading', text: 'Uden tema' },
        { type: 'list', ordered: false, items: [{ key: 'a/g/loes', text: 'loes', detail: '', groups: [] }] },
      ],
    },
  ]);
});

/** A board with these snags, each with its id as its text; all keys but `loose` are themes. */
function aBoard(snagsByTheme: Record<string, string[]>): Y.Doc {
  const board = new Y.Doc();
  for (const [theme, snags] of Object.entries(snagsByTheme)) {
    const themeId = theme === 'loose' ? '' : theme;
    if (themeId) addTheme(board, { id: themeId, name: themeId });
    for (const text of snags) {
      addSnag(board, { id: text, text });
      moveSnag(board, text, { theme: themeId, beforeId: null });
    }
  }
  return board;
}

const read = (board: Y.Doc): SnagBoard => readBoard(board, snagBoardShape);

function arranged(board: Y.Doc): Record<string, readonly string[]> {
  const { loose, themes } = arrangeSnags(read(board));
  return { loose, ...Object.fromEntries(themes.map(({ id, snagIds }) => [id, snagIds])) };
}

const partiesOf = (letters: string): Party[] => [...letters].map((name) => ({ id: name, name }));
const namesOf = (parties: Party[]): string => parties.map(({ name }) => name).join('');

function aGroup(board: Y.Doc) {
  return { group: { id: 'g', name: 'Overgange', colour: 'blue' as const }, letter: 'A', content: read(board) };
}

function mapOf(partiesBySnag: Record<string, string>) {
  const board = aBoard({ loose: Object.keys(partiesBySnag) });
  for (const [snag, parties] of Object.entries(partiesBySnag)) {
    for (const party of parties) setSnagParty(board, snag, party, true);
  }
  return partyMap(partiesOf('KHA'), [aGroup(board)]);
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
