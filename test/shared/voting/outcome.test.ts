import { expect, test } from 'vitest';
import { outcomeOf } from '../../../shared/voting/outcome.ts';
import type { Ballot, Vote } from '../../../shared/voting/vote.ts';

type ClosedVote = Exclude<Vote, { state: 'open' }>;

const ranked = (options: number, ballots: Ballot[]): ClosedVote => ({
  id: 'v',
  slate: Array.from({ length: options }, (_, at) => ({ id: `${at + 1}`, text: `Dilemma ${at + 1}` })),
  method: 'rank',
  points: 1,
  maxPerOption: 1,
  voter: 'table',
  openedAtMs: 0,
  state: 'closed',
  ballots,
  closedAtMs: 1,
  voters: ballots.length,
});

test('the joint order says how every two options stand to each other, the earlier one first', () => {
  const { tally, joint } = outcomeOf(ranked(3, [{ 3: 1, 1: 2, 2: 3 }, { 3: 1, 1: 2, 2: 2 }, { 1: 1 }]));
  expect(tally.map(({ option }) => option.id)).toEqual(['3', '1', '2']);
  expect(joint).toMatchObject({ exact: true, rankings: 3 });
  expect(joint!.pairs).toEqual([
    { one: '3', other: '1', ahead: 2, behind: 1, tied: 0, silent: 0 },
    { one: '3', other: '2', ahead: 2, behind: 0, tied: 0, silent: 1 },
    { one: '1', other: '2', ahead: 2, behind: 0, tied: 1, silent: 0 },
  ]);
});

test('of a long slate only neighbours in the joint order are told', () => {
  const ballot = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [String(12 - at), at + 1]));
  const { joint } = outcomeOf(ranked(12, [ballot, ballot]));
  expect(joint!.pairs.map(({ one, other }) => `${one} ${other}`)).toEqual(
    Array.from({ length: 11 }, (_, at) => `${12 - at} ${11 - at}`),
  );
  expect(joint!.kendallsW).toBe(1);
});

test('where nobody has placed anything there is no joint order', () => {
  expect(outcomeOf(ranked(3, [{}, {}])).joint).toBeUndefined();
});

test('it is worked out once, however many ask', () => {
  const vote = ranked(3, [{ 1: 1 }]);
  expect(outcomeOf({ ...vote, state: 'published' })).toBe(outcomeOf(vote));
});
