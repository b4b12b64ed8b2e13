import { findActivityKind } from '../activities/index.ts';
import type { BoardName } from '../boards/boardName.ts';
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
  if (!activity || !boardExists(session, activity.kind, groupId)) return 'none';
  const right = boardRights[seat.role][stepState(session, activity)][whoseBoard(seat, groupId)];
  if (right !== 'shown') return right;
  return isShown(session, activityId, groupId) ? 'read' : 'none';
}

/** How a step stands for its groups now. */
export function stepState(
  session: Pick<Session, 'endedAtMs'>,
  { groupsMaySee, groupsMayWrite }: Pick<Activity, 'groupsMaySee' | 'groupsMayWrite'>,
): StepState {
  if (!groupsMaySee) return 'hidden';
  return groupsMayWrite && session.endedAtMs === null ? 'open' : 'closed';
}

function whoseBoard(seat: Seat, groupId: string): Whose {
  if (groupId === 'plenary') return 'shared';
  return isGroupSeat(seat) && seat.groupId === groupId ? 'own' : 'other';
}

/** The groups (or `plenary`) that have a board in an activity of this kind. */
export function boardOwners(session: Pick<Session, 'groups'>, kind: string): string[] {
  const boards = findActivityKind(kind)?.boards;
  if (boards === 'plenary') return ['plenary'];
  return boards === 'perGroup' ? session.groups.map((group) => group.id) : [];
}

function boardExists(session: Session, kind: string, groupId: string): boolean {
  return boardOwners(session, kind).includes(groupId);
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
