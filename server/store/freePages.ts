import type { DatabaseSync } from 'node:sqlite';

/** Of the file's pages, the part that may be empty: the next edits will fill it. */
const spareShare = 1 / 5;
/** At a time, so that nobody waits for it: 2 MB, some milliseconds. */
const mostPages = 512;

/** Makes the file shorter when much of it is empty, as after a session was deleted or long logs became snapshots. */
export function giveBackPages(database: DatabaseSync): void {
  const [empty, all] = ['freelist_count', 'page_count'].map((name) =>
    Number(database.prepare(`PRAGMA ${name}`).get()?.[name]),
  ) as [number, number];
  if (empty > all * spareShare) database.exec(`PRAGMA incremental_vacuum(${mostPages})`);
}
