import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** A database that is whole and is about to take the place of another. */
const nextOf = (path: string): string => `${path}.next`;

/**
 * Puts a finished database in the place of another, which is kept under `keptAs`. Whenever this breaks off, there is
 * either the old one or the new one: `finishReplacing`, called before the database is opened, sees to that.
 */
export function replaceDatabase(path: string, fresh: string, keptAs: string): void {
  for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) linkSync(path + suffix, keptAs + suffix);
  syncFolder(path);
  renameSync(fresh, nextOf(path));
  finishReplacing(path);
}

/** Finishes a replacement that broke off; does nothing otherwise. */
export function finishReplacing(path: string): void {
  if (!existsSync(nextOf(path))) return;
  // The old write-ahead log would else be taken for the new database's.
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  syncFolder(path);
  renameSync(nextOf(path), path);
  syncFolder(path);
}

/** Makes sure that names in the file's folder are on disk. */
export function syncFolder(file: string): void {
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
