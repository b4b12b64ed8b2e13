import { findActivityKind } from '../activities/index.ts';
import type { Command, PlannedActivity } from './commands.ts';
import { beginDrafts, hasBegun, mayBePrivate } from './drafts.ts';
import { limits } from './limits.ts';
import { refuse, type Refusal } from './refusals.ts';
import type { Activity, Session } from './session.ts';

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

/**
 * Moves the session to an activity. The first time it is on, groups may see it and write in it; its clock starts
 * with the planned minutes, and plenary shows its instruction unless it was made to show nothing. What groups
 * may do in the activity that ends stays as it is: a person who is typing there is not cut off.
 */
export function goTo(session: Session, { activityId, from }: CommandOf<'goTo'>, nowMs: number): Session | Refusal {
  if (session.currentActivityId !== from) return refuse('movedOn');
  const target = session.agenda.find((activity) => activity.id === activityId);
  if (!target) return refuse('noSuchActivity');
  const opens = !target.actual && findActivityKind(target.kind)?.boards !== 'none';
  const started: Activity = {
    ...target,
    skipped: false,
    actual: { startedAtMs: target.actual?.startedAtMs ?? nowMs, endedAtMs: null },
    groupsMaySee: target.groupsMaySee || opens,
    groupsMayWrite: target.groupsMayWrite || opens,
  };
  return {
    ...withActivity(stopCurrent(session, nowMs), opens ? beginDrafts(started) : started),
    currentActivityId: activityId,
    endedAtMs: null,
    timer:
      target.plannedMinutes > 0
        ? { state: 'running', endsAtMs: nowMs + target.plannedMinutes * 60_000 }
        : { state: 'idle' },
    plenary: session.plenary.what === 'nothing' ? session.plenary : { what: 'instruction' },
  };
}

/** Ends the day: nothing is on, groups can read but no longer write. `goTo` takes it up again. */
export function endSession(session: Session, { from }: CommandOf<'endSession'>, nowMs: number): Session | Refusal {
  if (session.currentActivityId !== from) return refuse('movedOn');
  return {
    ...stopCurrent(session, nowMs),
    currentActivityId: null,
    endedAtMs: nowMs,
    timer: { state: 'idle' },
    plenary: { what: 'nothing' },
  };
}

export function addActivity(
  session: Session,
  { activity, afterId }: CommandOf<'addActivity'>,
  id: string,
): Session | Refusal {
  if (session.agenda.length >= limits.activities) return refuse('tooMany', String(limits.activities));
  const planned = planActivity(activity, id);
  if ('refused' in planned) return planned;
  return insertAfter(session, planned, afterId);
}

/** A planned activity as it stands on an agenda: nobody sees it yet, it has not been on. */
export function planActivity(planned: PlannedActivity, id: string): Activity | Refusal {
  const kind = findActivityKind(planned.kind);
  if (!kind) return refuse('malformed', 'kind');
  const setup = kind.setup.safeParse(planned.setup ?? kind.emptySetup);
  if (!setup.success) return refuse('malformed', 'setup');
  const { title, instruction, plannedMinutes, responsible, writing, anonymous } = planned;
  if (isPrivate(planned) && !mayBePrivate(kind.kind)) return refuse('malformed', 'writing');
  return {
    id,
    kind: kind.kind,
    title,
    instruction,
    plannedMinutes,
    responsible,
    setup: setup.data,
    groupsMaySee: false,
    groupsMayWrite: false,
    skipped: false,
    actual: null,
    votes: [],
    ...(writing === 'private' && { writing }),
    ...(writing === 'private' && anonymous && { anonymous }),
  };
}

export function editActivity(
  session: Session,
  { activityId, changes: { setup: newSetup, writing, anonymous, ...changes } }: CommandOf<'editActivity'>,
): Session | Refusal {
  const activity = session.agenda.find((candidate) => candidate.id === activityId);
  if (!activity) return refuse('noSuchActivity');
  const written = withWriting(activity, { writing, anonymous });
  if ('refused' in written) return written;
  if (newSetup === undefined) return withActivity(session, { ...written, ...changes });
  const setup = findActivityKind(activity.kind)?.setup.safeParse(newSetup);
  if (!setup?.success) return refuse('malformed', 'setup');
  return withActivity(session, { ...written, ...changes, setup: setup.data });
}

