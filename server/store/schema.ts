import { DatabaseSync } from 'node:sqlite';

/**
 * How the embedded store is laid out. A log row's id is the board's number and the update's sequence in one
 * (`logRowId`), so that a board's rows lie together without a second index. `boards.crc` is the checksum of the
 * board's last row: a log that lost its end is noticed.
 */
const layout = `
  CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY, join_code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, date TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL, json TEXT NOT NULL, crc INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS tickets (
    hash TEXT PRIMARY KEY, session TEXT NOT NULL, seat TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS tickets_by_seat ON tickets (session, seat);
  CREATE TABLE IF NOT EXISTS boards (
    id INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL, activity TEXT NOT NULL, grp TEXT NOT NULL,
    epoch INTEGER NOT NULL, sequence INTEGER NOT NULL, crc INTEGER NOT NULL,
    UNIQUE (session, activity, grp)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS log (
    id INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, seat TEXT NOT NULL, bytes BLOB NOT NULL, crc INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS snapshots (
    id INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, sequence INTEGER NOT NULL, chain INTEGER NOT NULL,
    bytes BLOB NOT NULL, crc INTEGER NOT NULL
  ) STRICT;
`;

/** Grows when the layout changes in a way that older code must not write to. */
const layoutVersion = 1;

/** Opens or makes the database. FULL: a commit returns when it is on disk. What is deleted is overwritten. */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec(`
    PRAGMA page_size = 4096;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA busy_timeout = 5000;
    PRAGMA temp_store = MEMORY;
  `);
  const found = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (found > layoutVersion) {
    database.close();
    throw new Error(`${path} was written by a newer Plenum (layout ${found}; this one knows ${layoutVersion})`);
  }
  if (found < layoutVersion) {
    database.exec(`BEGIN IMMEDIATE; ${layout} PRAGMA user_version = ${layoutVersion}; COMMIT;`);
  }
  return database;
}

const sequencesPerBoard = 2 ** 30;

/** The id of a board's row in the log; within a board it grows with the sequence. */
export function logRowId(boardNumber: number, sequence: number): number {
  if (sequence >= sequencesPerBoard) throw new Error('This board has had more edits than the log can number');
  return boardNumber * sequencesPerBoard + sequence;
}

export function sequenceOfLogRow(rowId: number): number {
  return rowId % sequencesPerBoard;
}

/** The ids of a board's two generations of snapshots. */
export function snapshotRowIds(boardNumber: number): [number, number] {
  return [boardNumber * 2, boardNumber * 2 + 1];
}
