import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { dilemmaSort } from '../../../shared/activities/dilemma-sort/activity.ts';
import { commentText, dilemmaShape, proposedText } from '../../../shared/activities/dilemma-sort/board.ts';
import {
  addProposed,
  deleteProposed,
  place,
  placeBetween,
  placeInTier,
  setMoved,
  unplace,
} from '../../../shared/activities/dilemma-sort/edits.ts';
import { jointPicture } from '../../../shared/activities/dilemma-sort/jointPicture.ts';
import { groupOrder, groupRanking, orderedProposals, step } from '../../../shared/activities/dilemma-sort/order.ts';
import { findingInWords, orderInWords } from '../../../shared/activities/dilemma-sort/sentences.ts';
import type { ActivityRecord } from '../../../shared/activities/activityKind.ts';
import { readBoard } from '../../../shared/boards/readBoard.ts';
import type { Group } from '../../../shared/session/session.ts';
import type { Vote } from '../../../shared/voting/vote.ts';
import { voteBlocks } from '../../../shared/voting/voteBlocks.ts';

const setup = { dilemmas: ['1', '2', '3', '4', '5'].map((id) => ({ id, text: `Dilemma ${id}?` })) };

describe('a group’s order', () => {
  test('dilemmas dropped on one another tie; dropped between, they get a place of their own', () => {
    const board = aBoard('1=5 > 4');
    const { tiers } = groupOrder(setup, content(board));
    placeBetween(board, '3', tiers[0]!.key, tiers[1]!.key);
    placeInTier(board, '2', tiers[1]!.key);
    expect(ranking(board)).toEqual([['1', '5'], ['3'], ['2', '4']]);
  });

  test('a dilemma that is taken out is not placed', () => {
    const board = aBoard('1 > 2');
    unplace(board, '1');
    expect(groupOrder(setup, content(board))).toMatchObject({ tray: ['1', '3', '4', '5'] });
  });

  test('two people who each put a dilemma at the top get a place each, the same on both screens', () => {
    const [one, other] = twoScreens(aBoard('5'));
    const first = groupOrder(setup, content(one)).tiers[0]!.key;
    placeBetween(one, '1', null, first);
    placeBetween(other, '2', null, first);
    merge(one, other);
    expect(ranking(one)).toEqual(ranking(other));
    expect(ranking(one)).toHaveLength(3);
    expect(ranking(one)[2]).toEqual(['5']);
  });

  test('one ties with a dilemma that another moves away: both keep where they were dropped', () => {
    const [one, other] = twoScreens(aBoard('1 > 2 > 3'));
    const { tiers } = groupOrder(setup, content(one));
    placeInTier(one, '3', tiers[0]!.key);
    placeBetween(other, '1', tiers[2]!.key, null);
    merge(one, other);
    expect(ranking(one)).toEqual([['3'], ['2'], ['1']]);
    expect(ranking(other)).toEqual(ranking(one));
  });

  test('a dilemma that left the agenda is not in the order', () => {
    expect(ranking(aBoard('9 > 1=8'))).toEqual([['1']]);
  });
});

describe('steps up and down', () => {
  test('leave a tie, then join the tier above, and stop at the top', () => {
    const board = aBoard('1 > 2=3');
    const seen: unknown[] = [];
    for (;;) {
      const spot = step(groupOrder(setup, content(board)).tiers, '3', 'up');
      if (!spot) break;
      place(board, '3', spot);
      seen.push(ranking(board));
    }
    expect(seen).toEqual([
      [['1'], ['3'], ['2']],
      [['1', '3'], ['2']],
      [['3'], ['1'], ['2']],
    ]);
  });

  test('go down the same way', () => {
    const board = aBoard('1=3 > 2');
    for (const expected of [
      [['1'], ['3'], ['2']],
      [['1'], ['2', '3']],
      [['1'], ['2'], ['3']],
    ]) {
      place(board, '3', step(groupOrder(setup, content(board)).tiers, '3', 'down')!);
      expect(ranking(board)).toEqual(expected);
    }
    expect(step(groupOrder(setup, content(board)).tiers, '3', 'down')).toBeUndefined();
  });

  test('bring a dilemma in from the tray at the end', () => {
    const board = aBoard('1');
    place(board, '4', step(groupOrder(setup, content(board)).tiers, '4', 'up')!);
    expect(ranking(board)).toEqual([['1'], ['4']]);
  });
});

