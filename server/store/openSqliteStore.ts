import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { packBytes } from './packBytes.ts';
import type { RepairReport } from './repair.ts';
import type { Outcome, Request, Requests } from './requests.ts';
import type { Store } from './store.ts';

/** How large one transaction may grow; more waits for the next. */
const mostPerBatch = 2_000;
/** While the disk is full: the pause between tries. */
const retryAfterMs = 250;
/** When closing while the disk is full: how long it is still tried. */
const closeWithinMs = 2_000;

interface StoreLog {
  error(about: object, message: string): void;
}

interface Waiting {
  request: Request;
  resolve(answer: never): void;
  reject(error: Error): void;
}

/**
 * The embedded store: SQLite in a thread of its own, in `dataDir`.
 *
 * What is asked in one turn of the event loop is written in one transaction, and so is all that came in while
 * the last one was being written. When the disk is full, updates of boards wait and are tried again until they
 * are stored; everything else fails at once. A database that was damaged is repaired when it is opened.
 */
export async function openSqliteStore(dataDir: string, log: StoreLog = console): Promise<Store> {
  mkdirSync(dataDir, { recursive: true });
  const thread = await startThread(dataDir, log);
  return storeOver(new BatchQueue(thread));
}

function storeOver(queue: BatchQueue): Store {
  return {
    saveSession: async (session, tickets = {}) => void (await queue.ask({ name: 'saveSession', session, tickets })),
    saveWithBoards: (session, tickets, boards) => queue.ask({ name: 'saveWithBoards', session, tickets, boards }),
    loadSession: (sessionId) => queue.ask({ name: 'loadSession', sessionId }),
    findSessionByJoinCode: (joinCode) => queue.ask({ name: 'findSessionByJoinCode', joinCode }),
    listSessions: () => queue.ask({ name: 'listSessions' }),
    deleteSession: async (sessionId) => void (await queue.ask({ name: 'deleteSession', sessionId })),
    findTicket: (ticketHash) => queue.ask({ name: 'findTicket', ticketHash }),
    loadBoard: (board) => queue.ask({ name: 'loadBoard', board }),
    isBoardSound: (board) => queue.ask({ name: 'isBoardSound', board }),
    appendUpdate: (board, seatId, update) => queue.ask({ name: 'appendUpdate', board, seatId, update }),
    saveSnapshot: async (board, state, sequence) =>
      void (await queue.ask({ name: 'saveSnapshot', board, state, sequence })),
    check: async () => void (await queue.ask({ name: 'check' })),
    close: () => queue.close(),
  };
}

/** Gathers requests into batches, one batch under way at a time. */
class BatchQueue {
  #waiting: Waiting[] = [];
  #underWay: Waiting[] = [];
  #scheduled = false;
  #closing: { done(): void; untilMs: number } | undefined;
  #broken: Error | undefined;
  readonly #thread: Worker;

  constructor(thread: Worker) {
    this.#thread = thread;
    thread.on('message', (message: Outcome[] | 'closed') => {
      if (message === 'closed') this.#closing?.done();
      else this.#settle(message);
    });
    thread.on('error', (error) => this.#breakDown(error));
  }

  ask<R extends Request>(request: R): Promise<Requests[R['name']]['answer']> {
    if (this.#broken || this.#closing) return Promise.reject(this.#broken ?? new Error('The store is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#schedule();
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#broken) return resolve();
      this.#closing = { done: resolve, untilMs: Date.now() + closeWithinMs };
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#scheduled || this.#underWay.length > 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#sendBatch();
    });
  }

  #sendBatch(): void {
    if (this.#waiting.length === 0) {
      if (this.#closing) this.#thread.postMessage('close');
      return;
    }
    this.#underWay = this.#waiting.splice(0, mostPerBatch);
    const requests = this.#underWay.map(({ request }) => request);
    const { packed, buffer } = packBytes(requests.map(bytesOf));
    const sent = requests.map((request, index) => withBytes(request, packed[index]!));
    this.#thread.postMessage({ requests: sent }, [buffer]);
  }

  #settle(outcomes: Outcome[]): void {
    const asked = this.#underWay;
    this.#underWay = [];
    const again: Waiting[] = [];
    for (const [index, outcome] of outcomes.entries()) {
      const { request, resolve, reject } = asked[index]!;
      if (!outcome.failed) resolve(outcome.answer as never);
      else if (outcome.diskTrouble && request.name === 'appendUpdate' && !this.#givesUp()) again.push(asked[index]!);
      else reject(new Error(`Not stored (${request.name}): ${outcome.message}`));
    }
    if (again.length === 0) return this.#waiting.length > 0 || this.#closing ? this.#sendBatch() : undefined;
    this.#waiting.unshift(...again);
    this.#scheduled = true;
    setTimeout(() => {
      this.#scheduled = false;
      this.#sendBatch();
    }, retryAfterMs);
  }

  #givesUp(): boolean {
    return this.#closing !== undefined && Date.now() > this.#closing.untilMs;
  }

  #breakDown(error: Error): void {
    this.#broken = new Error('The store broke down', { cause: error });
    for (const { reject } of [...this.#underWay.splice(0), ...this.#waiting.splice(0)]) reject(this.#broken);
    this.#closing?.done();
  }
}

const noBytes = new Uint8Array();

function bytesOf(request: Request): Uint8Array {
  if (request.name === 'appendUpdate') return request.update;
  return request.name === 'saveSnapshot' ? request.state : noBytes;
}

function withBytes(request: Request, bytes: Uint8Array): Request {
  if (request.name === 'appendUpdate') return { ...request, update: bytes };
  return request.name === 'saveSnapshot' ? { ...request, state: bytes } : request;
}

function startThread(dataDir: string, log: StoreLog): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./sqliteWorker.ts', import.meta.url), {
      workerData: { dataDir },
      execArgv: [],
      // Under `node --watch` a thread posts the files it loads among its own messages; this thread must not.
      env: { ...process.env, WATCH_REPORT_DEPENDENCIES: '' },
    });
    thread.once('error', reject);
    thread.once('message', ({ repair }: { repair?: RepairReport }) => {
      thread.off('error', reject);
      if (repair)
        log.error(repair, 'The store was damaged and has been repaired; boards that miss edits are read-only');
      resolve(thread);
    });
  });
}
