import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { readBoard, touchedEntries } from '../../../shared/boards/readBoard.ts';
import { solutionDraft } from '../../../shared/activities/solution-draft/activity.ts';
import {
  addSolution,
  deleteSolution,
  doesText,
  linkAnswer,
  orderedSolutions,
  setCheckDate,
  solutionLimits,
  solutionShape,
  solutionText,
  unlinkAnswer,
} from '../../../shared/activities/solution-draft/board.ts';
import type { ActivityRecord } from '../../../shared/activities/activityKind.ts';
import type { SolutionBoard } from '../../../shared/activities/solution-draft/board.ts';
import { solutionTitle } from '../../../shared/activities/solution-draft/solutionTitle.ts';

const half = () => 0.5;
const read = (board: Y.Doc) => readBoard(board, solutionShape);

function aBoard(...ids: string[]): Y.Doc {
  const board = new Y.Doc();
  for (const id of ids) addSolution(board, id, half);
  return board;
}

/** Each gets what the other has. */
function exchange(a: Y.Doc, b: Y.Doc): void {
  const fromA = Y.encodeStateAsUpdate(a);
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, fromA);
}

describe('the board of solutions', () => {
  test('keeps solutions in the order they were added', () => {
    expect(orderedSolutions(read(aBoard('c', 'a', 'b'))).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  test('reads a new solution as empty', () => {
    expect(orderedSolutions(read(aBoard('a')))[0]).toMatchObject({
      title: '',
      description: [],
      owner: '',
      firstStep: '',
      measure: '',
      checkDate: '',
      answers: [],
    });
  });

  test('keeps both first words when two people begin on what a party does', () => {
    const one = aBoard('a');
    const other = new Y.Doc();
    exchange(one, other);
    doesText(one, 'a', 'region').insert(0, 'calls ');
    doesText(other, 'a', 'region').insert(0, 'writes ');
    exchange(one, other);
    const task = read(one).does.get('a')?.get('region');
    expect(task).toContain('calls');
    expect(task).toContain('writes');
    expect(read(other)).toEqual(read(one));
  });

  test('brings a deleted solution back with everything in it, on every screen', () => {
    const mine = aBoard('a', 'b');
    const theirs = new Y.Doc();
    solutionDraft.sample(mine, {
      parties: [{ id: 'p1', name: 'Kommunen' }],
      groups: [],
      date: '2026-04-14',
      group: aGroup,
      linkable: [],
    });
    doesText(mine, 'a', 'region').insert(0, 'calls');
    solutionText(mine, 'a', 'title')?.insert(0, 'Boards');
    linkAnswer(mine, 'a', { key: 'x/g/1', text: 'a snag' });
    exchange(mine, theirs);
    const before = read(mine);

    const undo = deleteSolution(mine, 'a');
    exchange(mine, theirs);
    expect(read(theirs).solutions.has('a')).toBe(false);
    expect(read(theirs).does.has('a')).toBe(false);

    undo();
    exchange(mine, theirs);
    expect(read(theirs)).toEqual(before);
  });

  test('forgets what the parties do in a deleted solution', () => {
    const board = aBoard('a');
    doesText(board, 'a', 'region').insert(0, 'calls');
    deleteSolution(board, 'a');
    expect(doesText(board, 'a', 'region').toString()).toBe('');
  });

  test('takes a date or none, and nothing else', () => {
    const board = aBoard('a');
    setCheckDate(board, 'a', '2026-05-01');
    setCheckDate(board, 'a', '2026-02-31');
    setCheckDate(board, 'a', 'soon');
    expect(read(board).solutions.get('a')?.checkDate).toBe('2026-05-01');
    setCheckDate(board, 'a', '');
    expect(read(board).solutions.get('a')?.checkDate).toBe('');
  });

  test('links and unlinks what a solution answers', () => {
    const board = aBoard('a');
    linkAnswer(board, 'a', { key: 'x/g/2', text: 'two' });
    linkAnswer(board, 'a', { key: 'x/g/1', text: 'one' });
    expect(
      read(board)
        .solutions.get('a')
        ?.answers.map(({ text }) => text),
    ).toEqual(['one', 'two']);
    unlinkAnswer(board, 'a', 'x/g/1');
    expect(
      read(board)
        .solutions.get('a')
        ?.answers.map(({ text }) => text),
    ).toEqual(['two']);
  });

  test('leaves out a solution with a text far beyond its limit, a wrong date or a broken field', () => {
    const board = aBoard('long', 'merged', 'date', 'field', 'order');
    solutionText(board, 'long', 'title')?.insert(0, 'x'.repeat(solutionLimits.title * 2 + 1));
    solutionText(board, 'merged', 'title')?.insert(0, 'x'.repeat(solutionLimits.title * 2));
    const entry = (id: string) => board.getMap('solutions').get(id) as Y.Map<unknown>;
    entry('date').set('checkDate', 'tomorrow');
    entry('field').set('owner', 'not a shared text');
    entry('order').set('order', 7);
    board.getMap('solutions').set('plain', 'a string');
    expect([...read(board).solutions.keys()]).toEqual(['merged']);
  });

  test('says which solution a change in its texts touched', () => {
    const board = aBoard('a', 'b');
    const touched: unknown[] = [];
    board.on('afterTransaction', (transaction) => touched.push(touchedEntries(transaction)));
    solutionText(board, 'b', 'owner')?.insert(0, 'Anna');
    doesText(board, 'a', 'region').insert(0, 'calls');
    expect(touched).toEqual([new Map([['solutions', new Set(['b'])]]), new Map([['does', new Set(['a'])]])]);
  });
});

describe('what a solution is called', () => {
  const solution = { ...orderedSolutions(read(aBoard('a')))[0]! };

  test('its title', () => {
    expect(solutionTitle({ ...solution, title: ' Boards ' }, 'en')).toBe('Boards');
  });

  test('without a title, the first words of its description, cut between words', () => {
    const runs = [{ text: 'Every Tuesday we meet '.repeat(10), bold: false, italic: false, link: null }];
    const title = solutionTitle({ ...solution, description: [{ type: 'paragraph', runs }] }, 'en');
    expect(title).toMatch(/^Every Tuesday.* …$/);
    expect(title.length).toBeLessThan(90);
  });

  test('with nothing written, that it has no title', () => {
    expect(solutionTitle(solution, 'da')).toBe('Løsning uden titel');
  });
});

describe('the summary of solutions', () => {
  test('begins with who does what by when, in one table', () => {
    const [table] = summarize();
    expect(table).toMatchObject({
      type: 'table',
      header: ['Løsning', 'Gruppe', 'Tovholder', 'Første skridt', 'Opfølgning'],
    });
    expect(table?.type === 'table' && table.rows[0]).toEqual([
      'Fast ugentlig tavle om borgere på vej hjem',
      'A · Udskrivning',
      'Mette, koordinerende sygeplejerske',
      'Invitation og fast videolink sendes ud i denne uge. Første tavlemøde om 14 dage.',
      '16. juni 2026',
    ]);
  });

  test('tells each solution under its group, with the linked cards as they read now', () => {
    const [, group] = summarize({ linkedText: (key) => (key === 'x/g/1' ? 'The snag as it reads now' : undefined) });
    expect(group).toMatchObject({ type: 'group', group: { letter: 'A', name: 'Udskrivning', colour: 'blue' } });
    const text = JSON.stringify(group);
    expect(text).toContain('The snag as it reads now');
    expect(text).toContain('Kommunen: Visitationen deltager');
    expect(text).toContain('"bold":true');
  });

  test('is empty when no group drafted anything', () => {
    expect(solutionDraft.summarize(aRecord([]))).toEqual([]);
    expect(solutionDraft.summarize(aRecord([{ group: aGroup, letter: 'A', content: read(new Y.Doc()) }]))).toEqual(
      [],
    );
  });

  test('keeps what a party does when the party has been removed from the session', () => {
    expect(JSON.stringify(summarize({ parties: [] }))).toContain('Anden part: Visitationen deltager');
  });
});

const aGroup = { id: 'g', name: 'Udskrivning', colour: 'blue' as const };

function summarize(changes: Partial<ActivityRecord<Record<string, never>, SolutionBoard>> = {}) {
  const board = new Y.Doc();
  const parties = [{ id: 'p1', name: 'Kommunen' }];
  const linkable = ['0', '1', '2'].map((id) => ({ key: `x/g/${id}`, text: `snag ${id}` }));
  solutionDraft.sample(board, { parties, groups: [aGroup], group: aGroup, date: '2026-04-14', linkable });
  return solutionDraft.summarize({
    ...aRecord([{ group: aGroup, letter: 'A', content: read(board) }]),
    parties,
    ...changes,
  });
}

function aRecord(boards: ActivityRecord<Record<string, never>, SolutionBoard>['boards']) {
  const activity = {
    id: 'x',
    kind: 'solution-draft',
    title: 'Solutions',
    instruction: '',
    plannedMinutes: 30,
    responsible: '',
    setup: {},
    groupsMaySee: true,
    groupsMayWrite: true,
    skipped: false,
    actual: null,
    votes: [],
  };
  return {
    activity,
    setup: {},
    locale: 'da' as const,
    parties: [],
    boards,
    votes: [],
    voteBlocks: [],
    linkedText: () => undefined,
  };
}
