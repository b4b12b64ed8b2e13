import { placeByOption } from './ranking.ts';
import type { Ranking } from './ranking.ts';

/**
 * Kendall's coefficient of concordance, corrected for ties: 1 when all rankings are the same, 0 when they
 * have nothing in common. Options that are not placed count as tied last. Null for fewer than two rankings or
 * options, and when every ranking ties everything.
 *
 * W = 12 S / (m² (n³ − n) − m ΣT), with S the squared deviations of the options' rank sums from their mean and
 * T = Σ (t³ − t) over each ranking's ties (M. G. Kendall, "Rank correlation methods", 1948).
 */
export function kendallsW(options: readonly string[], rankings: readonly Ranking[]): number | null {
  const n = options.length;
  const m = rankings.length;
  if (n < 2 || m < 2) return null;
  const rankSums = options.map(() => 0);
  let ties = 0;
  for (const ranking of rankings) {
    const places = placeByOption(withUnplacedLast(options, ranking));
    const tierSizes = new Map<number, number>();
    for (const [index, option] of options.entries()) {
      const { first, last } = places.get(option)!;
      rankSums[index]! += (first + last) / 2;
      tierSizes.set(first, last - first + 1);
    }
    for (const size of tierSizes.values()) ties += size ** 3 - size;
  }
  const mean = (m * (n + 1)) / 2;
  const deviations = rankSums.reduce((sum, rankSum) => sum + (rankSum - mean) ** 2, 0);
  const most = m * m * (n ** 3 - n) - m * ties;
  return most === 0 ? null : (12 * deviations) / most;
}

/** The ranking with all options on the slate and no others: those it does not place share the last tier. */
export function withUnplacedLast(options: readonly string[], ranking: Ranking): Ranking {
  const placed = new Set(ranking.flat());
  const known = new Set(options);
  const tiers = ranking.map((tier) => tier.filter((option) => known.has(option)));
  return [...tiers, options.filter((option) => !placed.has(option))].filter((tier) => tier.length > 0);
}
