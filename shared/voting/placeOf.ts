import type { TallyRow } from './countBallots.ts';
import type { Place } from './ranking.ts';

/** The places that a row shares with those beside it. */
export function placeOf(row: Pick<TallyRow, 'place'>, tally: readonly Pick<TallyRow, 'place'>[]): Place {
  const sharing = tally.filter(({ place }) => place === row.place).length;
  return { first: row.place, last: row.place + sharing - 1 };
}
