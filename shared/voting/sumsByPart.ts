import { fewestForSecrecy } from './ballotFits.ts';
import { tallyVote } from './tallyVote.ts';
import type { Ballot, VoteTerms } from './vote.ts';

/** What the ballots of one group or party add up to. Nothing in it is any single person's. */
export interface PartSums {
  by: 'group' | 'party';
  /** The group's or the party's; empty for those who have named no party. */
  id: string;
  /** What it was called when the vote closed. */
  name: string;
  /** How many ballots: persons, or the people of a table that split its ballot. */
  ballots: number;
  rows: PartRow[];
}

/** As the rows of a tally (see `TallyRow`), in the slate's order. */
export interface PartRow {
  optionId: string;
  place: number;
  points: number;
  voters: number;
  spread?: number[] | undefined;
}

/** A voter's ballots (several where a table split it) and where the voter belongs, while that is still known. */
export interface VotersBallots {
  groupId: string;
  partyId: string | null;
  ballots: Ballot[];
}

interface Named {
  id: string;
  name: string;
}

/**
 * The sums by group, then by party, that may be kept when a vote closes.
 *
 * Persons: only where *every* part has five voters or more. With one part smaller than that nothing is split, since its
 * sum would be what the whole has and the other parts have not. Both splits only where also those who share group and
 * party are five or more, else by party alone: whoever has the ballots can work out which of them make up a sum, and two
 * splits together would name the one person of a party in a group. Tables: by group, and only when the vote was opened
 * so that everybody was told; then each table is a part, however small.
 */
export function sumsByPart(
  terms: Pick<VoteTerms, 'slate' | 'method' | 'voter' | 'openBallots'>,
  voters: readonly VotersBallots[],
  { groups, parties }: { groups: readonly Named[]; parties: readonly Named[] },
): PartSums[] {
  const split = (by: PartSums['by'], parts: readonly Named[], idOf: (voter: VotersBallots) => string): PartSums[] =>
    parts.flatMap(({ id, name }) => {
      const ballots = voters.filter((voter) => idOf(voter) === id).flatMap((voter) => voter.ballots);
      return ballots.length > 0 ? [{ by, id, name, ballots: ballots.length, rows: rowsOf(terms, ballots) }] : [];
    });
  const byGroup = split('group', groups, ({ groupId }) => groupId);
  if (terms.voter === 'table') return terms.openBallots ? byGroup : [];
  const byParty = split('party', [...parties, { id: '', name: '' }], ({ partyId }) => partyId ?? '');
  const told = [byGroup, byParty].filter((parts) => mayBeTold(parts, voters.length));
  return told.length === 2 && hasSmallCorner(voters) ? byParty : told.flat();
}

/** True when some, but fewer than five, share both group and party. */
function hasSmallCorner(voters: readonly VotersBallots[]): boolean {
  const corners = Map.groupBy(voters, ({ groupId, partyId }) => JSON.stringify([groupId, partyId]));
  return [...corners.values()].some((corner) => corner.length < fewestForSecrecy);
}

/** A single part is the whole once more; voters of a part that no longer exists would be a part too. */
function mayBeTold(parts: readonly PartSums[], voters: number): boolean {
  const counted = parts.reduce((sum, { ballots }) => sum + ballots, 0);
  return parts.length > 1 && counted === voters && parts.every(({ ballots }) => ballots >= fewestForSecrecy);
}

function rowsOf(terms: Pick<VoteTerms, 'slate' | 'method'>, ballots: readonly Ballot[]): PartRow[] {
  const tally = tallyVote(terms, ballots);
  return terms.slate.map(({ id }) => {
    const { place, points, voters, spread } = tally.find(({ option }) => option.id === id)!;
    return { optionId: id, place, points, voters, ...(spread && { spread }) };
  });
}
