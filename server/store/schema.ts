import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * How the embedded store is laid out.
 *
 * A log row's id is the board's number and the update's sequence in one (`logRowId`), so that a board's rows lie
 * together without a second index. Every row carries a checksum of what it says, and `boards` that of the board's
 * last row: a log that lost its end is noticed. What is small and cannot be replaced is kept twice, on different
 * pages of the file, so that one damaged page takes no session with it.
 */
const layout = `
  CREATE TABLE sessions (
    id TEXT PRIMARY KEY, join_code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, date TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL, json TEXT NOT NULL, crc INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE tickets (
    hash TEXT PRIMARY KEY, session TEXT NOT NULL, seat TEXT NOT NULL, crc INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX tickets_by_seat ON tickets (session, seat);
  CREATE TABLE board_names (
    id INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL, activity TEXT NOT NULL, grp TEXT NOT NULL,
    crc INTEGER NOT NULL,
    UNIQUE (session, activity, grp)
  ) STRICT;
  CREATE TABLE boards (
    id INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, sequence INTEGER NOT NULL, last_crc INTEGER NOT NULL,
    session TEXT NOT NULL, activity TEXT NOT NULL, grp TEXT NOT NULL, crc INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE log (
    id INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, seat TEXT NOT NULL, before INTEGER NOT NULL,
    bytes BLOB NOT NULL, crc INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE snapshots (
    id INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, sequence INTEGER NOT NULL, before INTEGER NOT NULL,
    bytes BLOB NOT NULL, crc INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE repairs (at_ms INTEGER PRIMARY KEY, lost_pages INTEGER NOT NULL) STRICT;
  ${['sessions', 'tickets'].map(keptTwice).join('')}
`;

function keptTwice(table: string): string {
  const key = table === 'sessions' ? 'id' : 'hash';
  const remove = `DELETE FROM ${table}_copy WHERE ${key} = old.${key};`;
  const add = `INSERT INTO ${table}_copy SELECT * FROM ${table} WHERE ${key} = new.${key};`;
  return `
    CREATE TABLE ${table}_copy AS SELECT * FROM ${table};
    CREATE UNIQUE INDEX ${table}_copy_key ON ${table}_copy (${key});
    CREATE TRIGGER ${table}_added AFTER INSERT ON ${table} BEGIN ${add} END;
    CREATE TRIGGER ${table}_changed AFTER UPDATE ON ${table} BEGIN ${remove} ${add} END;
    CREATE TRIGGER ${table}_removed AFTER DELETE ON ${table} BEGIN ${remove} END;
  `;
}

/** Grows when the layout changes in a way that older code must not write to. */
const layoutVersion = 3;

/** Opens or makes the database. FULL: a commit returns when it is on disk. What is deleted is overwritten. */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    // Both hold for good from the first page on, and an old file may be damaged: it is not to be written to yet.
    const isNew = database.prepare('PRAGMA page_count').get()?.page_count === 0;
    if (isNew) database.exec(`PRAGMA page_size = ${pageSize}; PRAGMA auto_vacuum = INCREMENTAL`);
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA busy_timeout = 5000;
      PRAGMA temp_store = MEMORY;
    `);
    const found = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (found === 0) database.exec(`BEGIN IMMEDIATE; ${layout} PRAGMA user_version = ${layoutVersion}; COMMIT;`);
    else if (found !== layoutVersion) {
      throw new Error(
        `${path} is laid out for another version of Plenum (${found}; this one knows ${layoutVersion})`,
      );
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Keeps others from using the data folder until it is closed: two servers on one folder would each believe their own
 * picture of it. The lock falls with the process.
 */
export function holdDataDir(dataDir: string): DatabaseSync {
  try {
    const held = new DatabaseSync(join(dataDir, 'lock.db'), { timeout: 1_000 });
    held.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    return held;
  } catch (error) {
    throw new Error(`Another Plenum is running on ${dataDir}`, { cause: error });
  }
}

/** The database's file in the data folder. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'plenum.db');
}

export const pageSize = 4_096;

const sequencesPerBoard = 2 ** 30;

/** The id of a board's row in the log; within a board it grows with the sequence. */
export function logRowId(boardNumber: number, sequence: number): number {
  if (sequence >= sequencesPerBoard) throw new Error('This board has had more edits than the log can number');
  return boardNumber * sequencesPerBoard + sequence;
}

/** The last id that a row of this board can have. */
export function lastLogRowId(boardNumber: number): number {
  return logRowId(boardNumber, sequencesPerBoard - 1);
}

export function sequenceOfLogRow(rowId: number): number {
  return rowId % sequencesPerBoard;
}

export function boardOfLogRow(rowId: number): number {
  return Math.floor(rowId / sequencesPerBoard);
}

/** The ids of a board's two generations of snapshots. */
export function snapshotRowIds(boardNumber: number): [number, number] {
  return [boardNumber * 2, boardNumber * 2 + 1];
}

export function boardOfSnapshotRow(rowId: number): number {
  return Math.floor(rowId / 2);
}
