import { expect, test } from 'vitest';
import { countPairs } from '../../../shared/voting/pairwise.ts';
import { kendallsW, withUnplacedLast } from '../../../shared/voting/kendallsW.ts';
import { placeByOption, tauX } from '../../../shared/voting/ranking.ts';

const three = ['1', '2', '3'];
const straight = [['1'], ['2'], ['3']];
const reversed = [['3'], ['2'], ['1']];

test('the pairwise table counts who puts which first, who ties them and who says nothing', () => {
  const pairs = countPairs(three, [straight, reversed, [['1', '2']], [['1'], ['2', '3']], [['3']]]);
  expect(pairs).toEqual([
    { one: '1', other: '2', ahead: 2, behind: 1, tied: 1, silent: 1 },
    { one: '1', other: '3', ahead: 3, behind: 2, tied: 0, silent: 0 },
    { one: '2', other: '3', ahead: 2, behind: 2, tied: 1, silent: 0 },
  ]);
});

test('places are shared by those who tie', () => {
  const places = placeByOption([['1', '5'], ['4'], ['3', '2']]);
  expect(places.get('5')).toEqual({ first: 1, last: 2 });
  expect(places.get('4')).toEqual({ first: 3, last: 3 });
  expect(places.get('2')).toEqual({ first: 4, last: 5 });
});

test('τx is 1 for the same order, −1 for the opposite, and 0 between a tie and an order', () => {
  expect(tauX(three, straight, straight)).toBe(1);
  expect(tauX(three, straight, reversed)).toBe(-1);
  expect(tauX(three, straight, [three])).toBe(0);
  expect(tauX(three, [three], [three])).toBe(1);
  expect(tauX(three, straight, [])).toBe(null);
});

test('W is 1 when all agree, 0 when two say the opposite, and is corrected for ties', () => {
  expect(kendallsW(three, [straight, straight, straight])).toBe(1);
  expect(kendallsW(three, [straight, reversed])).toBe(0);
  expect(
    kendallsW(three, [
      [['1', '2'], ['3']],
      [['1', '2'], ['3']],
    ]),
  ).toBe(1);
});

test('W of Kendall’s kind of table with ties is what the formula gives by hand', () => {
  const options = ['a', 'b', 'c', 'd'];
  const rankings = [
    [['a'], ['b'], ['c'], ['d']],
    [['a'], ['b', 'c'], ['d']],
    [['b'], ['a'], ['d'], ['c']],
  ];
  const sums = [1 + 1 + 2, 2 + 2.5 + 1, 3 + 2.5 + 4, 4 + 4 + 3];
  const squares = sums.reduce((total, sum) => total + (sum - 7.5) ** 2, 0);
  expect(kendallsW(options, rankings)).toBeCloseTo((12 * squares) / (9 * 60 - 3 * 6), 12);
});

test('W needs two rankings that say something', () => {
  expect(kendallsW(three, [straight])).toBe(null);
  expect(kendallsW(three, [[three], [three]])).toBe(null);
  expect(kendallsW(['1'], [[['1']], [['1']]])).toBe(null);
});

test('options not placed come last together, and strangers go', () => {
  expect(withUnplacedLast(three, [['2'], ['9']])).toEqual([['2'], ['1', '3']]);
});
