import { agreementOf } from './agreement.ts';
import { scale } from './ballotFits.ts';
import { jointOrder } from './consensus.ts';
import { countBallots, type TallyRow } from './countBallots.ts';
import type { Ranking } from './ranking.ts';
import type { Ballot, VoteTerms } from './vote.ts';

/**
 * What the ballots of one round add up to, best first; ties keep the slate's order and share their place.
 *
 * Points and picks are added up. Rankings become their joint order (see `consensus.ts`); `points` then says how many
 * times an option was put ahead of another. On the scale the place follows the mean, and every row carries how many
 * gave each answer and how much they agree, since a mean alone hides that.
 */
export function tallyVote(
  { slate, method }: Pick<VoteTerms, 'slate' | 'method'>,
  ballots: readonly Ballot[],
): TallyRow[] {
  if (method === 'rank') return tallyRankings(slate, ballots);
  if (method === 'agree') return tallyScale(slate, ballots);
  return countBallots(slate, ballots);
}

/** A ballot of places as an order with ties, as far as it goes. */
export function rankingOf(ballot: Ballot): Ranking {
  const tiers = new Map<number, string[]>();
  for (const [optionId, place] of Object.entries(ballot)) {
    if (place > 0) tiers.set(place, [...(tiers.get(place) ?? []), optionId]);
  }
  return [...tiers].toSorted(([one], [other]) => one - other).map(([, tier]) => tier);
}

/** What the ballots say of the slate's order; those that place nothing say nothing. */
export function rankingsOf(slate: VoteTerms['slate'], ballots: readonly Ballot[]): Ranking[] {
  const ids = new Set(slate.map(({ id }) => id));
  const onSlate = (ballot: Ballot): Ballot =>
    Object.fromEntries(Object.entries(ballot).filter(([id]) => ids.has(id)));
  return ballots.map((ballot) => rankingOf(onSlate(ballot))).filter((ranking) => ranking.length > 0);
}

function tallyRankings(slate: VoteTerms['slate'], ballots: readonly Ballot[]): TallyRow[] {
  const rankings = rankingsOf(slate, ballots);
  const ids = slate.map(({ id }) => id);
  return tallyOfOrder(slate, rankings, rankings.length > 0 ? jointOrder(ids, rankings).tiers : [ids]);
}

/** The slate in an order with ties, and how often each option was put ahead of another. */
export function tallyOfOrder(slate: VoteTerms['slate'], rankings: readonly Ranking[], tiers: Ranking): TallyRow[] {
  const ids = slate.map(({ id }) => id);
  let place = 1;
  return tiers.flatMap((tier) => {
    const rows = slate
      .filter(({ id }) => tier.includes(id))
      .map((option) => ({
        option,
        points: rankings.reduce((sum, ranking) => sum + behind(ids, ranking, option.id), 0),
        voters: rankings.filter((ranking) => ranking.some((placed) => placed.includes(option.id))).length,
        place,
      }));
    place += tier.length;
    return rows;
  });
}

/** How many options a ranking puts behind this one; those it has not placed lie behind all that it has. */
function behind(ids: readonly string[], ranking: Ranking, optionId: string): number {
  const tier = ranking.findIndex((placed) => placed.includes(optionId));
  if (tier === -1) return 0;
  return ids.length - ranking.slice(0, tier + 1).reduce((sum, placed) => sum + placed.length, 0);
}

function tallyScale(slate: VoteTerms['slate'], ballots: readonly Ballot[]): TallyRow[] {
  const rows = countBallots(slate, ballots).map((row) => {
    const answers = ballots.flatMap((ballot) => (Object.hasOwn(ballot, row.option.id) ? ballot[row.option.id]! : []));
    const spread = scale.map((step) => answers.filter((answer) => answer === step).length);
    return { ...row, spread, agreement: agreementOf(spread), mean: row.voters > 0 ? row.points / row.voters : null };
  });
  const inOrder = slate.map(({ id }) => rows.find(({ option }) => option.id === id)!);
  inOrder.sort((one, other) => (other.mean ?? 0) - (one.mean ?? 0));
  return inOrder.map((row) => ({ ...row, place: inOrder.findIndex(({ mean }) => mean === row.mean) + 1 }));
}
