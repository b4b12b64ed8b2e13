import { Worker } from 'node:worker_threads';
import type { Refusal } from '../../shared/session/refusals.ts';
import type { ExportedFile } from './exportSummary.ts';
import type { ExportJob, ExportOutcome } from './exportThread.ts';
import type { SessionState } from './readRecord.ts';

/** Without work for so long, the thread ends and gives its memory back. */
const idleMs = 60_000;
/** Nobody waits longer for a file, and something is wrong with it. */
const longestMs = 120_000;

interface Waiting {
  job: ExportJob;
  signal: AbortSignal | undefined;
  resolve(answer: ExportedFile | Refusal): void;
  reject(error: unknown): void;
}

/**
 * Writes summaries in a thread of its own, one after the other, so that everybody else's screens are answered
 * meanwhile. The thread begins with the first job.
 */
export class Exporter {
  #waiting: Waiting[] = [];
  #underWay: Waiting | undefined;
  #thread: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** As `exportSummary`; rejects with the signal's reason when that is aborted first, whatever stage the work is in. */
  write(format: string, state: SessionState, signal?: AbortSignal, table?: number): Promise<ExportedFile | Refusal> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const waiting: Waiting = { job: { format, state, table }, signal, resolve, reject };
      signal?.addEventListener('abort', () => this.#cancel(waiting, signal.reason), { once: true });
      this.#waiting.push(waiting);
      this.#next();
    });
  }

  async close(): Promise<void> {
    const closed = new Error('the server is closing');
    for (const { reject } of this.#waiting.splice(0)) reject(closed);
    await this.#stop(closed);
  }

  #next(): void {
    if (this.#underWay) return;
    clearTimeout(this.#timer);
    this.#underWay = this.#waiting.shift();
    if (!this.#underWay) {
      this.#timer = setTimeout(() => void this.#stop(), idleMs).unref();
      return;
    }
    this.#timer = setTimeout(() => this.#fail(new Error('writing a summary took too long')), longestMs).unref();
    this.#thread ??= this.#start();
    this.#thread.postMessage(this.#underWay.job);
  }

  #start(): Worker {
    const thread = new Worker(new URL('./exportThread.ts', import.meta.url), { execArgv: [] });
    thread.unref();
    thread.on('message', (outcome: ExportOutcome) => this.#done(outcome));
    thread.on('error', (error) => {
      if (thread === this.#thread) this.#fail(error);
    });
    return thread;
  }

  #done(outcome: ExportOutcome): void {
    const done = this.#underWay;
    this.#underWay = undefined;
    if ('error' in outcome) done?.reject(outcome.error);
    else if ('refused' in outcome.answer) done?.resolve(outcome.answer);
    else {
      const { body, ...file } = outcome.answer;
      done?.resolve({
        ...file,
        body: typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength),
      });
    }
    this.#next();
  }

  #cancel(waiting: Waiting, reason: unknown): void {
    if (waiting === this.#underWay) return this.#fail(reason);
    this.#waiting = this.#waiting.filter((other) => other !== waiting);
    waiting.reject(reason);
  }

  /** The work under way cannot be stopped but by ending its thread; what waits goes to the next one. */
  #fail(reason: unknown): void {
    void this.#stop(reason);
    this.#next();
  }

  async #stop(reason?: unknown): Promise<void> {
    clearTimeout(this.#timer);
    const thread = this.#thread;
    this.#thread = undefined;
    this.#underWay?.reject(reason);
    this.#underWay = undefined;
    thread?.removeAllListeners();
    await thread?.terminate();
  }
}
