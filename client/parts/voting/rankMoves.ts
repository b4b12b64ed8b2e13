import { rankingOf } from '../../../shared/voting/tallyVote.ts';
import type { Ballot, Option } from '../../../shared/voting/vote.ts';

/** An order with ties, first tier first; within a tier, options stand in the slate's order. */
export type Tiers = readonly (readonly string[])[];

/** The ballot's order; options it does not place are in no tier. */
export function tiersOf(slate: readonly Option[], ballot: Ballot): Tiers {
  const ids = slate.map(({ id }) => id);
  return rankingOf(ballot).map((tier) => tier.toSorted((one, other) => ids.indexOf(one) - ids.indexOf(other)));
}

/** The places that the tiers stand for, 1 first. */
export function ballotOf(tiers: Tiers): Ballot {
  return Object.fromEntries(
    tiers
      .filter((tier) => tier.length > 0)
      .flatMap((tier, index) => tier.map((optionId): [string, number] => [optionId, index + 1])),
  );
}

export type Move = 'place' | 'takeOut' | 'up' | 'down' | 'share' | 'part';

/**
 * The tiers after a move of one option; the same tiers where there is nowhere to go. `place` puts it last. `up` and
 * `down` give it a place of its own next to those it shared one with, or pass the tier beside it. `share` takes it into
 * the tier above; `part` gives it a place of its own below those it shared one with.
 */
export function moved(tiers: Tiers, optionId: string, move: Move): Tiers {
  const at = tiers.findIndex((tier) => tier.includes(optionId));
  if (move === 'place') return at === -1 ? [...tiers, [optionId]] : tiers;
  if (at === -1) return tiers;
  const others = tiers.map((tier) => tier.filter((other) => other !== optionId));
  const isAlone = others[at]!.length === 0;
  const own = [optionId];
  switch (move) {
    case 'takeOut':
      return others.filter(isFilled);
    case 'up':
      return others.toSpliced(Math.max(0, isAlone ? at - 1 : at), 0, own).filter(isFilled);
    case 'down':
      return others.toSpliced(isAlone ? at + 2 : at + 1, 0, own).filter(isFilled);
    case 'part':
      return others.toSpliced(at + 1, 0, own).filter(isFilled);
    case 'share':
      if (at === 0) return tiers;
      return others.map((tier, index) => (index === at - 1 ? [...tier, optionId] : tier)).filter(isFilled);
  }
}

function isFilled(tier: readonly string[]): boolean {
  return tier.length > 0;
}
