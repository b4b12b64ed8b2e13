import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { readRawRows, type RawRow } from './rawPages.ts';
import { replaceDatabase } from './replaceDatabase.ts';
import { rowSum, type RowKind } from './rowSums.ts';
import { boardOfLogRow, boardOfSnapshotRow, openDatabase, pageSize, sequenceOfLogRow } from './schema.ts';

/** What a repair did, for the server's log. Names no person and no text. */
export interface RepairReport {
  /** Where the damaged file is kept, untouched. */
  keptAs: string;
  sessions: number;
  boards: number;
  edits: number;
  /** Pages that are gone altogether: the file was cut. */
  lostPages: number;
}

/**
 * Makes a whole database of every row of a damaged one that proves itself by its checksum, and puts it in its place.
 * The damaged files are kept beside it. Boards that miss a row stay marked by the gap, and say so when loaded.
 */
export function repairDatabase(path: string, nowMs: number): RepairReport {
  const lostPages = pagesMissing(path);
  const found = gather(path, lostPages);
  const fresh = `${path}.repaired`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(fresh + suffix, { force: true });
  const database = openDatabase(fresh);
  writeAll(database, found, nowMs, lostPages);
  database.close();
  const keptAs = `${path}.damaged-${new Date(nowMs).toISOString().replaceAll(':', '')}`;
  replaceDatabase(path, fresh, keptAs);
  const { sessions, heads, log } = found;
  return { keptAs, sessions: sessions.size, boards: heads.size, edits: log.size, lostPages };
}

type Values = (string | number)[];

interface Found {
  sessions: Map<string, Values>;
  tickets: Map<string, Values>;
  names: Map<number, Values>;
  heads: Map<number, Values>;
  log: Map<number, RawRow['values']>;
  snapshots: Map<number, RawRow['values']>;
}

function gather(path: string, lostPages: number): Found {
  const found: Found = {
    sessions: new Map(),
    tickets: new Map(),
    names: new Map(),
    heads: new Map(),
    log: new Map(),
    snapshots: new Map(),
  };
  for (const row of readRawRows(path)) sort(row, found);
  for (const [number, head] of found.heads) found.names.set(number, head.slice(4, 7));
  for (const number of found.names.keys()) {
    if (found.heads.has(number)) continue;
    const head = headFrom(number, found);
    found.heads.set(number, lostPages === 0 ? head : head.with(3, unknownCrc));
  }
  return found;
}

/** Each kind has its own number of columns, kinds of columns and checksum; what fits none is left out. */
function sort({ id, values }: RawRow, found: Found): void {
  const crc = values.at(-1);
  const plain = values.slice(0, -1) as Values;
  const proves = (kind: RowKind, claimed: Values, bytes?: Uint8Array): boolean =>
    rowSum(kind, claimed, bytes) === crc;
  if (values.length === 7 && proves('session', plain)) return keepNewer(found.sessions, plain);
  if (values.length === 4 && proves('ticket', plain)) return void found.tickets.set(String(plain[0]), plain);
  if (values.length === 5 && proves('boardName', plain.slice(1))) return void found.names.set(id, plain.slice(1));
  if (values.length === 8 && proves('board', [id, ...plain.slice(1)])) {
    const known = found.heads.get(id);
    if (!known || Number(known[2]) < Number(plain[2])) found.heads.set(id, [id, ...plain.slice(1)]);
    return;
  }
  const bytes = values[4];
  if (values.length !== 6 || !(bytes instanceof Uint8Array)) return;
  const claimed = [id, ...(values.slice(1, 4) as Values)];
  if (proves('log', claimed, bytes)) found.log.set(id, values);
  else if (proves('snapshot', claimed, bytes)) found.snapshots.set(id, values);
}

function keepNewer(sessions: Map<string, Values>, values: Values): void {
  const known = sessions.get(String(values[0]));
  if (!known || revisionOf(known) < revisionOf(values)) sessions.set(String(values[0]), values);
}

function revisionOf(session: Values): number {
  return (JSON.parse(String(session[5])) as { revision: number }).revision;
}

/** Matches no row's checksum: a board whose end is not known says when it is loaded that something is missing. */
const unknownCrc = -1;

/** Where a board ended, as far as its rows tell, when what was noted of it is gone. */
function headFrom(number: number, { names, log, snapshots }: Found): Values {
  let [epoch, sequence, lastCrc] = [0, 0, 0];
  for (const [id, values] of snapshots) {
    if (boardOfSnapshotRow(id) !== number || Number(values[2]) <= sequence) continue;
    [epoch, sequence, lastCrc] = [Number(values[1]), Number(values[2]), Number(values[3])];
  }
  for (const [id, values] of log) {
    if (boardOfLogRow(id) !== number || sequenceOfLogRow(id) <= sequence) continue;
    [epoch, sequence, lastCrc] = [Number(values[1]), sequenceOfLogRow(id), Number(values[5])];
  }
  return [number, epoch, sequence, lastCrc, ...names.get(number)!];
}

function writeAll(database: DatabaseSync, found: Found, nowMs: number, lostPages: number): void {
  const into = (table: string, columns: number) =>
    database.prepare(
      `INSERT OR IGNORE INTO ${table} VALUES (${Array.from({ length: columns }, () => '?').join(', ')})`,
    );
  database.exec('BEGIN IMMEDIATE');
  const session = into('sessions', 7);
  for (const values of found.sessions.values()) session.run(...values, rowSum('session', values));
  const ticket = into('tickets', 4);
  for (const values of found.tickets.values()) ticket.run(...values, rowSum('ticket', values));
  const name = into('board_names', 5);
  for (const [number, values] of found.names) name.run(number, ...values, rowSum('boardName', values));
  const head = into('boards', 8);
  for (const values of found.heads.values()) head.run(...values, rowSum('board', values));
  const log = into('log', 6);
  for (const [id, values] of found.log) log.run(id, ...values.slice(1));
  const snapshot = into('snapshots', 6);
  for (const [id, values] of found.snapshots) snapshot.run(id, ...values.slice(1));
  into('repairs', 2).run(nowMs, lostPages);
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
}

/** How many pages the file should have and has not; its first page says how many. 1 when the file ends in a torn page. */
function pagesMissing(path: string): number {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(32);
    const has = statSync(path).size / pageSize;
    if (readSync(file, header) < header.length || !Number.isInteger(has)) return 1;
    const isHeader = header.toString('latin1', 0, 15) === 'SQLite format 3';
    return isHeader ? Math.max(0, header.readUInt32BE(28) - has) : 0;
  } finally {
    closeSync(file);
  }
}
