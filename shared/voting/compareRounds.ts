import type { TallyRow } from './countBallots.ts';
import { outcomeOf } from './outcome.ts';
import type { Option, Vote } from './vote.ts';

/** One option through the rounds of an activity; null where it was not on the slate. */
export interface OptionInRounds {
  option: Option;
  rounds: (TallyRow | null)[];
  /** Places gained (positive) or lost from the round before the last to the last; null when one of them lacks it. */
  rise: number | null;
}

/** The closed rounds side by side: see `compareTallies`. */
export function compareRounds(votes: readonly Vote[]): OptionInRounds[] {
  return compareTallies(votes.flatMap((vote) => (vote.state === 'open' ? [] : [outcomeOf(vote).tally])));
}

/**
 * What each round came to side by side, in the order of the last one; then what only earlier ones had. Rounds by
 * different methods are compared by place only: their points mean different things.
 */
export function compareTallies(tallies: readonly (readonly TallyRow[])[]): OptionInRounds[] {
  const options = new Map<string, Option>();
  for (const tally of tallies.toReversed()) {
    for (const { option } of tally) if (!options.has(option.id)) options.set(option.id, option);
  }
  return [...options.values()].map((option) => {
    const rounds = tallies.map((tally) => tally.find((row) => row.option.id === option.id) ?? null);
    const [before, last] = [rounds.at(-2), rounds.at(-1)];
    return { option, rounds, rise: before && last ? before.place - last.place : null };
  });
}