describe('remarks', () => {
  test('two people who begin a comment at once keep both their words', () => {
    const [one, other] = twoScreens(new Y.Doc());
    commentText(one, '1').insert(0, 'Ja.');
    commentText(other, '1').insert(0, 'Nej.');
    merge(one, other);
    expect([...content(one).comment.get('1')!].toSorted().join('')).toBe([...'Ja.Nej.'].toSorted().join(''));
    expect(content(one)).toEqual(content(other));
  });

  test('a field that was only opened is no comment', () => {
    const board = new Y.Doc();
    commentText(board, '1');
    expect(content(board).comment.size).toBe(0);
  });

  test('a proposed dilemma can be deleted and brought back', () => {
    const board = new Y.Doc();
    addProposed(board, { id: 'a', text: 'Første' });
    addProposed(board, { id: 'b', text: 'Anden' });
    proposedText(board, 'a')!.insert(6, ' nye');
    const undo = deleteProposed(board, 'a');
    expect(orderedProposals(content(board)).map(({ text }) => text)).toEqual(['Anden']);
    undo();
    expect(orderedProposals(content(board)).map(({ text }) => text)).toEqual(['Første nye', 'Anden']);
  });

  test('what a hostile laptop wrote is left out', () => {
    const board = new Y.Doc();
    board.getMap('tiers').set('1', 'not a key!');
    board.getMap('tiers').set('2', new Y.Map());
    board.getMap('moved').set('1', 'sideways');
    commentText(board, '1').insert(0, 'x'.repeat(1_001));
    board.getMap('proposed').set('p', 'text');
    board.getMap('proposed').set('q', new Y.Map([['text', 'no shared text']]));
    const { tiers, moved, comment, proposed } = content(board);
    expect([tiers.size, moved.size, comment.size, proposed.size]).toEqual([0, 0, 0, 0]);
  });
});

describe('all groups together', () => {
  const groups = [aGroup('A', '1=5 > 4 > 3 > 2'), aGroup('B', '1=5'), aGroup('C', '1=5 > 2=3=4')];

  test('the Round Table’s three groups put 1 and 5 first, and largely agree', () => {
    const picture = jointPicture(setup, groups);
    expect(orderInWords(setup, picture.joint.tiers, 'en')).toBe('1 and 5 first, then 4, 3, 2');
    expect(picture.agreement).toBe('largely');
    expect(inWords(groups, 'en')).toEqual(['All groups put 1 and 5 first.']);
  });

  test('a group that stands alone is said plainly', () => {
    const apart = [aGroup('A', '2 > 1 > 3 > 4 > 5'), aGroup('B', '1 > 3 > 4 > 5 > 2'), aGroup('C', '2=1 > 3=4=5')];
    expect(inWords(apart, 'en')).toContain('A and C put 2 first; B puts it last.');
    expect(inWords(apart, 'da')).toContain('A og C sætter 2 øverst, B sætter det nederst.');
    expect(inWords(apart, 'nb')).toContain('A og C setter 2 øverst, B setter det nederst.');
  });

  test('a group that finds all equally important, or has placed nothing, stands nowhere', () => {
    expect(inWords([aGroup('A', '1 > 2 > 3 > 4 > 5'), aGroup('B', '1=2=3=4=5')], 'en')).toEqual([]);
    expect(jointPicture(setup, [aGroup('A', ''), aGroup('B', '')]).orders).toEqual([]);
  });

  test('the summary has the joint order, each group’s places, the vote and each group’s own words', () => {
    const board = aBoard('1=5 > 4 > 3 > 2');
    setMoved(board, '5', 'worse');
    commentText(board, '5').insert(0, 'Det haster.');
    const vote: Vote = {
      id: 'v1',
      slate: dilemmaSort.slate!(setup, []),
      points: 3,
      maxPerOption: 2,
      voter: 'table',
      openedAtMs: 0,
      state: 'closed',
      closedAtMs: 1,
      voters: 3,
      ballots: [
        { '1': 2, '5': 1 },
        { '1': 1, '4': 2 },
      ],
    };
    const blocks = dilemmaSort.summarize(
      aRecord([{ ...groups[0]!, content: content(board) }, ...groups.slice(1)], [vote]),
    );
    const tables = blocks.filter((block) => block.type === 'table');
    expect(tables[0]!.header).toEqual(['No.', 'Dilemma', 'Joint', 'A Group A', 'B Group B', 'C Group C']);
    expect(tables[0]!.rows.map(([number, , ...places]) => [number, ...places])).toEqual([
      ['1', '1–2', '1–2', '1–2', '1–2'],
      ['5', '1–2', '1–2', '1–2', '1–2'],
      ['4', '3', '3', '–', '3–5'],
      ['3', '4', '4', '–', '3–5'],
      ['2', '5', '5', '–', '3–5'],
    ]);
    expect(tables[1]!.rows).toEqual([['5', 'Dilemma 5?', '', '', 'A']]);
    expect(tables[2]!.caption).toBe('Vote: 2 of 3 groups voted, 3 points each, at most 2 on the same');
    expect(tables[2]!.rows[0]).toEqual(['1', '1. Dilemma 1?', '3', '2']);
    const own = blocks.filter((block) => block.type === 'group');
    expect(own.map(({ group }) => group.letter)).toEqual(['A', 'B', 'C']);
    expect(JSON.stringify(own[0])).toContain('Det haster.');
    expect(JSON.stringify(own[1])).toContain('1 and 5 first. 2, 3 and 4 not placed.');
  });

  test('an agenda without dilemmas, or without answers, sums up to nothing', () => {
    expect(dilemmaSort.summarize(aRecord([], []))).toEqual([]);
    expect(dilemmaSort.summarize({ ...aRecord([aGroup('A', '')], []), setup: { dilemmas: [] } })).toEqual([]);
  });
});

