import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { backUp, restore } from '../../server/store/backup.ts';
import { BoardRows } from '../../server/store/boardRows.ts';
import { databasePath, openDatabase } from '../../server/store/schema.ts';
import { blueBoard, openScreen } from '../server/sync/boardServer.ts';
import { until } from '../until.ts';
import { ServerProcess } from './serverProcess.ts';

const backups = 50;

test(`each of ${backups} backups taken while five people write restores to a board as it was then`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-hot-'));
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const server = await ServerProcess.start(dataDir);
  const screens = Array.from({ length: 5 }, (_, index) => openScreen(server.port, blueBoard, `seat-${index}`));
  await until(() => screens.every(({ provider }) => provider.synced));
  const typing = setInterval(() => screens.forEach(({ text }) => text.insert(text.length, 'x')), 3);
  for (let round = 0; round < backups; round++) {
    // The first message that is marked is the answer on opening; every later one is a key.
    const marked = screens.reduce((sum, screen) => sum + Math.max(0, screen.saved() - 1), 0);
    const file = join(folder, 'backup.db');
    await backUp(dataDir, file);
    const typed = screens[0]!.text.length;
    const restored = join(folder, `restored-${round}`);
    mkdirSync(restored);
    await restore(restored, file, round);
    const length = lengthIn(restored);
    expect(length).toBeGreaterThanOrEqual(marked);
    expect(length).toBeLessThanOrEqual(typed + 5 * 100);
    rmSync(restored, { recursive: true });
  }
  clearInterval(typing);
  await until(() => new Set(screens.map(({ text }) => text.length)).size === 1);
  for (const screen of screens) screen.leave();
  await server.stop();
  rmSync(folder, { recursive: true });
}, 120_000);

function lengthIn(dataDir: string): number {
  const database = openDatabase(databasePath(dataDir));
  const { snapshot, updates, damage } = new BoardRows(database).load(blueBoard);
  database.close();
  expect(damage).toBeUndefined();
  const doc = new Y.Doc();
  for (const update of [...(snapshot ? [snapshot] : []), ...updates]) Y.applyUpdate(doc, update);
  return doc.getText('text').length;
}
