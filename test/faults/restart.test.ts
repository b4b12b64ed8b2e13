import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blueBoard, openScreen } from '../server/sync/boardServer.ts';
import { until } from '../until.ts';
import { ServerProcess } from './serverProcess.ts';

let dataDir: string;
let server: ServerProcess;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'plenum-restart-'));
  server = await ServerProcess.start(dataDir);
});
afterEach(async () => {
  await server.kill();
  rmSync(dataDir, { recursive: true });
});

test.each([
  ['ends in good order', (): Promise<unknown> => server.stop()],
  ['is killed', (): Promise<unknown> => server.kill()],
])('when the server %s while two people type, the next one has every keystroke', async (_, end) => {
  const { port } = server;
  const screens = [openScreen(port, blueBoard, 'one'), openScreen(port, blueBoard, 'two')];
  await until(() => screens.every(({ provider }) => provider.synced));
  let typed = 0;
  const typing = setInterval(() => {
    for (const { text } of screens) text.insert(text.length, 'x');
    typed += screens.length;
  }, 4);
  for (let restart = 0; restart < 3; restart++) {
    const before = typed;
    await until(() => typed > before + 100);
    await end();
    server = await ServerProcess.start(dataDir, port);
    await until(() => screens.every(({ provider }) => provider.synced));
  }
  clearInterval(typing);
  await until(() => screens.every(({ text }) => text.length === typed));
  const late = openScreen(port, blueBoard, 'late');
  await until(() => late.text.length === typed);
  for (const screen of [...screens, late]) screen.leave();
});

test('a server that is asked to end stores what has arrived, tells its screens to come back, and ends well', async () => {
  const one = openScreen(server.port, blueBoard, 'one');
  await until(() => one.provider.synced);
  for (let key = 0; key < 200; key++) one.text.insert(0, 'x');
  const ended = server.stop();
  await until(() => one.closeCode() !== undefined);
  expect(one.closeCode()).toBe(1012);
  expect(one.provider.shouldConnect).toBe(true);
  const askedMs = Date.now();
  expect(await ended).toBe(0);
  expect(Date.now() - askedMs).toBeLessThan(2_000);
  expect(server.complaints).toBe('');
  one.leave();
});

test('a laptop that slept through edits and a lost line is together with the others soon after it wakes', async () => {
  const awake = openScreen(server.port, blueBoard, 'awake');
  await until(() => awake.provider.synced);
  const sleeper = openScreen(server.port, blueBoard, 'sleeper');
  await until(() => sleeper.provider.synced);
  sleeper.text.insert(0, 'before ');
  await until(() => awake.text.toString() === 'before ');
  sleeper.provider.disconnect();
  sleeper.text.insert(7, 'while away ');
  awake.text.insert(0, 'meanwhile ');
  const wokenMs = Date.now();
  sleeper.provider.connect();
  await until(() => awake.text.toString() === sleeper.text.toString() && awake.text.length === 28);
  expect(Date.now() - wokenMs).toBeLessThan(3_000);
  awake.leave();
  sleeper.leave();
});
