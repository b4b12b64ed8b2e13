import { ballotsOfParts, flawOfBallot, mostPeopleAtTable, withoutZeros } from '../voting/ballotFits.ts';
import { sumsByPart, type VotersBallots } from '../voting/sumsByPart.ts';
import type { Ballot, Vote, VoterId } from '../voting/vote.ts';
import { withActivity } from './agendaCommands.ts';
import type { CommandContext } from './applyCommand.ts';
import type { Command } from './commands.ts';
import { limits } from './limits.ts';
import { refuse, type Refusal } from './refusals.ts';
import { isGroupSeat, type GroupSeat } from './seat.ts';
import type { Activity, Session } from './session.ts';

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Opens a new round on a frozen copy of the slate (`context.slate`); an earlier round is kept. */
export function openVote(
  session: Session,
  { activityId, method, points, maxPerOption, voter, mayBeSplit, openBallots }: CommandOf<'openVote'>,
  { nowMs, newId, slate = [] }: CommandContext,
): Session | Refusal {
  const activity = session.agenda.find((candidate) => candidate.id === activityId);
  if (!activity) return refuse('noSuchActivity');
  if (activity.votes.some((vote) => vote.state === 'open')) return refuse('voteIsOpen');
  if (slate.length === 0) return refuse('nothingToVoteOn');
  if (slate.length > limits.slate) return refuse('tooMuchToVoteOn', String(slate.length));
  if (method === 'pick' && points > slate.length) return refuse('moreThanOnSlate', String(slate.length));
  if (voter === 'person' && (mayBeSplit || openBallots)) return refuse('onlyForTables');
  const vote: Vote = {
    id: newId(),
    slate,
    points,
    maxPerOption: method === 'pick' ? 1 : Math.min(points, maxPerOption),
    voter,
    ...(method && { method }),
    ...(mayBeSplit && { mayBeSplit }),
    ...(openBallots && { openBallots }),
    openedAtMs: nowMs,
    state: 'open',
    ballots: {},
  };
  return withActivity(session, { ...activity, votes: [...activity.votes, vote] });
}

/** Casts the seat's ballot, or changes it: the last one that was answered counts. */
export function castBallot(
  session: Session,
  seat: GroupSeat,
  { activityId, voteId, ballot, parts }: CommandOf<'castBallot'>,
): Session | Refusal {
  const found = findVote(session, activityId, voteId);
  if ('refused' in found) return found;
  const { activity, vote } = found;
  if (vote.state !== 'open') return refuse('voteIsClosed');
  const voter = voterOf(vote, seat);
  if (voter === null) return refuse('notYourVote');
  if (parts && !vote.mayBeSplit) return refuse('mayNotBeSplit');
  const said = (parts ?? [{ people: 1, ballot }]).map((part) => ({ ...part, ballot: withoutZeros(part.ballot) }));
  const people = said.reduce((sum, part) => sum + part.people, 0);
  if (people > mostPeopleAtTable) return refuse('malformed', 'parts');
  for (const part of said) {
    const flaw = flawOfBallot(vote, part.ballot);
    if (flaw) return refuse(flaw);
  }
  const { [voter]: _replaced, ...otherParts } = vote.parts ?? {};
  const allParts = parts ? { ...otherParts, [voter]: said } : otherParts;
  const { parts: _before, ...unsplit } = vote;
  return withVote({ ...session, ballotsTaken: (session.ballotsTaken ?? 0) + 1 }, activity, {
    ...unsplit,
    ballots: { ...vote.ballots, [voter]: sumOf(ballotsOfParts(said)) },
    ...(Object.keys(allParts).length > 0 && { parts: allParts }),
  });
}

/**
 * Closes the round and destroys the link between voter and ballot: what stays is the ballots themselves, sorted
 * by their content so that not even their order tells who cast them or when, and sums by group and party where these
 * may be told.
 */
