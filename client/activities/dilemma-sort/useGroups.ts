import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { DilemmaBoard } from '../../../shared/activities/dilemma-sort/board.ts';
import type { GroupContent } from '../../../shared/activities/activityKind.ts';
import type { PlenaryGroup } from '../looks.ts';

/** Every group with what its board holds now; the same list until a group or one of the boards changes. */
export function useGroups(groups: readonly PlenaryGroup<DilemmaBoard>[]): GroupContent<DilemmaBoard>[] {
  const last = useRef<GroupContent<DilemmaBoard>[]>([]);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const stops = groups.map(({ board }) => board.subscribe(onChange));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [groups],
  );
  return useSyncExternalStore(subscribe, () => {
    const now = groups.map(({ group, letter, board }) => ({ group, letter, content: board.content() }));
    if (!sameGroups(last.current, now)) last.current = now;
    return last.current;
  });
}

function sameGroups(before: GroupContent<DilemmaBoard>[], now: GroupContent<DilemmaBoard>[]): boolean {
  if (before.length !== now.length) return false;
  return before.every(({ group, letter, content }, at) => {
    const other = now[at]!;
    return group === other.group && letter === other.letter && content === other.content;
  });
}
