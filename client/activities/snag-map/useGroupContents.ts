import { useMemo, useSyncExternalStore } from 'react';
import type { GroupContent } from '../../../shared/activities/activityKind.ts';
import type { SnagBoard } from '../../../shared/activities/snag-map/board.ts';
import type { PlenaryGroup } from '../looks.ts';

/** What every shown group has on its board now; the same array until one of them changes. */
export function useGroupContents(groups: PlenaryGroup<SnagBoard>[]): readonly GroupContent<SnagBoard>[] {
  const contents = useMemo(() => contentsOf(groups), [groups]);
  return useSyncExternalStore(contents.subscribe, contents.now);
}

function contentsOf(groups: PlenaryGroup<SnagBoard>[]) {
  const read = () => groups.map(({ group, letter, board }) => ({ group, letter, content: board.content() }));
  let last = read();
  return {
    subscribe(onChange: () => void): () => void {
      const stops = groups.map(({ board }) => board.subscribe(onChange));
      return () => stops.forEach((stop) => stop());
    },
    now(): readonly GroupContent<SnagBoard>[] {
      const isNew = groups.some(({ board }, place) => board.content() !== last[place]!.content);
      if (isNew) last = read();
      return last;
    },
  };
}
