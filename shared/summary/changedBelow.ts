import type { SummaryEdits } from './edits.ts';
import { statementText, statementTexts, type ComputedSummary } from './statements.ts';

/** An edit whose statement is no longer what it was when it was edited. */
export interface ChangedBelow {
  /** A `textKey` for a correction, a statement's key for what is hidden. */
  key: string;
  /** As the board said it then. */
  before: string;
  /** As the board says it now; null when it is gone from there. */
  now: string | null;
}

/** The edits to look at again: what they were made on has changed since, or is gone. */
export function changedBelow(computed: ComputedSummary, { corrected, hidden }: SummaryEdits): ChangedBelow[] {
  const texts = statementTexts(computed);
  const edited = [
    ...Object.entries(corrected).map(([key, { from }]) => ({ key, before: from, now: texts.get(key) ?? null })),
    ...Object.entries(hidden).map(([key, before]) => ({ key, before, now: statementText(texts, key) ?? null })),
  ];
  return edited.filter(({ before, now }) => before !== now);
}
