import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { activityKinds } from '../../../shared/activities/index.ts';
import { snagsInOrder } from '../../../shared/activities/snag-map/arrangement.ts';
import { snagBoardShape } from '../../../shared/activities/snag-map/board.ts';
import { copySnags } from '../../../shared/activities/snag-map/copyDrafts.ts';
import { addSnag, addTheme, deleteTheme, mergeThemes } from '../../../shared/activities/snag-map/edits.ts';
import { readBoard } from '../../../shared/boards/readBoard.ts';

let ids = 0;
const chance = { newId: () => `new${++ids}`, random: Math.random };

const scene = {
  parties: ['Kommune', 'Region'].map((name, index) => ({ id: `p${index}`, name })),
  groups: [{ id: 'g', name: 'North', colour: 'blue' as const }],
  group: { id: 'g', name: 'North', colour: 'blue' as const },
  date: '2026-03-12',
  linkable: [],
};

describe.each(activityKinds.filter((kind) => kind.copyDrafts))('drafts of $kind', (kind) => {
  test('are all on the group’s board afterwards, under new ids, and what was there is there still', () => {
    const group = new Y.Doc();
    const setup = kind.sample(group, scene);
    const before = kind.cards(setup, readBoard(group, kind.shape));
    const drafts = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
    drafts.forEach((draft) => kind.sample(draft, scene));
    const contents = drafts.map((draft) => readBoard(draft, kind.shape));
    const written = contents.flatMap((content) => kind.cards(setup, content));
    kind.copyDrafts!(contents, group, chance);
    const after = kind.cards(setup, readBoard(group, kind.shape));
    const texts = (cards: { text: string }[]): string[] => cards.map(({ text }) => text).toSorted();
    expect(texts(after)).toEqual(texts([...before, ...written]));
    const known = new Set(before.map(({ id }) => id));
    const old = new Set(written.map(({ id }) => id));
    expect(after.filter(({ id }) => old.has(id) && !known.has(id))).toEqual([]);
  });

  test('leave a group’s board untouched when nobody wrote anything', () => {
    const group = new Y.Doc();
    kind.copyDrafts!([readBoard(new Y.Doc(), kind.shape), readBoard(new Y.Doc(), kind.shape)], group, chance);
    expect(Y.encodeStateAsUpdate(group).length).toBe(2);
  });
});

function aDraft(write: (board: Y.Doc) => void) {
  const board = new Y.Doc();
  write(board);
  return readBoard(board, snagBoardShape);
}

test('themes of the same name become one, also with one that the group has; empty themes and empty snags stay behind', () => {
  const group = new Y.Doc();
  addTheme(group, { id: 'kept', name: 'Overgange' });
  const one = aDraft((board) => {
    addTheme(board, { id: 'a', name: 'overgange ' });
    addTheme(board, { id: 'b', name: 'Data' });
    addTheme(board, { id: 'c', name: 'Tom' });
    addSnag(board, { id: '1', text: 'Udskrivning', theme: 'a', parties: ['p0', 'p1'], marked: true });
    addSnag(board, { id: '2', text: 'Prøvesvar', theme: 'b' });
    addSnag(board, { id: '3', text: '  ', theme: 'b' });
  });
  const other = aDraft((board) => {
    addTheme(board, { id: 'x', name: 'Data' });
    addTheme(board, { id: 'y', name: 'Fælles data' });
    addTheme(board, { id: 'z', name: 'Væk' });
    addSnag(board, { id: '4', text: 'To journaler', theme: 'y' });
    addSnag(board, { id: '5', text: 'Løs', theme: 'z' });
    mergeThemes(board, 'y', 'x');
    deleteTheme(board, 'z');
  });
  copySnags([one, other], group, chance);
  const { snags, themes } = readBoard(group, snagBoardShape);
  const themeOf = (text: string) => {
    const snag = [...snags.values()].find((candidate) => candidate.text === text)!;
    return themes.get(snag.theme)?.name ?? '';
  };
  expect([...themes.values()].map(({ name }) => name).toSorted()).toEqual(['Data', 'Overgange']);
  expect(['Udskrivning', 'Prøvesvar', 'To journaler', 'Løs'].map(themeOf)).toEqual(['Overgange', 'Data', 'Data', '']);
  expect([...snags.values()].find(({ text }) => text === 'Udskrivning')).toMatchObject({
    parties: ['p0', 'p1'],
    marked: true,
  });
});

test('the order on the group’s board tells neither who wrote a card nor when', () => {
  const seen = new Set<string>();
  const drafts = [
    aDraft((board) => ['a', 'b'].forEach((text) => addSnag(board, { id: text, text }))),
    aDraft((board) => addSnag(board, { id: 'c', text: 'c' })),
  ];
  const counts = new Map<string, number>();
  for (let run = 0; run < 1_200; run++) {
    const group = new Y.Doc();
    copySnags(drafts, group, chance);
    const content = readBoard(group, snagBoardShape);
    const order = snagsInOrder(content)
      .map((id) => content.snags.get(id)!.text)
      .join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
    seen.add([...group.getMap('snags').keys()].map((id) => content.snags.get(id)!.text).join(''));
  }
  // Each of the six orders comes about 200 times.
  expect([...counts.values()].every((count) => count > 130 && count < 280)).toBe(true);
  expect([counts.size, seen.size]).toEqual([6, 6]);
});
