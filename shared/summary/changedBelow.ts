import type { SummaryEdits } from './edits.ts';
import { statementTexts, textsByStatement, type ComputedSummary } from './statements.ts';

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
export function changedBelow(
  computed: ComputedSummary,
  { corrected, hidden }: SummaryEdits,
  texts: ReadonlyMap<string, string> = statementTexts(computed),
): ChangedBelow[] {
  const whole = textsByStatement(texts, new Set(Object.keys(hidden)));
  const edited = [
    ...Object.entries(corrected).map(([key, { from }]) => ({ key, before: from, now: texts.get(key) ?? null })),
    ...Object.entries(hidden).map(([key, before]) => ({ key, before, now: whole.get(key) ?? null })),
  ];
  return edited.filter(({ before, now }) => before !== now);
}
