import { findActivityKind } from '../activities/index.ts';
import type { BoardName } from '../boards/boardName.ts';
import type { Seat } from './seat.ts';
import type { Session } from './session.ts';

/**
 * What a seat may do with a board now. The facilitator may write any; plenary reads what it is made to show,
 * except single cards, which the view carries; a group's seats follow the activity's two switches on their
 * own group's board. After the day has ended groups only read.
 */
export function boardAccess(
  session: Session,
  seat: Seat,
  { activityId, groupId }: Omit<BoardName, 'sessionId'>,
): 'write' | 'read' | 'none' {
  const activity = session.agenda.find((candidate) => candidate.id === activityId);
  if (!activity || !boardExists(session, activity.kind, groupId)) return 'none';
  switch (seat.role) {
    case 'facilitator':
      return 'write';
    case 'plenary':
      return isShown(session, activityId, groupId) ? 'read' : 'none';
    case 'table':
    case 'person':
      if (groupId !== 'plenary' && groupId !== seat.groupId) return 'none';
      if (!activity.groupsMaySee) return 'none';
      return activity.groupsMayWrite && session.endedAtMs === null ? 'write' : 'read';
  }
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
