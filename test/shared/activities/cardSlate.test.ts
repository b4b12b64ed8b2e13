import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { solutionDraft } from '../../../shared/activities/solution-draft/activity.ts';
import { snagMap } from '../../../shared/activities/snag-map/activity.ts';
import { addSnag, markSnag } from '../../../shared/activities/snag-map/edits.ts';
import { cardSlate } from '../../../shared/activities/cardSlate.ts';
import { readBoard } from '../../../shared/boards/readBoard.ts';
import type { Group } from '../../../shared/session/session.ts';

const groups: Group[] = [
  { id: 'ga', name: 'Overgange', colour: 'blue' },
  { id: 'gb', name: 'Dokumentation', colour: 'orange' },
];

function snagsOf(...boards: Y.Doc[]): Parameters<NonNullable<typeof snagMap.slate>>[1] {
  return boards.map((board, at) => ({
    group: groups[at]!,
    letter: 'AB'[at]!,
    content: readBoard(board, snagMap.shape),
  }));
}

function aBoardOf(...texts: string[]): { board: Y.Doc; ids: string[] } {
  const board = new Y.Doc();
  const ids = texts.map((_, at) => `snag-${at}`);
  // The newest comes first.
  for (const at of texts.keys()) addSnag(board, { id: ids[at]!, text: texts[at]! });
  return { board, ids };
}

test('of snags, those are voted on that groups marked for plenary, each with its number and its group', () => {
  const [one, two] = [
    aBoardOf('Epikrisen kommer sent', 'Ingen tager telefonen'),
    aBoardOf('To planer for samme borger'),
  ];
  markSnag(one.board, one.ids[1]!, true);
  markSnag(two.board, two.ids[0]!, true);
  expect(snagMap.slate!({}, snagsOf(one.board, two.board))).toEqual([
    { id: `ga.${one.ids[1]}`, text: '1. A · Ingen tager telefonen' },
    { id: `gb.${two.ids[0]}`, text: '2. B · To planer for samme borger' },
  ]);
});

test('while no snag is marked, all are voted on', () => {
  const { board } = aBoardOf('Epikrisen kommer sent', 'Ingen tager telefonen');
  expect(snagMap.slate!({}, snagsOf(board))).toHaveLength(2);
});

test('cards of two groups with the same id are two options', () => {
  const boards = groups.map((group, at) => ({ group, letter: 'AB'[at]!, content: null }));
  const slate = cardSlate(boards, () => [{ id: 'same', text: 'Knast', marked: false }]);
  expect(slate.map(({ id }) => id)).toEqual(['ga.same', 'gb.same']);
});

test('a long text is one line, cut where nobody would read on', () => {
  const boards = [{ group: groups[0]!, letter: 'A', content: null }];
  const [option] = cardSlate(boards, () => [{ id: 'x', text: `Først\n${'ord '.repeat(200)}`, marked: false }]);
  expect(option!.text.startsWith('1. A · Først ord ord')).toBe(true);
  expect(option!.text.endsWith('…')).toBe(true);
  expect(option!.text.length).toBeLessThan(220);
});

test('solutions are voted on as soon as they have a name', () => {
  const board = new Y.Doc();
  const scene = { parties: [], groups, group: groups[0]!, date: '2027-03-11', linkable: [] };
  solutionDraft.sample(board, scene);
  const content = readBoard(board, solutionDraft.shape);
  const slate = solutionDraft.slate!({}, [{ group: groups[0]!, letter: 'A', content }]);
  expect(slate.length).toBeGreaterThan(0);
  expect(slate).toHaveLength(solutionDraft.cards({}, content).length);
});
