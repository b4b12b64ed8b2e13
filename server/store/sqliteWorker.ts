import { existsSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { BoardRows } from './boardRows.ts';
import { giveBackPages } from './freePages.ts';
import { packBytes } from './packBytes.ts';
import { finishReplacing } from './replaceDatabase.ts';
import { repairDatabase, type RepairReport } from './repair.ts';
import type { Batch, Failure, Outcome, Request } from './requests.ts';
import { databasePath, holdDataDir, openDatabase } from './schema.ts';
import { SessionRows } from './sessionRows.ts';
import { findDamage } from './verify.ts';

/*
 * The thread that owns the database. It takes one batch of requests at a time, writes it in one transaction
 * and answers it when that is on disk.
 */

/** Overwritten rows may stay readable in the write-ahead log no longer than about this. */
const scrubAfterMs = 1_000;
/** Who writes in the log for the server. */
const serverItself = 'server';

const { dataDir } = workerData as { dataDir: string };
const lock = holdDataDir(dataDir);
const { database, repair } = openWhole(databasePath(dataDir));
const sessions = new SessionRows(database);
const boards = new BoardRows(database);
const [begin, commit, rollback] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map((sql) => database.prepare(sql));
let scrubTimer: NodeJS.Timeout | undefined;

const port = parentPort!;
port.on('message', (message: Batch | 'close') => {
  if (message === 'close') close();
  else answer(message.requests);
});
port.postMessage({ repair });

function answer(requests: Request[]): void {
  const outcomes = inOneTransaction(requests) ?? oneByOne(requests);
  if (requests.some(erases)) scrub();
  else if (requests.some(({ name }) => name === 'saveSession' || name === 'saveWithBoards'))
    scrubTimer ??= setTimeout(scrub, scrubAfterMs);
  port.postMessage(outcomes, transferable(outcomes));
}

function erases(request: Request): boolean {
  return request.name === 'deleteSession' || (request.name === 'saveWithBoards' && request.boards.erase.length > 0);
}

/** Undefined when any of them failed; then none was done. */
function inOneTransaction(requests: Request[]): Outcome[] | undefined {
  try {
    begin!.run();
    const outcomes = requests.map((request): Outcome => ({ failed: false, answer: perform(request) }));
    boards.writeHeads();
    commit!.run();
    return outcomes;
  } catch {
    undo();
    return undefined;
  }
}

function oneByOne(requests: Request[]): Outcome[] {
  let trouble: Failure | undefined;
  return requests.map((request) => {
    if (trouble && request.name === 'appendUpdate') return trouble;
    try {
      begin!.run();
      const done = perform(request);
      boards.writeHeads();
      commit!.run();
      return { failed: false, answer: done };
    } catch (error) {
      undo();
      const failure = failureOf(error);
      if (failure.diskTrouble) trouble = failure;
      return failure;
    }
  });
}

function undo(): void {
  boards.forgetHeads();
  if (database.isTransaction) rollback!.run();
}

function perform(request: Request): Extract<Outcome, { failed: false }>['answer'] {
  switch (request.name) {
    case 'saveSession':
      sessions.save(request.session, request.tickets);
      return null;
    case 'saveWithBoards':
      sessions.save(request.session, request.tickets);
      for (const board of request.boards.erase) boards.erase(board);
      return request.boards.append.map(({ board, update }) => boards.append(board, serverItself, update));
    case 'loadSession':
      return sessions.load(request.sessionId);
    case 'findSessionByJoinCode':
      return sessions.idByJoinCode(request.joinCode);
    case 'listSessions':
      return sessions.list();
    case 'deleteSession':
      sessions.delete(request.sessionId);
      boards.deleteSession(request.sessionId);
      return null;
    case 'findTicket':
      return sessions.findTicket(request.ticketHash);
    case 'loadBoard':
      return boards.load(request.board);
    case 'isBoardSound':
      return boards.isSound(request.board);
    case 'appendUpdate':
      return boards.append(request.board, request.seatId, request.update);
    case 'saveSnapshot':
      boards.saveSnapshot(request.board, request.state, request.sequence);
      return null;
    case 'check':
      // Writes, so that a full disk is noticed.
      database.exec(`PRAGMA application_id = ${(Date.now() / 1000) | 0}`);
      return null;
  }
}

/** Empties the write-ahead log into the database, so that nothing deleted or overwritten is left in either, nor many empty pages. */
function scrub(): void {
  clearTimeout(scrubTimer);
  scrubTimer = undefined;
  try {
    giveBackPages(database);
    const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    if (!busy) return;
  } catch {
    // The disk is full: nothing is lost, the log only stays longer.
  }
  scrubTimer = setTimeout(scrub, scrubAfterMs);
}

/** Opens the database; a damaged one is repaired first, and the report of that answered too. */
function openWhole(path: string): { database: DatabaseSync; repair?: RepairReport & { damage: string } } {
  finishReplacing(path);
  const isNew = !existsSync(path);
  let damage: string | undefined;
  try {
    if (isNew || statSync(path).size > 0) {
      const opened = openDatabase(path);
      damage = isNew ? undefined : findDamage(opened);
      if (damage === undefined) return { database: opened };
      opened.close();
    } else damage = 'the file is empty';
  } catch (error) {
    if (!isDamage(error)) throw error;
    damage = String(error);
  }
  const report = repairDatabase(path, Date.now());
  return { database: openDatabase(path), repair: { damage, ...report } };
}

/** SQLite's CORRUPT and NOTADB. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && [11, 26].includes(Number(error.errcode) & 255);
}

/** SQLite's FULL, IOERR, READONLY, CANTOPEN and BUSY: the disk's or another process's trouble, which may pass. */
const passingCodes = [13, 10, 8, 14, 5];

function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 255 : 0;
  return {
    failed: true,
    message: error instanceof Error ? error.message : String(error),
    diskTrouble: passingCodes.includes(code),
  };
}

function transferable(outcomes: Outcome[]): ArrayBuffer[] {
  const buffers: ArrayBuffer[] = [];
  for (const outcome of outcomes) {
    if (outcome.failed || outcome.answer === null || typeof outcome.answer !== 'object') continue;
    if (!('updates' in outcome.answer)) continue;
    const { packed, buffer } = packBytes(outcome.answer.updates);
    outcome.answer.updates = packed;
    buffers.push(buffer);
  }
  return buffers;
}

function close(): void {
  clearTimeout(scrubTimer);
  try {
    giveBackPages(database);
  } catch {
    // The disk is full: the pages stay for the next edits.
  }
  database.close();
  lock.close();
  port.postMessage('closed');
  port.close();
}
