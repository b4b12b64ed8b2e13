import type * as Y from 'yjs';
import { draftText } from '../../boards/draft.ts';
import { orderKeyBetween } from '../../boards/orderKey.ts';
import { readBoard } from '../../boards/readBoard.ts';
import { shuffle } from '../../boards/shuffle.ts';
import type { Chance } from '../activityKind.ts';
import { orderedSolutions, putSolution, solutionShape, type Solution, type SolutionBoard } from './board.ts';

/** What several people drafted alone, on their group's board after what is there; what nobody wrote in is left out. */
export function copySolutions(drafts: readonly SolutionBoard[], groupBoard: Y.Doc, { newId, random }: Chance): void {
  groupBoard.transact(() => {
    let last = orderedSolutions(readBoard(groupBoard, solutionShape)).at(-1)?.order ?? null;
    for (const { solution, does } of shuffle(drafts.flatMap(writtenSolutions), random)) {
      last = orderKeyBetween(last, null, random);
      putSolution(groupBoard, { ...solution, id: newId(), order: last }, does);
    }
  });
}

function writtenSolutions({ solutions, does }: SolutionBoard) {
  return [...solutions.values()]
    .map((solution) => ({ solution, does: does.get(solution.id) ?? new Map<string, string>() }))
    .filter((written) => written.does.size > 0 || isWritten(written.solution));
}

function isWritten({ title, description, owner, firstStep, measure, checkDate, answers }: Solution): boolean {
  const texts = [title, draftText(description), owner, firstStep, measure, checkDate];
  return answers.length > 0 || texts.some((text) => text.trim() !== '');
}
