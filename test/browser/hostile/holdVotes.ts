import type { BallotPart, Ballot, VoteMethod } from '../../../shared/voting/vote.ts';
import { join, takeSeat, type CreatedSession, type WiredSeat } from '../kit/wire.ts';

/** How one round is voted. */
export interface Round {
  method: VoteMethod;
  voter: 'table' | 'person';
  openBallots?: boolean;
  mayBeSplit?: boolean;
  /** The mark that a voter gives to the option at this place of the slate. */
  mark(at: number, voter: number, options: number): number;
}

/** Every way to vote, with marks for every option, so that there is something to tell of each. */
export const rounds: readonly Round[] = [
  { method: 'points', voter: 'table', mark: () => 1 },
  { method: 'pick', voter: 'person', mark: () => 1 },
  {
    method: 'rank',
    voter: 'table',
    openBallots: true,
    mayBeSplit: true,
    mark: (at, voter, options) => (voter % 2 === 0 ? at + 1 : options - at),
  },
  { method: 'agree', voter: 'person', mark: (at, voter) => 1 + ((at + 3 * voter) % 5) },
];

/** A place to sit at. */
export interface Place {
  device: 'table' | 'person';
  groupId: string;
  partyId?: string;
}

export interface Voter extends Place {
  ticket: string;
  seat: WiredSeat;
}

export async function takePlace(origin: string, session: CreatedSession, place: Place): Promise<Voter> {
  const { ticket } = await join(origin, { code: session.joinCode, name: 'x', ...place });
  return { ...place, ticket, seat: await takeSeat(origin, session.sessionId, ticket) };
}

/** Opens a round in which everybody may say something of so many options. */
export async function openRound(
  facilitator: WiredSeat,
  activityId: string,
  { mark: _mark, ...terms }: Round,
  options: number,
): Promise<string> {
  return (await facilitator.tell({ type: 'openVote', activityId, points: options, maxPerOption: 5, ...terms }))!;
}

/** Everybody who may casts a ballot; tables that may split theirs do so. */
export async function castAll(
  voters: readonly Voter[],
  activityId: string,
  { mark, voter, mayBeSplit }: Round,
): Promise<void> {
  const casting = voters.filter(({ device }) => device === voter);
  for (const [place, { seat }] of casting.entries()) {
    const { id: voteId, slate } = (await seat.view()).agenda.find(({ id }) => id === activityId)!.votes.at(-1)!;
    const ballotOf = (as: number): Ballot =>
      Object.fromEntries(slate.map(({ id }, at) => [id, mark(at, as, slate.length)]));
    const parts: BallotPart[] = [
      { people: 2, ballot: ballotOf(place) },
      { people: 1, ballot: ballotOf(place + 1) },
    ];
    const cast = mayBeSplit ? { ballot: {}, parts } : { ballot: ballotOf(place) };
    await seat.tell({ type: 'castBallot', activityId, voteId, ...cast });
  }
}
