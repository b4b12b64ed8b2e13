import type { PlenaryShow } from './plenaryShow.ts';
import { refuse, type Refusal } from './refusals.ts';
import type { Session } from './session.ts';

/** Puts something on the big screen. 'result' follows the last vote: how many have voted, and its bars once published. */
export function showOnPlenary(session: Session, show: PlenaryShow): Session | Refusal {
  if ('activityId' in show) {
    const activity = session.agenda.find((candidate) => candidate.id === show.activityId);
    if (!activity) return refuse('noSuchActivity');
    if (show.what === 'result' && activity.votes.length === 0) return refuse('noSuchVote');
  }
  if ('groupId' in show && !session.groups.some((group) => group.id === show.groupId)) return refuse('noSuchGroup');
  return { ...session, plenary: show };
}
