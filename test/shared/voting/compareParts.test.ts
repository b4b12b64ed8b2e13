import { describe, expect, test } from 'vitest';
import { compareParts } from '../../../shared/voting/compareParts.ts';
import { differencesInWords, pairInWords, scaleInWords } from '../../../shared/voting/resultInWords.ts';
import { sumsByPart } from '../../../shared/voting/sumsByPart.ts';
import { tallyVote } from '../../../shared/voting/tallyVote.ts';
import type { Ballot, VoteMethod } from '../../../shared/voting/vote.ts';

const slate = ['1', '2', '3'].map((id) => ({ id, text: `Dilemma ${id}` }));
const groups = ['A', 'B', 'C'].map((id) => ({ id, name: `Gruppe ${id}` }));

/** Open tables, each with its ballot. */
const tables = (method: VoteMethod, ...ballots: Ballot[]) =>
  sumsByPart(
    { slate, method, voter: 'table', openBallots: true },
    ballots.map((ballot, at) => ({ groupId: groups[at]!.id, partyId: null, ballots: [ballot] })),
    { groups, parties: [] },
  );

describe('agreement and disagreement between parts', () => {
  test.each<[VoteMethod, Ballot[]]>([
    ['points', [{ 1: 3 }, { 1: 2, 3: 2 }, { 1: 3 }]],
    ['pick', [{ 1: 1 }, { 1: 1, 3: 1 }, { 1: 1 }]],
    [
      'rank',
      [
        { 1: 1, 2: 2, 3: 3 },
        { 1: 1, 3: 2, 2: 3 },
        { 1: 1, 2: 2, 3: 3 },
      ],
    ],
    [
      'agree',
      [
        { 1: 5, 2: 1, 3: 1 },
        { 1: 5, 2: 1, 3: 4 },
        { 1: 5, 2: 1, 3: 1 },
      ],
    ],
  ])('by %s: on 1 they agree, on 3 they lie apart', (method, ballots) => {
    const { together, apart } = compareParts(method, tables(method, ...ballots));
    expect(together).toContain('1');
    const third = apart.find(({ optionId }) => optionId === '3')!;
    expect(third.high.map(({ id }) => id)).toEqual(['B']);
    expect(third.low.map(({ id }) => id)).toEqual(['A', 'C']);
  });

  test('who has not placed an option does not set it higher than who puts it last', () => {
    const parts = tables('rank', { 1: 1 }, { 1: 1, 3: 2, 2: 3 });
    expect(compareParts('rank', parts).apart.map(({ optionId, high }) => [optionId, high[0]!.id])).toEqual([]);
  });

  test('of what nobody says anything there is none, nor with who has not answered', () => {
    expect(compareParts('agree', tables('agree', { 1: 5 }, { 1: 5, 2: 1 }))).toEqual({ together: ['1'], apart: [] });
  });

  test('is said in sentences', () => {
    const parts = tables('pick', { 1: 1 }, { 1: 1, 3: 1 }, { 1: 1 });
    expect(differencesInWords(compareParts('pick', parts), (id) => id, 'da')).toEqual([
      'Enige om 1.',
      'Uenige om 3: højest hos Gruppe B, lavest hos Gruppe A og Gruppe C.',
    ]);
  });

  test('a single part agrees with nobody', () => {
    expect(compareParts('pick', tables('pick', { 1: 1 }))).toEqual({ together: [], apart: [] });
  });
});

describe('what is said of a result', () => {
  test('two options: who puts the one over the other, and who does not', () => {
    const pair = { one: '1', other: '2', ahead: 4, behind: 1, tied: 2, silent: 0 };
    const named = (id: string): string => `nr. ${id}`;
    expect(pairInWords(pair, 'tables', named, 'en')).toBe('4 tables put nr. 1 over nr. 2, 1 the other way, 2 tied.');
    expect(pairInWords(pair, 'tables', named, 'da')).toBe('4 borde sætter nr. 1 foran nr. 2, 1 omvendt, 2 lige.');
    expect(pairInWords({ ...pair, ahead: 0, behind: 0 }, 'tables', named, 'da')).toBe(
      '2 borde sætter nr. 1 lige med nr. 2.',
    );
    expect(pairInWords({ ...pair, ahead: 0, tied: 0, silent: 1 }, 'persons', named, 'nb')).toBe(
      'Ingen setter nr. 1 foran nr. 2, 1 omvendt, 1 plasserer ingen av dem.',
    );
  });

  test('a mean never stands alone', () => {
    const said = (...answers: number[]) =>
      tallyVote(
        { slate: slate.slice(0, 1), method: 'agree' },
        answers.map((answer) => ({ 1: answer })),
      ).map((row) => scaleInWords(row, 'da'))[0];
    expect(said(3, 3, 3)).toBe('Stor enighed · gennemsnit 3,0');
    expect(said(1, 1, 5, 5)).toBe('Delt i to lejre · gennemsnit 3,0');
    expect(said(1, 2, 3, 4, 5)).toBe('Spredte svar · gennemsnit 3,0');
    expect(said()).toBe('Ingen svar');
  });
});
