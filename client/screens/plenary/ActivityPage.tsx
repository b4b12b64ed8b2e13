import { Suspense } from 'react';
import { groupLetter, type Group } from '../../../shared/session/session.ts';
import type { ActivityView, View } from '../../../shared/session/view.ts';
import { findLooks } from '../../activities/index.ts';
import type { BoardOf, Paging } from './stageView.ts';

interface ActivityPageProps extends Paging {
  show: 'groups' | 'overview' | 'group';
  activity: ActivityView;
  groups: readonly Group[];
  session: View['session'];
  boardOf: BoardOf;
}

/** What the groups have made in one activity, drawn by the activity itself. */
export function ActivityPage({ show, activity, groups, session, boardOf, page, onPages }: ActivityPageProps) {
  const looks = findLooks(activity.kind);
  const shown = groups.flatMap((group) => {
    const board = boardOf(activity.id, group.id);
    return board ? { group, letter: groupLetter(session.groups, group.id), board } : [];
  });
  if (!looks || shown.length === 0) return null;
  return (
    <Suspense>
      <looks.Plenary
        show={show}
        setup={activity.setup}
        groups={shown}
        parties={session.parties}
        page={page}
        onPages={onPages}
      />
    </Suspense>
  );
}
