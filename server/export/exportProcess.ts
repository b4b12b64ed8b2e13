import type { Refusal } from '../../shared/session/refusals.ts';
import { exportSummary, type ExportedFile } from './exportSummary.ts';
import type { SessionState } from './readRecord.ts';

/** What the process is asked for, one after the other. */
export interface ExportJob {
  format: string;
  state: SessionState;
  table: number | undefined;
}

export type ExportOutcome = { answer: Refusal | ExportedFile } | { error: Error };

process.on('message', async ({ format, state, table }: ExportJob) => {
  let outcome: ExportOutcome;
  try {
    outcome = { answer: await exportSummary(format, state, table) };
  } catch (error) {
    outcome = { error: error instanceof Error ? error : new Error(String(error)) };
  }
  process.send!(outcome);
});
