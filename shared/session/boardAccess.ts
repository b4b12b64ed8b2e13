import { findActivityKind } from '../activities/index.ts';
import { ownerOfDrafts, type BoardName } from '../boards/boardName.ts';
import { draftsOfSeat, isDrafting, mayBePrivate } from './drafts.ts';
import { boardRights, type StepState, type Whose } from './permissions.ts';
import { isGroupSeat, type Seat } from './seat.ts';
import type { Activity, Session } from './session.ts';

/**
 * What a seat may do with a board now, by the table of `permissions.ts`. Plenary reads what it is made to show,
 * except single cards, which the view carries.
 */
export function boardAccess(
  session: Session,
  seat: Seat,
  { activityId, groupId }: Omit<BoardName, 'sessionId'>,
): 'write' | 'read' | 'none' {
  const activity = session.agenda.find((candidate) => candidate.id === activityId);
  if (!activity || !boardExists(session, activity, groupId)) return 'none';
  const state = stepState(session, activity, isGroupSeat(seat) ? seat.groupId : groupId);
  const right = boardRights[seat.role][state][whoseBoard(seat, groupId)];
  if (right !== 'shown') return right;
  return isShown(session, activityId, groupId) ? 'read' : 'none';
}

/** How a step stands for one of its groups now. */
export function stepState(
  session: Pick<Session, 'endedAtMs'>,
  activity: Pick<Activity, 'kind' | 'groupsMaySee' | 'groupsMayWrite' | 'writing' | 'drafts'>,
  groupId: string,
): StepState {
  if (!activity.groupsMaySee) return 'hidden';
  const mayWrite = activity.groupsMayWrite && session.endedAtMs === null;
  if (isDrafting(activity, groupId)) return mayWrite ? 'drafting' : 'drafted';
  return mayWrite ? 'open' : 'closed';
}

function whoseBoard(seat: Seat, groupId: string): Whose {
  if (groupId === 'plenary') return 'shared';
  const owner = ownerOfDrafts(groupId);
  if (owner) return owner.seatId === seat.id ? 'mine' : 'theirs';
  return isGroupSeat(seat) && seat.groupId === groupId ? 'own' : 'other';
}

/** The groups (or `plenary`) that have a board in an activity of this kind. */
export function boardOwners(session: Pick<Session, 'groups'>, kind: string): string[] {
  const boards = findActivityKind(kind)?.boards;
  if (boards === 'plenary') return ['plenary'];
  return boards === 'perGroup' ? session.groups.map((group) => group.id) : [];
}

/** True when the activity has such a board now, whoever may open it: a group's, or the drafts of someone in a group. */
export function boardExists(
  session: Pick<Session, 'groups' | 'seats'>,
  activity: Pick<Activity, 'kind' | 'writing' | 'drafts'>,
  groupId: string,
): boolean {
  const owner = ownerOfDrafts(groupId);
  if (!owner) return boardOwners(session, activity.kind).includes(groupId);
  const seat = session.seats.find(({ id }) => id === owner.seatId);
  if (!seat || !isGroupSeat(seat)) return false;
  return activity.writing === 'private' && mayBePrivate(activity.kind) && groupId === draftsOfSeat(activity, seat.id);
}

function isShown({ plenary }: Session, activityId: string, groupId: string): boolean {
  switch (plenary.what) {
    case 'groups':
    case 'overview':
      return plenary.activityId === activityId;
    case 'group':
      return plenary.activityId === activityId && plenary.groupId === groupId;
    default:
      return false;
  }
}
