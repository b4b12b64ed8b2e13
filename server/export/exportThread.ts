import { parentPort } from 'node:worker_threads';
import { exportSummary, type ExportedFile } from './exportSummary.ts';
import type { SessionState } from './readRecord.ts';
import type { Refusal } from '../../shared/session/refusals.ts';

/** What the thread is asked for, one after the other. */
export interface ExportJob {
  format: string;
  state: SessionState;
  table: number | undefined;
}

export type ExportOutcome = { answer: Refusal | ThreadFile } | { error: Error };

/** A file as it crosses to the other thread, which knows bytes but no buffers. */
export type ThreadFile = Omit<ExportedFile, 'body'> & { body: string | Uint8Array };

parentPort!.on('message', async ({ format, state, table }: ExportJob) => {
  let outcome: ExportOutcome;
  try {
    outcome = { answer: await exportSummary(format, state, table) };
  } catch (error) {
    outcome = { error: error instanceof Error ? error : new Error(String(error)) };
  }
  parentPort!.postMessage(outcome);
});
