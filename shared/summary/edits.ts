import { limits } from '../session/limits.ts';
import type { SummaryEdits } from './editsSchema.ts';

export type { EditChange, SectionEdit, SummaryEdits } from './editsSchema.ts';

/** How much may be edited in one summary; the server holds these. */
export const editLimits = {
  /** The lead, and the text before or after a section. */
  text: 5_000,
  /** One corrected text; a solution's description is the longest there is. */
  correction: limits.draft * 2,
  /** Of each: corrected texts, hidden statements. */
  statements: 2_000,
  ownDecisions: 50,
  /** All characters of all edits together. */
  characters: 500_000,
} as const;

export const noEdits: SummaryEdits = {
  lead: '',
  sections: {},
  corrected: {},
  hidden: {},
  groupNames: {},
  ownDecisions: [],
};

/** The entry under this name, and never what every object inherits. */
export function entryOf<Value>(entries: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** True when the edits are as many and as long as they may be together. */
export function isWithinLimits(edits: SummaryEdits): boolean {
  const { corrected, hidden, ownDecisions, sections } = edits;
  const most = (entries: object, limit: number): boolean => Object.keys(entries).length <= limit;
  return (
    most(corrected, editLimits.statements) &&
    most(hidden, editLimits.statements) &&
    // Sections of activities that were removed stay for a while.
    most(sections, limits.activities * 2) &&
    most(edits.groupNames, limits.groups * 2) &&
    ownDecisions.length <= editLimits.ownDecisions &&
    JSON.stringify(edits).length <= editLimits.characters
  );
}
