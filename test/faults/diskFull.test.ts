import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blueBoard, openScreen } from '../server/sync/boardServer.ts';
import { until } from '../until.ts';
import { ServerProcess } from './serverProcess.ts';

const smallDiskBytes = 3 * 1024 * 1024;

let mountPoint: string;
let server: ServerProcess;
/** The small disk as seen from here: it is mounted only for the server's process, and goes with it. */
let disk: string;

beforeEach(async () => {
  mountPoint = mkdtempSync(join(tmpdir(), 'plenum-disk-'));
  const asRoot = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-rm'];
  const mount = `mount -t tmpfs -o size=${smallDiskBytes} plenum "${mountPoint}" && exec "$@"`;
  server = await ServerProcess.start(mountPoint, 0, [...asRoot, 'sh', '-c', mount, 'sh']);
  disk = `/proc/${server.pid}/root${mountPoint}`;
});
afterEach(async () => {
  await server.kill();
  rmSync(mountPoint, { recursive: true });
});

test('on a full disk nothing is shown or marked, screens are told, and all is stored soon after there is space', async () => {
  const [one, two] = [openScreen(server.port, blueBoard, 'one'), openScreen(server.port, blueBoard, 'two')];
  await until(() => one.provider.synced && two.provider.synced);
  one.text.insert(0, 'before ');
  await until(() => two.text.toString() === 'before ' && one.saved() === 2);

  fillDisk();
  // What the write-ahead log has already reserved may still be used; then there is no more.
  let written = 'before ';
  await until(() => {
    const line = `${'x'.repeat(2_000)} `;
    one.text.insert(one.text.length, line);
    written += line;
    return one.storing() === false && two.storing() === false;
  });
  const [marked, shown] = [one.saved(), two.text.length];
  one.text.insert(one.text.length, 'during');
  written += 'during';
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(one.saved()).toBe(marked);
  expect(two.text.length).toBe(shown);
  expect(one.provider.wsconnected).toBe(true);

  rmSync(join(disk, 'ballast'));
  const freedMs = Date.now();
  await until(() => two.text.toString() === written && one.storing() === true && two.storing() === true);
  expect(Date.now() - freedMs).toBeLessThan(5_000);

  const late = openScreen(server.port, blueBoard, 'late');
  await until(() => late.text.toString() === written);
  for (const screen of [one, two, late]) screen.leave();
});

test('a full disk does not keep the server from ending in good order', async () => {
  const one = openScreen(server.port, blueBoard, 'one');
  await until(() => one.provider.synced);
  fillDisk();
  await until(() => {
    one.text.insert(0, 'x'.repeat(2_000));
    return one.storing() === false;
  });
  one.leave();
  expect(await server.stop()).toBe(0);
  server = await ServerProcess.start(mountPoint);
});

function fillDisk(): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize));
}
