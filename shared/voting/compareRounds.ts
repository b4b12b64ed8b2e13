import { anyVoted, type TallyRow } from './countBallots.ts';
import { outcomeOf } from './outcome.ts';
import type { Option, Vote } from './vote.ts';

/** One option through the rounds of an activity. */
export interface OptionInRounds {
  option: Option;
  /** Null where it was not on the slate, or nobody voted. */
  rounds: (TallyRow | null)[];
  /** Places gained (positive) or lost from the last round but one to the last, of those that people voted in. */
  move: number | 'new' | 'gone';
}

/** The closed rounds side by side: see `compareTallies`. */
export function compareRounds(votes: readonly Vote[]): OptionInRounds[] {
  return compareTallies(votes.flatMap((vote) => (vote.state === 'open' ? [] : [outcomeOf(vote).tally])));
}

/**
 * What each round came to side by side, in the order of the last one; then what only earlier ones had. Nothing as long
 * as people have voted in one round only. Rounds by different methods are compared by place only: their points mean
 * different things.
 */
export function compareTallies(tallies: readonly (readonly TallyRow[])[]): OptionInRounds[] {
  const voted = tallies.filter(anyVoted);
  if (voted.length < 2) return [];
  const options = new Map<string, Option>();
  for (const tally of voted.toReversed()) {
    for (const { option } of tally) if (!options.has(option.id)) options.set(option.id, option);
  }
  return [...options.values()].map((option) => {
    const rowIn = (tally: readonly TallyRow[]): TallyRow | null =>
      tally.find((row) => row.option.id === option.id) ?? null;
    const [before, last] = voted.slice(-2).map(rowIn);
    const move = before && last ? before.place - last.place : last ? 'new' : 'gone';
    return { option, rounds: tallies.map((tally) => (anyVoted(tally) ? rowIn(tally) : null)), move };
  });
}
