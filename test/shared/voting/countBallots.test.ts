import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBallots } from '../../../shared/voting/countBallots.ts';

const slate = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
const ballots = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'stranger', '__proto__'), fc.nat(9)));

test('every point on the slate is counted once, in whatever order the ballots came', () => {
  fc.assert(
    fc.property(ballots, (cast) => {
      const tally = countBallots(slate, cast);
      for (const { option, points } of tally) {
        expect(points).toBe(cast.reduce((sum, ballot) => sum + (ballot[option.id] ?? 0), 0));
      }
      expect(countBallots(slate, cast.toReversed())).toEqual(tally);
      expect(tally).toHaveLength(slate.length);
    }),
  );
});

test('options with equal points share their place and keep the order of the slate', () => {
  const tally = countBallots(slate, [{ b: 2 }, { c: 2 }]);
  expect(tally.map(({ option, place }) => [option.id, place])).toEqual([
    ['b', 1],
    ['c', 1],
    ['a', 3],
  ]);
});