export function closeVote(
  session: Session,
  { activityId, voteId }: CommandOf<'closeVote'>,
  nowMs: number,
): Session | Refusal {
  const found = findVote(session, activityId, voteId);
  if ('refused' in found) return found;
  const { activity, vote } = found;
  if (vote.state !== 'open') return refuse('voteIsClosed');
  const { ballots, parts = {}, ...terms } = vote;
  const voters = Object.entries(ballots).map(([voter, ballot]) => ({
    ...belongingOf(session, vote, voter),
    ballots: Object.hasOwn(parts, voter) ? ballotsOfParts(parts[voter]!) : [ballot],
  }));
  const each = voters.flatMap((voter) => voter.ballots);
  const byPart = sumsByPart(terms, voters, session);
  const canonical = each.map((ballot) => Object.fromEntries(Object.entries(ballot).toSorted()));
  const asText = canonical.map((ballot) => JSON.stringify(ballot)).toSorted();
  return withVote(session, activity, {
    ...terms,
    state: 'closed',
    ballots: asText.map((text) => JSON.parse(text)),
    closedAtMs: nowMs,
    voters: countVoters(session, vote),
    ...(each.length !== voters.length && { cast: voters.length }),
    ...(byPart.length > 0 && { byPart }),
  });
}

function belongingOf(session: Session, vote: Vote, voter: VoterId): Omit<VotersBallots, 'ballots'> {
  if (vote.voter === 'table') return { groupId: voter, partyId: null };
  const seat = session.seats.filter(isGroupSeat).find(({ id }) => id === voter);
  return { groupId: seat?.groupId ?? '', partyId: seat?.partyId ?? null };
}

export function publishVote(session: Session, { activityId, voteId }: CommandOf<'publishVote'>): Session | Refusal {
  const found = findVote(session, activityId, voteId);
  if ('refused' in found) return found;
  const { activity, vote } = found;
  if (vote.state === 'open') return refuse('voteIsNotClosed');
  return withVote(session, activity, { ...vote, state: 'published' });
}

function sumOf(ballots: readonly Ballot[]): Ballot {
  // Options may be called `toString`: no plain object asks for what it has.
  const sum = new Map<string, number>();
  for (const [optionId, mark] of ballots.flatMap((ballot) => Object.entries(ballot))) {
    sum.set(optionId, (sum.get(optionId) ?? 0) + mark);
  }
  return Object.fromEntries(sum);
}

/** How many have voted. */
export function countCast(vote: Vote): number {
  return vote.state === 'open' ? Object.keys(vote.ballots).length : (vote.cast ?? vote.ballots.length);
}

/** Under which name a seat's ballot counts; null when this seat casts none in this vote. */
export function voterOf({ voter }: Pick<Vote, 'voter'>, seat: GroupSeat): string | null {
  if (voter !== seat.role) return null;
  return voter === 'table' ? seat.groupId : seat.id;
}

/** How many could vote: groups with a table that has joined, or persons; never fewer than have voted. */
export function countVoters(session: Session, vote: Vote): number {
  if (vote.state !== 'open') return vote.voters;
  const voters = new Set(Object.keys(vote.ballots));
  for (const seat of session.seats) {
    const voter = seat.role === 'table' || seat.role === 'person' ? voterOf(vote, seat) : null;
    if (voter !== null) voters.add(voter);
  }
  return voters.size;
}

function findVote(
  session: Session,
  activityId: string,
  voteId: string,
): { activity: Activity; vote: Vote } | Refusal {
  const activity = session.agenda.find((candidate) => candidate.id === activityId);
  if (!activity) return refuse('noSuchActivity');
  const vote = activity.votes.find((candidate) => candidate.id === voteId);
  return vote ? { activity, vote } : refuse('noSuchVote');
}

function withVote(session: Session, activity: Activity, changed: Vote): Session {
  return withActivity(session, {
    ...activity,
    votes: activity.votes.map((vote) => (vote.id === changed.id ? changed : vote)),
  });
}