test('setup refuses two dilemmas of the same name, an empty one, and a thirty-first', () => {
  expect(accepts(setup.dilemmas)).toBe(true);
  expect(accepts(many(30))).toBe(true);
  expect(accepts(many(31))).toBe(false);
  expect(accepts([...many(1), ...many(1)])).toBe(false);
  expect(accepts([{ id: 'd1', text: '  ' }])).toBe(false);
  expect(accepts([{ id: 'd1', text: 'x'.repeat(501) }])).toBe(false);
});

/** A board with this order: `1=5 > 4`. */
function aBoard(order: string): Y.Doc {
  const board = new Y.Doc();
  let before: string | null = null;
  for (const tier of order.split(' > ').filter(Boolean)) {
    const [first, ...others] = tier.split('=');
    placeBetween(board, first!, before, null);
    before = String(board.getMap('tiers').get(first!));
    for (const other of others) placeInTier(board, other, before);
  }
  return board;
}

function aGroup(letter: string, order: string) {
  const group: Group = { id: letter, name: `Group ${letter}`, colour: 'blue' };
  return { group, letter, content: content(aBoard(order)) };
}

function content(board: Y.Doc) {
  return readBoard(board, dilemmaShape);
}

function ranking(board: Y.Doc) {
  return groupRanking(setup, content(board));
}

function twoScreens(board: Y.Doc): [Y.Doc, Y.Doc] {
  const other = new Y.Doc();
  merge(board, other);
  return [board, other];
}

function merge(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
}

function inWords(groups: ReturnType<typeof aGroup>[], locale: 'da' | 'nb' | 'en'): string[] {
  return jointPicture(setup, groups).findings.map((finding) => findingInWords(setup, finding, locale));
}

type Content = ReturnType<typeof content>;

function aRecord(boards: ReturnType<typeof aGroup>[], votes: Vote[]): ActivityRecord<typeof setup, Content> {
  const activity = {
    id: 'a1',
    kind: 'dilemma-sort',
    title: 'Dilemmas',
    instruction: '',
    plannedMinutes: 30,
    responsible: '',
    setup,
    groupsMaySee: true,
    groupsMayWrite: true,
    skipped: false,
    actual: null,
    votes,
  };
  const told = { locale: 'en' as const, parties: [] };
  return {
    activity,
    setup,
    ...told,
    boards,
    votes,
    voteBlocks: voteBlocks({ votes, ...told, groups: [] }),
    linkedText: () => undefined,
  };
}

function accepts(dilemmas: unknown): boolean {
  return dilemmaSort.setup.safeParse({ dilemmas }).success;
}

function many(count: number) {
  return Array.from({ length: count }, (_, index) => ({ id: `d${index}`, text: 'Hvad?' }));
}
