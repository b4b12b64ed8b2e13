import * as z from 'zod/mini';
import type { ActivityKind, CardFace } from '../activityKind.ts';
import { cardSlate } from '../cardSlate.ts';
import { orderedSolutions, solutionCollections, solutionShape, type SolutionBoard } from './board.ts';
import { copySolutions } from './copyDrafts.ts';
import { sampleSolutions } from './sample.ts';
import { ownWords } from './solutionTitle.ts';
import { decideSolutions, summarizeSolutions } from './summarize.ts';
import { solutionTables } from './tables.ts';
import { solutionDraftWords } from './words.ts';

/** Each group drafts what it will try out in practice: what, who owns it, the first step, when to check. */
export const solutionDraft: ActivityKind<Record<string, never>, SolutionBoard> = {
  kind: 'solution-draft',
  title: { da: solutionDraftWords.da.kind, nb: solutionDraftWords.nb.kind, en: solutionDraftWords.en.kind },
  setup: z.strictObject({}),
  emptySetup: {},
  boards: 'perGroup',
  shape: solutionShape,
  collections: solutionCollections,
  cards: (_setup, content) => cards(content),
  slate: (_setup, boards) => cardSlate(boards, cards),
  copyDrafts: copySolutions,
  summarize: summarizeSolutions,
  tables: solutionTables,
  decisions: decideSolutions,
  sample: sampleSolutions,
};

function cards(content: SolutionBoard): CardFace[] {
  return orderedSolutions(content)
    .map((solution) => ({ id: solution.id, text: ownWords(solution), marked: false }))
    .filter(({ text }) => text !== '');
}
