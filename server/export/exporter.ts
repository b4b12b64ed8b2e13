import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Refusal } from '../../shared/session/refusals.ts';
import type { ExportJob, ExportOutcome } from './exportProcess.ts';
import type { ExportedFile } from './exportSummary.ts';
import type { SessionState } from './readRecord.ts';

/** Without work for so long, the process ends and gives its memory back. */
const idleMs = 60_000;

interface Waiting {
  job: ExportJob;
  signal: AbortSignal | undefined;
  resolve(answer: ExportedFile | Refusal): void;
  reject(error: unknown): void;
}

interface ExporterParts {
  /** What does the work; tests have one of their own. */
  program?: URL;
  /** Nobody waits longer for a file, and something is wrong with it. */
  longestMs?: number;
}

/**
 * Writes summaries in a process of its own, one after the other, so that everybody else's screens are answered
 * meanwhile, and whatever a file does to it, the server goes on. The process begins with the first job.
 */
export class Exporter {
  readonly #program: string;
  readonly #longestMs: number;
  #waiting: Waiting[] = [];
  #underWay: Waiting | undefined;
  #process: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor({ program = new URL('./exportProcess.ts', import.meta.url), longestMs = 120_000 }: ExporterParts = {}) {
    this.#program = fileURLToPath(program);
    this.#longestMs = longestMs;
  }

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
    this.#timer = setTimeout(() => this.#fail(new Error('writing a summary took too long')), this.#longestMs).unref();
    this.#process ??= this.#start();
    // One that could not even begin is told of by its `error`.
    if (this.#process.connected) this.#process.send(this.#underWay.job);
  }

  #start(): ChildProcess {
    const child = fork(this.#program, { execArgv: [], serialization: 'advanced' });
    // Whoever writes on a board goes before whoever waits for a file.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    child.unref();
    child.channel?.unref();
    // What a process that was given up still says concerns nobody.
    const isOurs = (): boolean => child === this.#process;
    const broke = (error: Error): void => void (isOurs() && this.#fail(error));
    child.on('message', (outcome) => isOurs() && this.#done(outcome as ExportOutcome));
    child.on('error', broke);
    child.on('exit', (code, signal) => broke(new Error(`writing a summary ended its process (${signal ?? code})`)));
    return child;
  }

  #done(outcome: ExportOutcome): void {
    const done = this.#underWay;
    this.#underWay = undefined;
    if ('error' in outcome) done?.reject(outcome.error);
    else done?.resolve(outcome.answer);
    this.#next();
  }

  #cancel(waiting: Waiting, reason: unknown): void {
    if (waiting === this.#underWay) return this.#fail(reason);
    this.#waiting = this.#waiting.filter((other) => other !== waiting);
    waiting.reject(reason);
  }

  /** The work under way cannot be stopped but by ending its process; what waits goes to the next one. */
  #fail(reason: unknown): void {
    void this.#stop(reason);
    this.#next();
  }

  async #stop(reason?: unknown): Promise<void> {
    clearTimeout(this.#timer);
    const child = this.#process;
    this.#process = undefined;
    this.#underWay?.reject(reason);
    this.#underWay = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    // Not asked to end: within the engine that sets a PDF it would not hear that.
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}
