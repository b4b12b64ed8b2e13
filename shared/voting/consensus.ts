import { countPairs } from './pairwise.ts';
import { bestOrder } from './bestOrder.ts';
import { bestOrderNearby } from './bestOrderNearby.ts';
import type { Order, Worth } from './bestOrder.ts';
import { tierByOption } from './ranking.ts';
import type { Ranking } from './ranking.ts';

export interface JointOrder {
  tiers: Ranking;
  /** False where the options were too many and too tangled to try every order; then it is a very good one. */
  exact: boolean;
  /** How many orders fit the rankings just as well, this one counted; above 1 the choice among them is the slate's. */
  equallyGood: number;
}

/** Tangles of up to this many options are solved exactly, by dynamic programming over sets of options. */
const exactUpTo = 10;

/**
 * The order with ties that lies nearest to all rankings together: the median under Kemeny's distance for weak
 * orders, which is the order of greatest summed τx (Emond & Mason 2002; Amodio, D'Ambrosio & Siciliano,
 * arXiv 1502.06498). How options that a ranking does not place count: see `Ranking`.
 *
 * Among orders equally near, the one that turns round the fewest opinions; then the one that says most ("4
 * before 3" when one group says so, another finds them equal and nobody says the opposite); then the slate's.
 *
 * Options are first divided wherever all of one part rightly stand ahead of all the rest, which keeps the
 * answer exact. A part that stays together is solved exactly up to 10 options; beyond, by moving one option
 * at a time from many starts until no move helps.
 */
export function jointOrder(options: readonly string[], rankings: readonly Ranking[]): JointOrder {
  const worth = worthOfPairs(options, rankings);
  const joint: JointOrder = { tiers: [], exact: true, equallyGood: 1 };
  const tiers: string[][] = [];
  for (const part of divide(options, worth)) {
    const within: Worth = {
      ahead: part.map((one) => part.map((other) => worth.ahead[one]![other]!)),
      tied: part.map((one) => part.map((other) => worth.tied[one]![other]!)),
    };
    const starts = (): Order[] =>
      rankings.map((ranking) =>
        orderOfPart(
          part.map((index) => options[index]!),
          ranking,
        ),
      );
    const best = part.length <= exactUpTo ? bestOrder(within) : bestOrderNearby(within, starts());
    joint.exact &&= part.length <= exactUpTo;
    joint.equallyGood *= best.equallyGood;
    tiers.push(...best.tiers.map((tier) => tier.map((index) => options[part[index]!]!)));
  }
  joint.tiers = tiers;
  return joint;
}

/**
 * What it is worth to place each two options in each way. Kemeny's distance grows by 2 for each ranking that
 * says the opposite and by 1 for each that says tied (or, for a tie, for each that says an order). Less the
 * same constant for all three ways, that is worth `ahead − behind` for an order and `tied` for a tie. The
 * finer rules (opinions turned round; saying most) are lower digits of the same whole number. Two options of
 * which nobody says anything, or as many the one as the other, are tied before they are ordered.
 */
export function worthOfPairs(options: readonly string[], rankings: readonly Ranking[]): Worth {
  const pairs = options.length * options.length;
  const opinion = pairs * pairs * Math.max(1, rankings.length);
  const turnedRound = pairs;
  const zeros = (): number[][] => options.map(() => options.map(() => 0));
  const worth = { ahead: zeros(), tied: zeros() };
  const place = new Map(options.map((option, index) => [option, index]));
  for (const { one, other, ahead, behind, tied } of countPairs(options, rankings)) {
    const first = place.get(one)!;
    const second = place.get(other)!;
    worth.ahead[first]![second] = (ahead - behind) * opinion - behind * turnedRound + (ahead > behind ? 1 : 0);
    worth.ahead[second]![first] = (behind - ahead) * opinion - ahead * turnedRound + (behind > ahead ? 1 : 0);
    worth.tied[first]![second] = worth.tied[second]![first] = tied * opinion + (ahead === behind ? 1 : 0);
  }
  return worth;
}

/** Parts of the options, such that for every two of different parts, the earlier part's ahead is the best way. */
function divide(options: readonly string[], worth: Worth): number[][] {
  const clearlyAhead = (one: number, other: number): boolean =>
    worth.ahead[one]![other]! > worth.ahead[other]![one]! && worth.ahead[one]![other]! > worth.tied[one]![other]!;
  const all = options.map((_, index) => index);
  const wins = all.map((one) => all.filter((other) => clearlyAhead(one, other)).length);
  const byWins = all.toSorted((a, b) => wins[b]! - wins[a]!);
  const parts: number[][] = [];
  let part: number[] = [];
  for (const [index, option] of byWins.entries()) {
    part.push(option);
    const rest = byWins.slice(index + 1);
    if (part.every((one) => rest.every((other) => clearlyAhead(one, other)))) {
      parts.push(part.toSorted((a, b) => a - b));
      part = [];
    }
  }
  return parts;
}

/** A ranking seen from a part of the options: tiers of places in the part, those not placed last. */
function orderOfPart(part: readonly string[], ranking: Ranking): Order {
  const tiers = tierByOption(ranking);
  const byTier = new Map<number, number[]>();
  for (const [index, option] of part.entries()) {
    const tier = tiers.get(option) ?? Infinity;
    byTier.set(tier, [...(byTier.get(tier) ?? []), index]);
  }
  return [...byTier].toSorted(([a], [b]) => a - b).map(([, tier]) => tier);
}
