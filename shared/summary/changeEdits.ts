import { refuse, type Refusal } from '../session/refusals.ts';
import { entryOf, isWithinLimits, type EditChange, type SummaryEdits } from './edits.ts';

/** The edits after one change; refused when they would be more than a session keeps. */
export function changeEdits(edits: SummaryEdits, change: EditChange): SummaryEdits | Refusal {
  const changed = decide(edits, change);
  return isWithinLimits(changed) ? changed : refuse('tooMany', 'summary');
}

function decide(edits: SummaryEdits, change: EditChange): SummaryEdits {
  switch (change.what) {
    case 'lead':
      return { ...edits, lead: change.text };
    case 'section': {
      const section = { ...entryOf(edits.sections, change.sectionId), ...change.changes };
      return { ...edits, sections: { ...edits.sections, [change.sectionId]: section } };
    }
    case 'correct':
      return { ...edits, corrected: put(edits.corrected, change.key, change.correction) };
    case 'hide':
      return { ...edits, hidden: put(edits.hidden, change.key, change.from) };
    case 'groupName':
      return { ...edits, groupNames: put(edits.groupNames, change.groupId, change.name || null) };
    case 'decision':
      return { ...edits, ownDecisions: putDecision(edits.ownDecisions, change) };
  }
}

function put<Value>(entries: Record<string, Value>, name: string, value: Value | null): Record<string, Value> {
  const others = Object.entries(entries).filter(([other]) => other !== name);
  return Object.fromEntries(value === null ? others : [...others, [name, value]]);
}

/** A decision that is changed keeps its place. */
function putDecision(
  decisions: SummaryEdits['ownDecisions'],
  { id, decision }: Extract<EditChange, { what: 'decision' }>,
): SummaryEdits['ownDecisions'] {
  if (decision === null) return decisions.filter((other) => other.id !== id);
  const changed = { id, ...decision };
  return decisions.some((other) => other.id === id)
    ? decisions.map((other) => (other.id === id ? changed : other))
    : [...decisions, changed];
}
