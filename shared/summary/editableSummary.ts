import type { Group } from '../session/session.ts';
import type { SummaryEdits } from './edits.ts';
import type { ComputedSummary } from './statements.ts';

/** All that the facilitator's page needs to show the summary and to edit it. */
export interface EditableSummary {
  computed: ComputedSummary;
  edits: SummaryEdits;
  /** Under the names that the groups gave themselves. */
  groups: Group[];
  /** `YYYY-MM-DD` of the session. */
  date: string;
}
