import { findActivityKind } from '../activities/index.ts';
import { draftsOf } from '../boards/boardName.ts';
import type { Command } from './commands.ts';
import { refuse, type Refusal } from './refusals.ts';
import { isGroupSeat, type GroupSeat, type Seat } from './seat.ts';
import type { Activity, DraftsRecord, Session } from './session.ts';

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;
type AboutDrafts = Pick<Activity, 'kind' | 'writing' | 'drafts'>;

const notBegun: DraftsRecord = { shownIn: [], rounds: {} };

/** True when this kind of activity has cards that one can write alone and carry over to the group. */
export function mayBePrivate(kind: string): boolean {
  return findActivityKind(kind)?.copyDrafts !== undefined;
}

/** True while the members of this group write each for themselves, or would if the step were open. */
export function isDrafting({ kind, writing, drafts }: AboutDrafts, groupId: string): boolean {
  return writing === 'private' && mayBePrivate(kind) && !(drafts ?? notBegun).shownIn.includes(groupId);
}

/** The name of the board on which this seat writes for itself in this activity now. */
export function draftsOfSeat({ drafts }: Pick<Activity, 'drafts'>, seatId: string): string {
  return draftsOf(seatId, drafts?.rounds[seatId]);
}

/** From now on groups may write, so how they write stays as it is. */
export function beginDrafts(activity: Activity): Activity {
  return activity.writing === 'private' ? { ...activity, drafts: activity.drafts ?? notBegun } : activity;
}

/** Groups could write in it at some time: what they were promised then holds. */
export function hasBegun({ actual, groupsMayWrite, drafts }: Activity): boolean {
  return actual !== null || groupsMayWrite || drafts !== undefined;
}

/** The groups whose drafts a command shows, and everybody who may have written some. */
export interface ShownDrafts {
  groupIds: string[];
  authors: GroupSeat[];
}

/**
 * Whose drafts this command shows. A group shows its own while it may write; the facilitator any group's, at any time.
 * `written` has the seats that have drafts: someone with drafts who came to a group that had shown its own can be
 * shown too.
 */
export function draftsToShow(
  session: Session,
  seat: Seat,
  { activityId, groupId }: CommandOf<'showDrafts'>,
  written: ReadonlySet<string>,
): ShownDrafts | Refusal {
  const activity = session.agenda.find((candidate) => candidate.id === activityId);
  if (!activity) return refuse('noSuchActivity');
  if (activity.writing !== 'private' || !mayBePrivate(activity.kind)) return refuse('notPrivate');
  if (groupId !== null && !session.groups.some((group) => group.id === groupId)) return refuse('noSuchGroup');
  if (isGroupSeat(seat)) {
    if (seat.groupId !== groupId) return refuse('notAllowed');
    if (!activity.groupsMayWrite || session.endedAtMs !== null) return refuse('stepIsClosed');
  }
  const asked = groupId === null ? session.groups.map((group) => group.id) : [groupId];
  const members = session.seats.filter(isGroupSeat);
  const groupIds = asked.filter(
    (id) => isDrafting(activity, id) || members.some((member) => member.groupId === id && written.has(member.id)),
  );
  if (groupIds.length === 0) return refuse('alreadyShown');
  return { groupIds, authors: members.filter((member) => groupIds.includes(member.groupId)) };
}

/** The session once these drafts have been shown: their groups write together, and the drafts are nobody's any more. */
export function withDraftsShown(session: Session, activityId: string, { groupIds, authors }: ShownDrafts): Session {
  return {
    ...session,
    agenda: session.agenda.map((activity) => {
      if (activity.id !== activityId) return activity;
      const { shownIn, rounds } = activity.drafts ?? notBegun;
      const next = authors.map(({ id }) => [id, (rounds[id] ?? 0) + 1] as const);
      return {
        ...activity,
        drafts: {
          shownIn: [...new Set([...shownIn, ...groupIds])],
          rounds: { ...rounds, ...Object.fromEntries(next) },
        },
      };
    }),
  };
}
