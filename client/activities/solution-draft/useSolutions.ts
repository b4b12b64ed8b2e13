import { useCallback, useRef, useSyncExternalStore } from 'react';
import {
  orderedSolutions,
  type Solution,
  type SolutionBoard,
} from '../../../shared/activities/solution-draft/board.ts';
import { ownWords } from '../../../shared/activities/solution-draft/solutionTitle.ts';
import type { PlenaryGroup } from '../looks.ts';

export interface GroupSolution {
  from: PlenaryGroup<SolutionBoard>;
  solution: Solution;
  /** What each party does, by party id. */
  does: ReadonlyMap<string, string>;
}

/** Every solution in which something is written, group by group. */
export function useSolutions(groups: readonly PlenaryGroup<SolutionBoard>[]): GroupSolution[] {
  const last = useRef<{ contents: SolutionBoard[]; solutions: GroupSolution[] } | null>(null);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const stops = groups.map(({ board }) => board.subscribe(onChange));
      return () => stops.forEach((stop) => stop());
    },
    [groups],
  );
  return useSyncExternalStore(subscribe, () => {
    const contents = groups.map(({ board }) => board.content());
    const before = last.current;
    if (
      before &&
      before.contents.length === contents.length &&
      before.contents.every((one, at) => one === contents[at])
    )
      return before.solutions;
    const solutions = groups.flatMap(solutionsOf);
    last.current = { contents, solutions };
    return solutions;
  });
}

function solutionsOf(from: PlenaryGroup<SolutionBoard>): GroupSolution[] {
  const { solutions, does } = from.board.content();
  return orderedSolutions({ solutions })
    .filter((solution) => ownWords(solution) !== '')
    .map((solution) => ({ from, solution, does: does.get(solution.id) ?? new Map() }));
}
