import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import type { Session } from '../../shared/session/session.ts';
import { finishReplacing, replaceDatabase, syncFolder } from './replaceDatabase.ts';
import { SessionRows } from './sessionRows.ts';
import { databasePath, holdDataDir, openDatabase } from './schema.ts';
import { findDamage } from './verify.ts';

/**
 * Copies everything that is stored now into one file, also while a server is running on the data folder, and looks
 * the copy through. The file appears only when it is whole. It holds what people wrote: keep it as carefully.
 */
export async function backUp(dataDir: string, file: string): Promise<void> {
  const path = databasePath(dataDir);
  if (!existsSync(path)) throw new Error(`There is nothing to back up in ${dataDir}`);
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  const source = openDatabase(path);
  try {
    // All pages in one step: the copy is of one moment, and the server goes on writing beside it.
    await backup(source, partial, { rate: 2 ** 31 - 1 });
  } finally {
    source.close();
  }
  settle(partial);
  renameSync(partial, file);
  syncFolder(file);
}

/**
 * Puts a backup in the place of what is stored now, which is kept beside it under the answered name. No server may be
 * running on the folder. Every board gets a new address, so that browsers cannot bring back what came after the backup.
 */
export async function restore(dataDir: string, file: string, nowMs: number): Promise<string | undefined> {
  if (!existsSync(file)) throw new Error(`There is no ${file}`);
  const lock = holdDataDir(dataDir);
  try {
    const path = databasePath(dataDir);
    finishReplacing(path);
    const fresh = `${path}.restoring`;
    rmSync(fresh, { force: true });
    const source = new DatabaseSync(file, { readOnly: true });
    await backup(source, fresh, { rate: 2 ** 31 - 1 }).finally(() => source.close());
    settle(fresh);
    openNewEpoch(fresh, existsSync(path) ? newestEpochs(path) : new Map());
    const keptAs = `${path}.before-restore-${new Date(nowMs).toISOString().replaceAll(':', '')}`;
    const isFirst = !existsSync(path);
    replaceDatabase(path, fresh, keptAs);
    return isFirst ? undefined : keptAs;
  } finally {
    lock.close();
  }
}

/** Makes one file of the copy, on the disk, and throws when it is not whole. */
function settle(path: string): void {
  const copy = new DatabaseSync(path);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
    const damage = findDamage(copy);
    if (damage !== undefined) throw new Error(`The copy is not whole (${damage})`);
  } finally {
    copy.close();
  }
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

function openNewEpoch(path: string, present: Map<string, number>): void {
  const database = openDatabase(path);
  const rows = new SessionRows(database);
  for (const session of allSessions(rows)) {
    const boardsEpoch = Math.max(session.boardsEpoch ?? 0, present.get(session.id) ?? 0) + 1;
    rows.save({ ...session, boardsEpoch }, {});
  }
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

/** The epochs of what is replaced: an address that has been in use is never used again. */
function newestEpochs(path: string): Map<string, number> {
  try {
    const database = openDatabase(path);
    const epochs = allSessions(new SessionRows(database)).map(({ id, boardsEpoch = 0 }): [string, number] => [
      id,
      boardsEpoch,
    ]);
    database.close();
    return new Map(epochs);
  } catch {
    // What is replaced cannot be read, which may be why it is replaced.
    return new Map();
  }
}

function allSessions(rows: SessionRows): Session[] {
  return rows.list().flatMap(({ sessionId }) => rows.load(sessionId) ?? []);
}
