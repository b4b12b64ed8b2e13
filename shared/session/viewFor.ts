import type { CardFace } from '../activities/activityKind.ts';
import { boardAddress } from '../boards/boardName.ts';
import { outcomeOf } from '../voting/outcome.ts';
import type { Vote } from '../voting/vote.ts';
import { behindPlanMs } from './behindPlan.ts';
import { boardAccess, boardOwners } from './boardAccess.ts';
import { draftsOfSeat, isDrafting, mayBePrivate } from './drafts.ts';
import { isGroupSeat, type Seat } from './seat.ts';
import type { Activity, Session } from './session.ts';
import type { ActivityView, BoardView, DraftsView, HelperSeat, PresentSeat, View, VoteView } from './view.ts';
import { countCast, countVoters, voterOf } from './votingCommands.ts';

/** What the session itself does not know: the time, whose screens are connected, the card that plenary shows, its own address. */
export interface ViewContext {
  nowMs: number;
  connectedSeatIds: ReadonlySet<string>;
  plenaryCard: CardFace | null;
  joinLink: string;
  /** How many have voted in each open vote, as far as anybody is told; see `CastCounts`. */
  castTold: ReadonlyMap<string, number>;
  /** How many cards each seat has in its drafts, by `ACTIVITY/DRAFTS`; without an entry, none. */
  cardsInDrafts?: ReadonlyMap<string, number>;
}

/** What this seat may see of the session. What it may not see is not in it. */
export function viewFor(session: Session, seat: Seat, context: ViewContext): View {
  const { id, joinCode, title, date, startTime, place, locale, parties, groups, endedAtMs, locked } = session;
  const followsPlenary = !isGroupSeat(seat);
  return {
    // Whoever watches it must not learn when somebody votes.
    revision: session.revision - (session.ballotsTaken ?? 0),
    serverNowMs: context.nowMs,
    seat,
    session: {
      ...{ id, joinCode, title, date, startTime, place, locale, parties, groups, endedAtMs },
      ...(locked && { locked }),
    },
    joinLink: context.joinLink,
    agenda: session.agenda.map((activity) => activityView(session, seat, activity, context)),
    currentActivityId: session.currentActivityId,
    timer: session.timer,
    plenary: followsPlenary ? session.plenary : null,
    plenaryCard: followsPlenary && session.plenary.what === 'card' ? context.plenaryCard : null,
    behindPlanMs: seat.role === 'facilitator' ? behindPlanMs(session, context.nowMs) : null,
    ...(seat.role === 'facilitator' && { helpers: helperSeats(session, context.connectedSeatIds) }),
    present: presentSeats(session, seat, context.connectedSeatIds),
    boards: session.agenda.flatMap((activity) => boardViews(session, seat, activity)),
  };
}

function activityView(session: Session, seat: Seat, activity: Activity, context: ViewContext): ActivityView {
  const { drafts: _drafts, ...told } = activity;
  const visible = isVisible(session, seat, activity);
  const instructed = visible || activity.id === session.currentActivityId;
  return {
    ...told,
    instruction: instructed ? activity.instruction : '',
    setup: visible ? activity.setup : null,
    visible,
    votes: visible ? activity.votes.map((vote) => voteView(session, seat, vote, context)) : [],
    ...(visible && isPrivate(activity) && { drafts: draftsViews(session, seat, activity, context) }),
  };
}

const isPrivate = ({ kind, writing }: Activity): boolean => writing === 'private' && mayBePrivate(kind);

/** Plenary and observers are not told who is how far. */
function draftsViews(session: Session, seat: Seat, activity: Activity, { cardsInDrafts }: ViewContext): DraftsView[] {
  const { groups } = session;
  const told =
    seat.role === 'facilitator' ? groups : groups.filter(({ id }) => isGroupSeat(seat) && seat.groupId === id);
  return told.map(({ id: groupId }) => {
    const cards = session.seats
      .filter((member) => isGroupSeat(member) && member.groupId === groupId)
      .map((member) => cardsInDrafts?.get(`${activity.id}/${draftsOfSeat(activity, member.id)}`) ?? 0)
      .filter((count) => count > 0);
    const shown = !isDrafting(activity, groupId);
    return { groupId, shown, writers: cards.length, cards: cards.reduce((sum, count) => sum + count, 0) };
  });
}

function isVisible({ plenary }: Session, seat: Seat, activity: Activity): boolean {
  if (seat.role === 'facilitator') return true;
  const isShown = 'activityId' in plenary && plenary.activityId === activity.id;
  if (seat.role === 'plenary') return isShown;
  return activity.groupsMaySee || (seat.role === 'observer' && isShown);
}

function voteView(session: Session, seat: Seat, vote: Vote, { castTold }: ViewContext): VoteView {
  const { id, slate, method, mayBeSplit, openBallots, points, maxPerOption, voter, openedAtMs, state } = vote;
  const myVoter = isGroupSeat(seat) ? voterOf(vote, seat) : null;
  return {
    id,
    slate,
    points,
    maxPerOption,
    voter,
    ...(method && { method }),
    ...(mayBeSplit && { mayBeSplit }),
    ...(openBallots && { openBallots }),
    openedAtMs,
    state,
    cast: state === 'open' ? (castTold.get(id) ?? 0) : countCast(vote),
    eligible: countVoters(session, vote),
    mayVote: state === 'open' && myVoter !== null,
    mine: vote.state === 'open' && myVoter !== null ? (vote.ballots[myVoter] ?? null) : null,
    ...(vote.state === 'open' && myVoter !== null && vote.parts?.[myVoter] && { mineInParts: vote.parts[myVoter] }),
    ...outcomeFor(seat, vote),
  };
}

function outcomeFor(seat: Seat, vote: Vote): Pick<VoteView, 'tally' | 'joint' | 'byPart'> {
  if (vote.state === 'open' || (vote.state === 'closed' && seat.role !== 'facilitator')) return { tally: null };
  return { ...outcomeOf(vote), ...(vote.byPart && { byPart: vote.byPart }) };
}

/** Who else runs the session or reads along. */
function helperSeats(session: Session, connectedSeatIds: ReadonlySet<string>): HelperSeat[] {
  return session.seats.flatMap((seat) => {
    if (isGroupSeat(seat) || seat.role === 'plenary') return [];
    const { id, role, name = '', joinedAtMs, invited = false } = seat;
    return { id, role, name, joinedAtMs, invited, connected: connectedSeatIds.has(id) };
  });
}

/** Plenary and observers are told how many are here and in which group, not who. */
function presentSeats(session: Session, seat: Seat, connectedSeatIds: ReadonlySet<string>): PresentSeat[] {
  return session.seats.filter(isGroupSeat).flatMap((other) => {
    if (isGroupSeat(seat) && other.groupId !== seat.groupId) return [];
    const { id, role, groupId, name, partyId } = other;
    const connected = connectedSeatIds.has(id);
    return seat.role === 'plenary' || seat.role === 'observer'
      ? { id, role, groupId, name: '', partyId: null, connected }
      : { id, role, groupId, name, partyId, connected };
  });
}

function boardViews(session: Session, seat: Seat, activity: Activity): BoardView[] {
  const mine = isGroupSeat(seat) && isPrivate(activity) ? [draftsOfSeat(activity, seat.id)] : [];
  return [...boardOwners(session, activity.kind), ...mine].flatMap((groupId) => {
    const access = boardAccess(session, seat, { activityId: activity.id, groupId });
    if (access === 'none') return [];
    const address = boardAddress({ sessionId: session.id, activityId: activity.id, groupId }, session.boardsEpoch);
    return { activityId: activity.id, groupId, access, address };
  });
}
