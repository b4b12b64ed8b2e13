import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUp, restore } from '../../../server/store/backup.ts';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import { aSession } from './aSession.ts';

const board = { sessionId: 'session-1', activityId: 'snags', groupId: 'blue' };
let folder: string;
let dataDir: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-backup-'));
  dataDir = join(folder, 'data');
  file = join(folder, 'backup.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a backup taken while the server runs is one file with everything, under a new epoch when restored', async () => {
  const store = await openSqliteStore(dataDir);
  await store.saveSession(aSession(), { add: [{ ticketHash: 'h', sessionId: 'session-1', seatId: 's' }] });
  await store.appendUpdate(board, 's', Uint8Array.of(1));
  await backUp(dataDir, file);
  expect(readdirSync(folder).toSorted()).toEqual(['backup.db', 'data']);
  await store.appendUpdate(board, 's', Uint8Array.of(2));
  await store.close();

  const keptAs = await restore(dataDir, file, 0);
  expect(readdirSync(dataDir)).toContain(keptAs!.split('/').at(-1));
  const restored = await openSqliteStore(dataDir);
  expect(await restored.loadSession('session-1')).toEqual(aSession({ boardsEpoch: 1 }));
  expect(await restored.findTicket('h')).toEqual({ sessionId: 'session-1', seatId: 's' });
  expect((await restored.loadBoard(board)).updates).toEqual([Uint8Array.of(1)]);
  await restored.close();
  await restore(dataDir, file, 1);
  const again = await openSqliteStore(dataDir);
  expect((await again.loadSession('session-1'))?.boardsEpoch).toBe(2);
  await again.close();
});

test('a running server is not restored under its feet', async () => {
  const store = await openSqliteStore(dataDir);
  await store.saveSession(aSession());
  await backUp(dataDir, file);
  await expect(restore(dataDir, file, 0)).rejects.toThrow(/Another Plenum is running/);
  await store.close();
});

test('what is no backup changes nothing', async () => {
  const store = await openSqliteStore(dataDir);
  await store.saveSession(aSession());
  await store.close();
  writeFileSync(file, 'a letter, not a database'.repeat(400));
  await expect(restore(dataDir, file, 0)).rejects.toThrow();
  const after = await openSqliteStore(dataDir);
  expect(await after.loadSession('session-1')).toEqual(aSession());
  await after.close();
});

test('a restore that breaks off is finished by the next start', async () => {
  const store = await openSqliteStore(dataDir);
  await store.saveSession(aSession());
  await backUp(dataDir, file);
  await store.saveSession(aSession({ title: 'After the backup', revision: 1 }));
  await store.close();
  // As it is when the power goes after the backup was put ready, and before it took its place.
  copyFileSync(file, join(dataDir, 'plenum.db.next'));
  writeFileSync(join(dataDir, 'plenum.db-wal'), 'the log of what is replaced');
  const after = await openSqliteStore(dataDir);
  expect((await after.loadSession('session-1'))?.title).toBe(aSession().title);
  await after.close();
});
