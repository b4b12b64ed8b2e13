import { comparison, pairsOf, tierByOption } from './ranking.ts';
import type { Comparison, Ranking } from './ranking.ts';

/** How many rankings put `one` ahead of `other`, behind it, tied with it, or said nothing of the two. */
export interface Pair extends Record<Comparison, number> {
  one: string;
  other: string;
}

/** The pairwise table: every two options once, in the options' order ("4 put 1 over 2, 1 the other way, 2 tied"). */
export function countPairs(options: readonly string[], rankings: readonly Ranking[]): Pair[] {
  const tiers = rankings.map(tierByOption);
  return [...pairsOf(options)].map(([one, other]) => {
    const pair: Pair = { one, other, ahead: 0, behind: 0, tied: 0, silent: 0 };
    for (const tiersOfOne of tiers) pair[comparison(tiersOfOne, one, other)]++;
    return pair;
  });
}
