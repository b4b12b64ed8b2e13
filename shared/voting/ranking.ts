/**
 * An order with ties: tiers of options, first tier first. An option that is in no tier was not placed.
 *
 * An option not placed counts as *behind every placed one*, and says nothing against the others not placed: a
 * group that says "1 and 5" has put those first and has no opinion on how 2, 3 and 4 lie among themselves.
 */
export type Ranking = readonly (readonly string[])[];

/** What a ranking says of two options: the first is ahead, behind, tied, or nothing is said (neither is placed). */
export type Comparison = 'ahead' | 'behind' | 'tied' | 'silent';

/** How a ranking, given by `tierByOption`, compares two options. */
export function comparison(tiers: ReadonlyMap<string, number>, one: string, other: string): Comparison {
  const tier = tiers.get(one);
  const otherTier = tiers.get(other);
  if (tier === undefined && otherTier === undefined) return 'silent';
  if (tier === otherTier) return 'tied';
  return (tier ?? Infinity) < (otherTier ?? Infinity) ? 'ahead' : 'behind';
}

/** The tier of every placed option, counted from 0. */
export function tierByOption(ranking: Ranking): Map<string, number> {
  return new Map(ranking.flatMap((tier, index) => tier.map((option) => [option, index] as const)));
}

/** Where an option stands: `first` to `last` place, the same when it shares its place with nobody. */
export interface Place {
  first: number;
  last: number;
}

/** The place of every placed option, counted from 1: in "1 and 5 first, then 4" dilemma 5 has places 1 to 2. */
export function placeByOption(ranking: Ranking): Map<string, Place> {
  const places = new Map<string, Place>();
  let ahead = 0;
  for (const tier of ranking) {
    for (const option of tier) places.set(option, { first: ahead + 1, last: ahead + tier.length });
    ahead += tier.length;
  }
  return places;
}

/**
 * How alike two rankings are, from −1 (each pair turned round) to 1 (the same): τx, where a tie agrees with a
 * tie and neither agrees nor disagrees with an order (Emond & Mason, "A new rank correlation coefficient with
 * application to the consensus ranking problem", 2002). Pairs on which either is silent are left out; null when
 * no pair is left.
 */
export function tauX(options: readonly string[], one: Ranking, other: Ranking): number | null {
  const tiers = tierByOption(one);
  const otherTiers = tierByOption(other);
  let agreement = 0;
  let pairs = 0;
  for (const [first, second] of pairsOf(options)) {
    const said = comparison(tiers, first, second);
    const otherSaid = comparison(otherTiers, first, second);
    if (said === 'silent' || otherSaid === 'silent') continue;
    pairs++;
    if (said === otherSaid) agreement++;
    else if (said !== 'tied' && otherSaid !== 'tied') agreement--;
  }
  return pairs === 0 ? null : agreement / pairs;
}

/** Every two options, each pair once. */
export function* pairsOf<Item>(items: readonly Item[]): Generator<[Item, Item]> {
  for (const [index, one] of items.entries()) {
    for (const other of items.slice(index + 1)) yield [one, other];
  }
}
