import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { jointOrder, worthOfPairs } from '../../../shared/voting/consensus.ts';
import { bestOrderNearby, worthOfOrder } from '../../../shared/voting/bestOrderNearby.ts';
import { bestOrder } from '../../../shared/voting/bestOrder.ts';
import { tauX } from '../../../shared/voting/ranking.ts';
import type { Ranking } from '../../../shared/voting/ranking.ts';

const five = ['1', '2', '3', '4', '5'];

describe('the Round Table’s three groups', () => {
  const first = [['1', '5'], ['4'], ['3'], ['2']];
  const second = [['1', '5']];
  const third = [
    ['1', '5'],
    ['2', '3', '4'],
  ];

  test('“1 and 5 first, then 4, 3, 2”, “1 and 5” and “1 and 5, the others nearly as important” put 1 and 5 first', () => {
    const joint = jointOrder(five, [first, second, third]);
    expect(joint.tiers[0]).toEqual(['1', '5']);
    expect(joint).toMatchObject({ exact: true, equallyGood: 1 });
  });

  test('what one group says and nobody contradicts is kept', () => {
    expect(jointOrder(five, [first, second, third]).tiers).toEqual(first);
  });

  test('“1 and 5” alone says nothing of 2, 3 and 4 among themselves', () => {
    expect(jointOrder(five, [second]).tiers).toEqual(third);
  });
});

test('two groups that say the opposite leave everything tied', () => {
  const joint = jointOrder(
    ['1', '2', '3'],
    [
      [['1'], ['2'], ['3']],
      [['3'], ['2'], ['1']],
    ],
  );
  expect(joint).toEqual({ tiers: [['1', '2', '3']], exact: true, equallyGood: 1 });
});

test('a circle of majorities is said to have several equally good orders', () => {
  const circle = [
    [['1'], ['2'], ['3']],
    [['2'], ['3'], ['1']],
    [['3'], ['1'], ['2']],
  ];
  expect(jointOrder(['1', '2', '3'], circle).equallyGood).toBe(3);
});

test('no groups at all, and groups that placed nothing, leave everything tied', () => {
  for (const rankings of [[], [[]], [[], []]]) {
    expect(jointOrder(five, rankings)).toEqual({ tiers: [five], exact: true, equallyGood: 1 });
  }
  expect(jointOrder([], [])).toEqual({ tiers: [], exact: true, equallyGood: 1 });
});

test('options that are not on the slate are ignored', () => {
  expect(jointOrder(['1', '2'], [[['9'], ['2'], ['1', '8']]]).tiers).toEqual([['2'], ['1']]);
});

