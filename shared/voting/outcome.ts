import { jointOrder } from './consensus.ts';
import type { TallyRow } from './countBallots.ts';
import { kendallsW } from './kendallsW.ts';
import { countPairs, type Pair } from './pairwise.ts';
import type { Ranking } from './ranking.ts';
import { rankingsOf, tallyOfOrder, tallyVote } from './tallyVote.ts';
import type { Vote } from './vote.ts';

/** What a closed round came to. */
export interface VoteOutcome {
  tally: TallyRow[];
  /** How the rankings became the joint order; only where options were ranked, and somebody ranked them. */
  joint?: JointFacts;
}

export interface JointFacts {
  /** As in `JointOrder`. */
  exact: boolean;
  equallyGood: number;
  kendallsW: number | null;
  /** How many ballots placed anything. */
  rankings: number;
  /** Every two options, the joint order's earlier one first; of a long slate only those beside each other in it. */
  pairs: Pair[];
}

/** With so many options, every two of them can still be read: 28 sentences. */
const mostInEveryPair = 8;

type ClosedVote = Exclude<Vote, { state: 'open' }>;

/** Outcomes that have been worked out: a vote that is closed does not change. */
const known = new WeakMap<readonly unknown[], VoteOutcome>();

/** What a closed round came to; worked out once, for everybody who asks. */
export function outcomeOf(vote: ClosedVote): VoteOutcome {
  const outcome = known.get(vote.ballots) ?? workOut(vote);
  known.set(vote.ballots, outcome);
  return outcome;
}

function workOut({ slate, method, ballots }: ClosedVote): VoteOutcome {
  const rankings = method === 'rank' ? rankingsOf(slate, ballots) : [];
  if (rankings.length === 0) return { tally: tallyVote({ slate, method }, ballots) };
  const options = slate.map(({ id }) => id);
  const { tiers, exact, equallyGood } = jointOrder(options, rankings);
  return {
    tally: tallyOfOrder(slate, rankings, tiers),
    joint: {
      exact,
      equallyGood,
      kendallsW: kendallsW(options, rankings),
      rankings: rankings.length,
      pairs: pairsToTell(tiers, rankings),
    },
  };
}

function pairsToTell(tiers: Ranking, rankings: readonly Ranking[]): Pair[] {
  const inOrder = tiers.flat();
  const pairs = countPairs(inOrder, rankings);
  if (inOrder.length <= mostInEveryPair) return pairs;
  const place = new Map(inOrder.map((option, index) => [option, index]));
  return pairs.filter(({ one, other }) => place.get(other) === place.get(one)! + 1);
}
