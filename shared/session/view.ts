import type { Ballot, BallotPart, VoteTerms } from '../voting/vote.ts';
import type { TallyRow } from '../voting/countBallots.ts';
import type { JointFacts } from '../voting/outcome.ts';
import type { PartSums } from '../voting/sumsByPart.ts';
import type { CardFace } from '../activities/activityKind.ts';
import type { Activity, Session } from './session.ts';
import type { HelperRole, Seat } from './seat.ts';

/** What one seat may see of its session, whole. Anything not in here has not been sent to that seat. */
export interface View {
  /** A view with a higher one is newer. Ballots that are cast do not count. */
  revision: number;
  /** The server's clock when the view was made, for the countdown. */
  serverNowMs: number;
  seat: Seat;
  session: Pick<
    Session,
    | 'id'
    | 'joinCode'
    | 'title'
    | 'date'
    | 'startTime'
    | 'place'
    | 'locale'
    | 'parties'
    | 'groups'
    | 'endedAtMs'
    | 'locked'
  >;
  /** Where people join, as the QR code carries it: `https://…/j/CODE`. */
  joinLink: string;
  agenda: ActivityView[];
  currentActivityId: string | null;
  timer: Session['timer'];
  /** What the big screen shows; groups are not told. */
  plenary: Session['plenary'] | null;
  /** The one card on the big screen, when that is what it shows; groups are not told. */
  plenaryCard: CardFace | null;
  /** How far the day is behind plan (positive) or ahead (negative); only for the facilitator. */
  behindPlanMs: number | null;
  /** Who is here; for the facilitator every seat in a group, for others only their own group's. */
  present: PresentSeat[];
  /** Who else runs the session or reads along; only for the facilitator. */
  helpers?: HelperSeat[];
  /** Every board this seat may open now. */
  boards: BoardView[];
}

/**
 * An activity as a seat sees it: an activity that groups may not see yet has an empty instruction and null
 * setup for them.
 */
export interface ActivityView extends Omit<Activity, 'votes' | 'drafts'> {
  /** True when this seat may open the activity's content now. */
  visible: boolean;
  votes: VoteView[];
  /**
   * How far groups are that write privately: for the facilitator every group, for a group its own. Absent where
   * groups write together.
   */
  drafts?: DraftsView[];
}

export interface DraftsView {
  groupId: string;
  /** True once the group sees what its members wrote. */
  shown: boolean;
  /** How many have written, and how many cards they have that are not shown; counted anew every few seconds. */
  writers: number;
  cards: number;
}

export interface VoteView extends VoteTerms {
  state: 'open' | 'closed' | 'published';
  /** How many have voted, and how many could. While it is open, the former comes some seconds late, in steps. */
  cast: number;
  eligible: number;
  /** True when this seat casts the ballot (its table's, or its own). */
  mayVote: boolean;
  /** What this seat's voter has cast; null before, and always once the vote is closed. */
  mine: Ballot | null;
  /** How it is made up, when this seat's table has split it; `mine` is then the sum. */
  mineInParts?: BallotPart[];
  /** Only when published; the facilitator already when closed. */
  tally: TallyRow[] | null;
  /** With the tally of rankings: how good their joint order is, and every two options. */
  joint?: JointFacts;
  /** With the tally: what each group or party voted, where that may be told. */
  byPart?: PartSums[];
}

export interface PresentSeat {
  id: string;
  role: 'table' | 'person';
  groupId: string;
  name: string;
  partyId: string | null;
  /** A screen of this seat is connected now. */
  connected: boolean;
}

/** A seat that was handed over by a link. */
export interface HelperSeat {
  id: string;
  role: HelperRole;
  /** What the one who invited them calls them; may be empty. */
  name: string;
  /** When the link was opened, or was made while nobody has opened it. */
  joinedAtMs: number;
  /** Nobody has opened the link yet. */
  invited: boolean;
  connected: boolean;
}

export interface BoardView {
  activityId: string;
  /** A group's id, `plenary`, or this seat's own drafts (`ownerOfDrafts`). */
  groupId: string;
  access: 'read' | 'write';
  /** The path of the board's websocket: `/sync/SESSION/ACTIVITY/GROUP`. */
  address: string;
}
