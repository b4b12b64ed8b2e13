import { scale } from './ballotFits.ts';
import { placeOf } from './placeOf.ts';
import type { PartRow, PartSums } from './sumsByPart.ts';
import type { VoteMethod } from './vote.ts';

/** An option that some parts set higher than others. */
export interface Difference {
  optionId: string;
  high: PartSums[];
  low: PartSums[];
}

/** So much of the way from one end to the other counts as the same, and so much as a difference worth a sentence. */
const near = 0.1;
const far = 0.3;
const mostDifferences = 3;

/**
 * On which options the parts agree (in the slate's order), and on which they lie furthest apart (widest first). Options
 * of which nobody says anything are left out.
 *
 * How high a part sets an option is reckoned from 0 to 1: picks by how many of its ballots picked it, answers and places
 * along their scale, and points against what the part gave to its favourite.
 */
export function compareParts(
  method: VoteMethod | undefined,
  parts: readonly PartSums[],
): { together: string[]; apart: Difference[] } {
  if (parts.length < 2) return { together: [], apart: [] };
  const compared = parts[0]!.rows.flatMap(({ optionId }) => {
    const saying = parts.filter((part) => rowOf(part, optionId).voters > 0);
    // Who has not answered has no answer; who gave no point, or no place, has set it lowest.
    const asked = method === 'agree' ? saying : parts;
    if (saying.length === 0 || asked.length < 2) return [];
    const heights = asked.map((part) => heightOf(method, part, rowOf(part, optionId)));
    const [highest, lowest] = [Math.max(...heights), Math.min(...heights)];
    return {
      optionId,
      width: highest - lowest,
      high: asked.filter((_, at) => heights[at]! > highest - near),
      low: asked.filter((_, at) => heights[at]! < lowest + near),
    };
  });
  const apart = compared.filter(({ width }) => width >= far).toSorted((one, other) => other.width - one.width);
  return {
    together: compared.filter(({ width }) => width <= near).map(({ optionId }) => optionId),
    apart: apart.slice(0, mostDifferences).map(({ optionId, high, low }) => ({ optionId, high, low })),
  };
}

/** The part's row for an option. */
export function rowOf({ rows }: Pick<PartSums, 'rows'>, optionId: string): PartRow {
  return rows.find((row) => row.optionId === optionId)!;
}

function heightOf(method: VoteMethod | undefined, { ballots, rows }: PartSums, row: PartRow): number {
  if (method === 'pick') return row.voters / ballots;
  if (method === 'agree') return (row.points / row.voters - 1) / (scale.length - 1);
  if (method === 'rank') {
    // Who shares the places 3 to 5, or has placed none of them, stands at 4.
    const { first, last } = placeOf(row, rows);
    return rows.length > 1 ? (rows.length - (first + last) / 2) / (rows.length - 1) : 1;
  }
  return row.points / Math.max(1, ...rows.map(({ points }) => points));
}
