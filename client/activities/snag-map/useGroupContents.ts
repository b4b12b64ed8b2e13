import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { GroupContent } from '../../../shared/activities/activityKind.ts';
import type { SnagBoard } from '../../../shared/activities/snag-map/board.ts';
import type { PlenaryGroup } from '../looks.ts';

/** What every shown group has on its board now; the same array until one of them changes. */
export function useGroupContents(groups: readonly PlenaryGroup<SnagBoard>[]): readonly GroupContent<SnagBoard>[] {
  const last = useRef<readonly GroupContent<SnagBoard>[]>([]);
  const boards = useSame(groups.map(({ board }) => board));
  const subscribe = useCallback(
    (onChange: () => void) => {
      const stops = boards.map((board) => board.subscribe(onChange));
      return () => stops.forEach((stop) => stop());
    },
    [boards],
  );
  return useSyncExternalStore(subscribe, () => {
    const now = groups.map(({ group, letter, board }) => ({ group, letter, content: board.content() }));
    if (!isSame(last.current, now)) last.current = now;
    return last.current;
  });
}

function isSame(before: readonly GroupContent<SnagBoard>[], after: readonly GroupContent<SnagBoard>[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, place) => one.content === after[place]!.content && one.group === after[place]!.group)
  );
}

/** The list of before while its items are the same. */
function useSame<Item>(items: Item[]): Item[] {
  const last = useRef(items);
  const same = last.current.length === items.length && last.current.every((item, place) => item === items[place]);
  if (!same) last.current = items;
  return last.current;
}
