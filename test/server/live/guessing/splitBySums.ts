import type { PartSums } from '../../../../shared/voting/sumsByPart.ts';
import type { Evidence, Guess, Suspect } from './evidence.ts';

/**
 * Works out which ballots make up the sums of each group and each party that a vote was told by (subset sums, met in
 * the middle), and guesses each voter's among those that both leave.
 */
export function splitBySums({ voters, ballots, frames }: Evidence): Guess {
  const told = frames.findLast(({ text }) => text.includes('"byPart":['))?.text;
  const parts = told ? partsIn(told) : [];
  const marks = ballots.map((ballot) => JSON.parse(ballot) as Record<string, number>);
  const ballotsOfPart = new Map(parts.map((part) => [`${part.by} ${part.id}`, membersOf(part, marks)]));
  const guess = new Map<string, string>();
  const taken = new Set<number>();
  for (const voter of voters) {
    const possible = [...ballots.keys()].filter(
      (place) => !taken.has(place) && maybeOf(voter, 'group', place) && maybeOf(voter, 'party', place),
    );
    const place = possible[0];
    if (place === undefined) continue;
    taken.add(place);
    guess.set(voter.seatId, ballots[place]!);
  }
  return guess;

  function maybeOf({ groupId, partyId }: Suspect, kind: 'group' | 'party', place: number): boolean {
    const members = ballotsOfPart.get(`${kind} ${kind === 'group' ? groupId : partyId}`);
    return members ? members.has(place) : true;
  }
}

function partsIn(frame: string): PartSums[] {
  const start = frame.indexOf('"byPart":') + '"byPart":'.length;
  for (let depth = 0, at = start; at < frame.length; at++) {
    if (frame[at] === '[') depth++;
    if (frame[at] === ']' && --depth === 0) return JSON.parse(frame.slice(start, at + 1)) as PartSums[];
  }
  return [];
}

/** The places of the ballots that together give these sums. */
function membersOf({ ballots: size, rows }: PartSums, marks: readonly Record<string, number>[]): Set<number> {
  const options = rows.map(({ optionId }) => optionId);
  const wanted = [size, ...rows.map(({ points }) => points)];
  const vectors = marks.map((ballot) => [1, ...options.map((id) => ballot[id] ?? 0)]);
  const middle = Math.floor(vectors.length / 2);
  const first = subsetSums(vectors.slice(0, middle));
  const second = subsetSums(vectors.slice(middle));
  const subsetBySum = new Map(first.map(({ sum }, subset) => [sum.join(), subset]));
  for (const [subset, { sum }] of second.entries()) {
    const rest = subsetBySum.get(wanted.map((all, at) => all - sum[at]!).join());
    if (rest === undefined) continue;
    return new Set([...placesIn(rest, 0), ...placesIn(subset, middle)]);
  }
  return new Set(marks.keys());
}

/** The sum of every subset; the subset's bits are its index. */
function subsetSums(vectors: readonly number[][]): { sum: number[] }[] {
  const sums: { sum: number[] }[] = [{ sum: vectors[0]!.map(() => 0) }];
  for (const vector of vectors) {
    for (const { sum } of [...sums]) sums.push({ sum: sum.map((all, at) => all + vector[at]!) });
  }
  return sums;
}

function placesIn(subset: number, from: number): number[] {
  const places: number[] = [];
  for (let at = 0; subset >> at > 0; at++) if ((subset >> at) & 1) places.push(from + at);
  return places;
}
