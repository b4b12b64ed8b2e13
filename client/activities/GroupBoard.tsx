import { Suspense, type ReactNode } from 'react';
import type { ActivityView } from '../../shared/session/view.ts';
import type { BoardStore } from '../boards/boardStore.ts';
import { findLooks } from './index.ts';
import type { GroupProps } from './looks.ts';

interface GroupBoardProps extends Omit<GroupProps<unknown, unknown>, 'activity' | 'setup' | 'board'> {
  activity: ActivityView;
  /** Whose board it is: a group's id, `plenary`, or a seat's own drafts. */
  ownerId: string;
  board: BoardStore<unknown> | undefined | null;
  /** Shown until the board and what draws it are there. */
  coming: ReactNode;
}

/** One board of an activity as a group has it, drawn by the activity itself. */
export function GroupBoard({ activity, ownerId, board, coming, ...rest }: GroupBoardProps) {
  const Group = findLooks(activity.kind)?.Group;
  if (!board || !Group) return coming;
  return (
    <Suspense fallback={coming}>
      <Group key={`${activity.id}/${ownerId}`} activity={activity} setup={activity.setup} board={board} {...rest} />
    </Suspense>
  );
}