describe('against every order there is, on random rankings with ties and options not placed', () => {
  test('the joint order is the nearest, by the definition of the distance', () => {
    fc.assert(
      fc.property(profile(5), ({ options, rankings }) => {
        const joint = jointOrder(options, rankings);
        const distances = everyOrder(options).map((order) => distance(options, order, rankings));
        expect(joint.tiers.flat().toSorted()).toEqual(options);
        expect(distance(options, joint.tiers, rankings)).toBe(Math.min(...distances));
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);

  test('of those that are nearest it turns round the fewest opinions, and the number as good is right', () => {
    fc.assert(
      fc.property(profile(4), ({ options, rankings }) => {
        const joint = jointOrder(options, rankings);
        const worth = worthOfPairs(options, rankings);
        const all = everyOrder(options);
        const least = Math.min(...all.map((order) => distance(options, order, rankings)));
        const nearest = all.filter((order) => distance(options, order, rankings) === least);
        const fewest = Math.min(...nearest.map((order) => turnedRound(options, order, rankings)));
        expect(turnedRound(options, joint.tiers, rankings)).toBe(fewest);
        const sums = all.map((order) =>
          worthOfOrder(
            worth,
            order.map((tier) => tier.map((id) => options.indexOf(id))),
          ),
        );
        expect(joint.equallyGood).toBe(sums.filter((sum) => sum === Math.max(...sums)).length);
      }),
      { numRuns: 500 },
    );
  });

  test('complete rankings: the nearest order is the one of greatest τx', () => {
    fc.assert(
      fc.property(profile(4, { complete: true }), ({ options, rankings }) => {
        const sum = (order: Ranking): number =>
          rankings.reduce((total, ranking) => total + tauX(options, order, ranking)!, 0);
        const most = Math.max(...everyOrder(options).map(sum));
        expect(sum(jointOrder(options, rankings).tiers)).toBeCloseTo(most, 9);
      }),
      { numRuns: 300 },
    );
  });

  test('the names of the options do not matter: swapping two in every ranking swaps them in a clear answer', () => {
    fc.assert(
      fc.property(profile(5), ({ options, rankings }) => {
        const joint = jointOrder(options, rankings);
        if (joint.equallyGood > 1 || options.length < 2) return;
        const swapped = rankings.map((ranking) => ranking.map((tier) => tier.map(swap)));
        const expected = joint.tiers.map((tier) => tier.map(swap).toSorted());
        expect(jointOrder(options, swapped).tiers.map((tier) => tier.toSorted())).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('more options than can be tried out', () => {
  test('thirty options on which groups roughly agree are divided and still solved exactly', () => {
    const options = Array.from({ length: 30 }, (_, index) => `o${index}`);
    const straight = options.map((id) => [id]);
    const pairsTied = options.flatMap((id, index) => (index % 2 ? [] : [[id, options[index + 1]!]]));
    expect(jointOrder(options, [straight, pairsTied, straight])).toEqual({
      tiers: straight,
      exact: true,
      equallyGood: 1,
    });
  });

  test('moving one option at a time finds the best order nearly always, and never one worse than a voter’s own', () => {
    let found = 0;
    let tried = 0;
    fc.assert(
      fc.property(profile(6), ({ options, rankings }) => {
        const worth = worthOfPairs(options, rankings);
        const starts = rankings.map((ranking) => [
          ...ranking.map((tier) => tier.map((id) => options.indexOf(id))),
          ...options.flatMap((id, index) => (ranking.flat().includes(id) ? [] : [[index]])),
        ]);
        const nearby = worthOfOrder(worth, bestOrderNearby(worth, starts).tiers);
        for (const start of starts) expect(nearby).toBeGreaterThanOrEqual(worthOfOrder(worth, start));
        tried++;
        if (nearby === worthOfOrder(worth, bestOrder(worth).tiers)) found++;
      }),
      { numRuns: 500, seed: 7 },
    );
    expect(found / tried).toBeGreaterThan(0.95);
  });

  test('thirty options in thirty random orders are answered in under a second', () => {
    const options = Array.from({ length: 30 }, (_, index) => `o${index}`);
    const [rankings] = fc.sample(fc.array(rankingOf(options, true), { minLength: 30, maxLength: 30 }), {
      numRuns: 1,
      seed: 1,
    });
    const started = performance.now();
    const joint = jointOrder(options, rankings!);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(joint.tiers.flat().toSorted()).toEqual(options.toSorted());
  });
});

function profile(most: number, { complete = false } = {}) {
  return fc.integer({ min: 2, max: most }).chain((size) => {
    const options = five.concat('6').slice(0, size);
    const rankings = fc.array(rankingOf(options, complete), { maxLength: 6 });
    return rankings.map((all) => ({ options, rankings: all }));
  });
}

/** A random ranking with ties; unless complete, some options may not be placed. */
function rankingOf(options: string[], complete: boolean): fc.Arbitrary<Ranking> {
  const level = fc.integer({ min: complete ? 1 : 0, max: options.length });
  return fc.tuple(...options.map(() => level)).map((levels) => {
    const tiers = new Map<number, string[]>();
    for (const [index, drawn] of levels.entries()) {
      if (drawn > 0) tiers.set(drawn, [...(tiers.get(drawn) ?? []), options[index]!]);
    }
    return [...tiers].toSorted(([a], [b]) => a - b).map(([, tier]) => tier);
  });
}

/** Every order with ties of these options. */
function everyOrder(options: readonly string[]): string[][][] {
  if (options.length === 0) return [[]];
  const [option, ...rest] = options;
  return everyOrder(rest).flatMap((order) => {
    const joined = order.map((tier, at) => order.map((same, index) => (index === at ? [...tier, option!] : same)));
    const alone = [...order, null].map((_, at) => [...order.slice(0, at), [option!], ...order.slice(at)]);
    return [...joined, ...alone];
  });
}

/** Kemeny and Snell's own definition: 2 for each pair turned round, 1 for each tied in only one of the two. */
function distance(options: readonly string[], order: Ranking, rankings: readonly Ranking[]): number {
  return rankings.reduce((total, ranking) => {
    return (
      total + opinions(options, order, ranking).reduce((sum, [ours, theirs]) => sum + Math.abs(ours - theirs), 0)
    );
  }, 0);
}

function turnedRound(options: readonly string[], order: Ranking, rankings: readonly Ranking[]): number {
  return rankings.reduce((total, ranking) => {
    return total + opinions(options, order, ranking).filter(([ours, theirs]) => ours * theirs === -1).length;
  }, 0);
}

/** Each pair of which the ranking says something, as 1 (ahead), 0 (tied) or −1 in the order and in the ranking. */
function opinions(options: readonly string[], order: Ranking, ranking: Ranking): [number, number][] {
  return options.flatMap((one, index) =>
    options.slice(index + 1).flatMap((other): [number, number][] => {
      if (height(ranking, one) === 99 && height(ranking, other) === 99) return [];
      const sign = (tiers: Ranking): number => Math.sign(height(tiers, other) - height(tiers, one));
      return [[sign(order), sign(ranking)]];
    }),
  );
}

/** The tier of an option, 99 when it is not placed. */
function height(tiers: Ranking, id: string): number {
  const at = tiers.findIndex((tier) => tier.includes(id));
  return at < 0 ? 99 : at;
}

/** 1 for 2 and the other way round. */
function swap(id: string): string {
  return id === '1' ? '2' : id === '2' ? '1' : id;
}
