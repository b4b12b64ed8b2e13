import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BoardRows } from '../../server/store/boardRows.ts';
import { openSqliteStore } from '../../server/store/openSqliteStore.ts';
import { openDatabase, pageSize } from '../../server/store/schema.ts';
import { SessionRows } from '../../server/store/sessionRows.ts';
import { findDamage } from '../../server/store/verify.ts';
import { aSession } from '../server/store/aSession.ts';

/** Each answered request is one boundary: what was written until then has been synced to the disk. */
const boundaries = 250;
const board = { sessionId: 'session-1', activityId: 'snags', groupId: 'blue' };

/** The files as they were at a boundary, and what had been answered by then. */
interface Moment {
  database: Buffer;
  log: Buffer;
  sequence: number;
  revision: number;
}

let folder: string;
const moments: Moment[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-power-'));
  const store = await openSqliteStore(join(folder, 'running'));
  const [databasePath, logPath] = ['plenum.db', 'plenum.db-wal'].map((name) => join(folder, 'running', name));
  let [sequence, revision] = [0, 0];
  await store.saveSession(aSession());
  for (let boundary = 0; boundary < boundaries; boundary++) {
    if (boundary % 10 === 9)
      await store.saveSession(aSession({ revision: ++revision, place: 'x'.repeat(boundary * 50) }));
    else if (boundary % 25 === 13) await store.saveSnapshot(board, updateOf(sequence), sequence);
    else sequence = await store.appendUpdate(board, 'seat', updateOf(sequence + 1));
    // The log is emptied into the database about a second after a session was saved: those moments belong to it.
    if (boundary % 60 === 59) await new Promise((resolve) => setTimeout(resolve, 1_200));
    moments.push({ database: readFileSync(databasePath!), log: readFileSync(logPath!), sequence, revision });
  }
  await store.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test(`after a power cut at any of ${boundaries} moments, all that was answered is there and the store is whole`, () => {
  let checkpoints = 0;
  for (const [index, moment] of moments.entries()) {
    const next = moments[index + 1] ?? moment;
    const isCheckpoint = next.log.length < moment.log.length || !next.database.equals(moment.database);
    if (isCheckpoint) checkpoints++;
    const state = isCheckpoint ? duringCheckpoint(moment, next, index) : duringWrite(moment, next, index);
    expectWhole(state.database, state.log, moment, next, `after boundary ${index}`);
  }
  expect(checkpoints).toBeGreaterThan(2);
}, 120_000);

/** Of what was written after the boundary, any part may be on the disk, also with a torn end. */
function duringWrite(moment: Moment, next: Moment, seed: number): { database: Buffer; log: Buffer } {
  const unsynced = next.log.subarray(moment.log.length);
  const kept = Math.floor((unsynced.length * (seed % 7)) / 6);
  const torn = Buffer.from(unsynced.subarray(0, kept));
  if (kept > 600) torn.fill(seed % 256, kept - 600, kept - 88);
  return { database: moment.database, log: Buffer.concat([moment.log, torn]) };
}

/** While the log is emptied into the database: any of the database's pages may be new or old, the log is still there. */
function duringCheckpoint(moment: Moment, next: Moment, seed: number): { database: Buffer; log: Buffer } {
  const database = Buffer.from(next.database);
  for (let at = 0, page = 0; at < moment.database.length; at += pageSize, page++) {
    if ((page * 2_654_435_761 + seed * 40_503) % 3 === 0) moment.database.copy(database, at, at, at + pageSize);
  }
  return { database, log: moment.log };
}

function expectWhole(database: Buffer, log: Buffer, moment: Moment, next: Moment, what: string): void {
  const cutFolder = join(folder, 'cut');
  rmSync(cutFolder, { recursive: true, force: true });
  mkdirSync(cutFolder);
  writeFileSync(join(cutFolder, 'plenum.db'), database);
  writeFileSync(join(cutFolder, 'plenum.db-wal'), log);
  const opened = openDatabase(join(cutFolder, 'plenum.db'));
  expect(findDamage(opened), what).toBeUndefined();
  const loaded = new BoardRows(opened).load(board);
  const session = new SessionRows(opened).load('session-1');
  opened.close();
  expect(loaded.damage, what).toBeUndefined();
  expect(loaded.sequence, what).toBeGreaterThanOrEqual(moment.sequence);
  expect(loaded.sequence, what).toBeLessThanOrEqual(Math.max(moment.sequence, next.sequence));
  expect(Uint8Array.from(loaded.updates.at(-1) ?? loaded.snapshot ?? updateOf(0)), what).toEqual(
    updateOf(loaded.sequence),
  );
  expect(session?.revision, what).toBeGreaterThanOrEqual(moment.revision);
}

/** Tells its sequence; of different lengths, now and then longer than a page. */
function updateOf(sequence: number): Uint8Array {
  return Uint8Array.from(
    { length: 20 + ((sequence * 97) % 300) + (sequence % 30 === 0 ? 9_000 : 0) },
    () => sequence % 256,
  );
}
