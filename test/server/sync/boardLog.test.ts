import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import { databasePath } from '../../../server/store/schema.ts';
import type { Store } from '../../../server/store/store.ts';
import { BoardLog } from '../../../server/sync/boardLog.ts';

const board = { sessionId: 'session-1', activityId: 'snags', groupId: 'blue' };
const state = Uint8Array.of(1, 2, 3);
let dataDir: string;
let store: Store;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'plenum-log-'));
  store = await openSqliteStore(dataDir);
});
afterEach(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true });
});

function aLog(over: Partial<Store> = {}): BoardLog {
  return new BoardLog({ board, store: { ...store, ...over }, sequence: 0, rows: 0, log: { warn() {}, error() {} } });
}

async function write(log: BoardLog, edits: number): Promise<void> {
  for (let edit = 0; edit < edits; edit++)
    void log.append({ update: Uint8Array.of(edit), seatId: 'seat' }, () => undefined);
  await log.newest;
}

/** As a second reader of the file finds them. */
function rows(): number {
  const database = new DatabaseSync(databasePath(dataDir), { readOnly: true });
  const { count } = database.prepare('SELECT count(*) AS count FROM log').get() as { count: number };
  database.close();
  return count;
}

describe('a board’s log', () => {
  test('at rest comes down to two whole snapshots and no rows', async () => {
    const log = aLog();
    await write(log, 30);
    expect(log.isSnapshotWorthIt).toBe(true);
    await log.saveSnapshot(state);
    expect(rows()).toBe(30);
    await write(log, 25);
    await log.saveSnapshot(state);
    expect(rows()).toBe(25);
    expect(log.isSnapshotWorthIt).toBe(true);
    await log.saveSnapshot(state);
    expect(rows()).toBe(0);
    expect(log.isSnapshotWorthIt).toBe(false);
    expect(await store.loadBoard(board)).toEqual({ snapshot: state, updates: [], sequence: 55 });
  });

  test('of a few edits makes no snapshot', async () => {
    const log = aLog();
    await write(log, 19);
    expect(log.isSnapshotWorthIt).toBe(false);
  });

  test('keeps its rows, and tries again, when a snapshot could not be stored', async () => {
    const log = aLog({ saveSnapshot: () => Promise.reject(new Error('full')) });
    await write(log, 40);
    await log.saveSnapshot(state);
    expect(rows()).toBe(40);
    expect(log.isSnapshotWorthIt).toBe(true);
  });
});
