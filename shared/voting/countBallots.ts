import type { Ballot, Option } from './vote.ts';

/** One option's points. Ties share their place: 1, 2, 2, 4. */
export interface TallyRow {
  option: Option;
  points: number;
  /** How many ballots gave it at least one point. */
  voters: number;
  place: number;
  /** On the scale: how many gave each answer from 1 to 5, how much they agree (−1 to 1), and the mean. */
  spread?: number[];
  agreement?: number | null;
  mean?: number | null;
}

/**
 * Points for every option on the slate, most first; ties keep the slate's order and share their place.
 *
 * Points for options that are not on the slate are ignored.
 */
export function countBallots(slate: readonly Option[], ballots: readonly Ballot[]): TallyRow[] {
  const rows = slate.map((option) => {
    const given = ballots.map((ballot) => (Object.hasOwn(ballot, option.id) ? ballot[option.id]! : 0));
    return {
      option,
      points: given.reduce((sum, points) => sum + points, 0),
      voters: given.filter((points) => points > 0).length,
      place: 0,
    };
  });
  rows.sort((a, b) => b.points - a.points);
  for (const row of rows) row.place = rows.findIndex((other) => other.points === row.points) + 1;
  return rows;
}

/** False of a round that nobody took part in, or handed in with nothing on it: it puts nothing before anything else. */
export function anyVoted(tally: readonly TallyRow[]): boolean {
  return tally.some(({ voters }) => voters > 0);
}