/** How groups write is said before they begin: whoever wrote relied on it. */
function withWriting(activity: Activity, asked: Pick<Activity, 'writing' | 'anonymous'>): Activity | Refusal {
  const { writing: before, anonymous: wasAnonymous, ...rest } = activity;
  const writing = asked.writing ?? before ?? 'open';
  const anonymous = writing === 'private' && (asked.anonymous ?? wasAnonymous ?? false);
  if (writing === (before ?? 'open') && anonymous === (wasAnonymous ?? false)) return activity;
  if (hasBegun(activity)) return refuse('writingHasBegun');
  if (isPrivate({ writing, anonymous: asked.anonymous }) && !mayBePrivate(activity.kind))
    return refuse('malformed', 'writing');
  return { ...rest, ...(writing === 'private' && { writing }), ...(anonymous && { anonymous }) };
}

function isPrivate({ writing, anonymous }: Pick<Activity, 'writing' | 'anonymous'>): boolean {
  return writing === 'private' || anonymous === true;
}

export function moveActivity(
  session: Session,
  { activityId, afterId }: CommandOf<'moveActivity'>,
): Session | Refusal {
  const activity = session.agenda.find((candidate) => candidate.id === activityId);
  if (!activity) return refuse('noSuchActivity');
  if (afterId === activityId) return session;
  return insertAfter({ ...session, agenda: session.agenda.filter((other) => other !== activity) }, activity, afterId);
}

export function skipActivity(
  session: Session,
  { activityId, skipped }: CommandOf<'skipActivity'>,
): Session | Refusal {
  const activity = session.agenda.find((candidate) => candidate.id === activityId);
  if (!activity) return refuse('noSuchActivity');
  return withActivity(session, { ...activity, skipped });
}

/** Only an activity that was never on can be removed: what groups wrote belongs in the summary. */
export function removeActivity(session: Session, { activityId }: CommandOf<'removeActivity'>): Session | Refusal {
  const activity = session.agenda.find((candidate) => candidate.id === activityId);
  if (!activity) return refuse('noSuchActivity');
  if (activity.actual || activity.groupsMayWrite) return refuse('activityHasStarted');
  return {
    ...session,
    agenda: session.agenda.filter((other) => other !== activity),
    plenary:
      'activityId' in session.plenary && session.plenary.activityId === activityId
        ? { what: 'nothing' }
        : session.plenary,
  };
}

/** Whoever may write may also see: writing switches seeing on, and hiding switches writing off. */
export function setSwitches(session: Session, command: CommandOf<'setSwitches'>): Session | Refusal {
  const activity = session.agenda.find((candidate) => candidate.id === command.activityId);
  if (!activity) return refuse('noSuchActivity');
  const maySee = command.groupsMaySee ?? (command.groupsMayWrite === true ? true : activity.groupsMaySee);
  const mayWrite = command.groupsMayWrite ?? activity.groupsMayWrite;
  const switched = { ...activity, groupsMaySee: maySee, groupsMayWrite: maySee && mayWrite };
  return withActivity(session, switched.groupsMayWrite ? beginDrafts(switched) : switched);
}

/** The session with this activity in place of the one that has its id. */
export function withActivity(session: Session, changed: Activity): Session {
  return { ...session, agenda: session.agenda.map((activity) => (activity.id === changed.id ? changed : activity)) };
}

function stopCurrent(session: Session, nowMs: number): Session {
  const current = session.agenda.find((activity) => activity.id === session.currentActivityId);
  if (!current?.actual) return session;
  return withActivity(session, { ...current, actual: { ...current.actual, endedAtMs: nowMs } });
}

function insertAfter(session: Session, activity: Activity, afterId: string | null): Session | Refusal {
  const place = afterId === null ? 0 : session.agenda.findIndex((other) => other.id === afterId) + 1;
  if (afterId !== null && place === 0) return refuse('noSuchActivity');
  return { ...session, agenda: session.agenda.toSpliced(place, 0, activity) };
}
