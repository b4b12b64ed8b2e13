import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../../shared/voting/agreement.ts';
import { compareRounds } from '../../../shared/voting/compareRounds.ts';
import { tallyVote } from '../../../shared/voting/tallyVote.ts';
import type { Ballot, Vote, VoteMethod } from '../../../shared/voting/vote.ts';

const slate = ['1', '2', '3', '4', '5'].map((id) => ({ id, text: `Dilemma ${id}` }));

const round = (method: VoteMethod, ballots: Ballot[]): Vote => ({
  id: method,
  slate,
  method,
  points: 3,
  maxPerOption: 1,
  voter: 'table',
  openedAtMs: 0,
  state: 'closed',
  ballots,
  closedAtMs: 1,
  voters: ballots.length,
});

const placesOf = (rows: { option: { id: string }; place: number }[]) =>
  rows.map(({ option, place }) => [option.id, place]);

describe('rankings', () => {
  test('"1 and 5 first, then 4, 3, 2", "1 and 5", "1 and 5 first, the others nearly as important" put 1 and 5 first', () => {
    const ballots: Ballot[] = [
      { 1: 1, 5: 1, 4: 2, 3: 3, 2: 4 },
      { 1: 1, 5: 1 },
      { 1: 1, 5: 1, 2: 2, 3: 2, 4: 2 },
    ];
    expect(placesOf(tallyVote({ slate, method: 'rank' }, ballots)).slice(0, 2)).toEqual([
      ['1', 1],
      ['5', 1],
    ]);
  });

  test('without a ballot, nothing is ahead of anything', () => {
    expect(tallyVote({ slate, method: 'rank' }, []).map(({ place }) => place)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('the scale', () => {
  test('a mean of three that all mean and one that nobody means are told apart', () => {
    const [agreed, torn] = tallyVote({ slate: slate.slice(0, 2), method: 'agree' }, [
      { 1: 3, 2: 1 },
      { 1: 3, 2: 5 },
    ]);
    expect(agreed).toMatchObject({ mean: 3, agreement: 1, spread: [0, 0, 2, 0, 0] });
    expect(torn).toMatchObject({ mean: 3, agreement: -1, spread: [1, 0, 0, 0, 1], place: 1 });
  });

  test.each([
    ['all the same', [0, 0, 7, 0, 0], 1],
    ['spread evenly', [3, 3, 3, 3, 3], 0],
    ['half at each end', [5, 0, 0, 0, 5], -1],
    ['at two answers beside each other', [0, 5, 5, 0, 0], 0.75],
    ['nobody', [0, 0, 0, 0, 0], null],
  ])('agreement when answers are %s', (_, counts, agreement) => {
    expect(agreementOf(counts)).toEqual(agreement === null ? null : expect.closeTo(agreement, 9));
  });
});

test('rounds lie side by side, and who has risen is told', () => {
  const rounds = [round('pick', [{ 1: 1 }, { 1: 1 }, { 2: 1 }]), round('pick', [{ 2: 1 }, { 2: 1 }, { 1: 1 }])];
  const [second, first] = compareRounds(rounds);
  expect(second).toMatchObject({ option: { id: '2' }, move: 1 });
  expect(second!.rounds.map((row) => row!.points)).toEqual([1, 2]);
  expect(first).toMatchObject({ option: { id: '1' }, move: -1 });
});
