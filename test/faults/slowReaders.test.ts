import { connect, type Socket } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blueBoard, openScreen } from '../server/sync/boardServer.ts';
import { until } from '../until.ts';
import { ServerProcess } from './serverProcess.ts';

test('50 screens that stop reading do not hold up the others, and do not fill the memory', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'plenum-slow-'));
  const server = await ServerProcess.start(dataDir);
  const [writer, reader] = [
    openScreen(server.port, blueBoard, 'writer'),
    openScreen(server.port, blueBoard, 'reader'),
  ];
  await until(() => writer.provider.synced && reader.provider.synced);
  const stuck = await Promise.all(Array.from({ length: 50 }, () => openAndStopReading(server.port)));
  await until(async () => (await memoryOf(server)) > 0);

  // More than may wait for one screen, so that all of them are too slow in the end.
  const piece = 'x'.repeat(190_000);
  let slowestMs = 0;
  for (let round = 0; round < 80; round++) {
    writer.text.insert(0, piece.slice(round));
    const sentMs = Date.now();
    await until(() => reader.text.length === writer.text.length);
    slowestMs = Math.max(slowestMs, Date.now() - sentMs);
  }
  await until(() => stuck.every((line) => line.closed || line.destroyed));
  expect(slowestMs).toBeLessThan(2_000);
  writer.leave();
  reader.leave();
  expect(await memoryOf(server)).toBeLessThan(300 * 1024 * 1024);
  await server.kill();
  rmSync(dataDir, { recursive: true });
});

async function memoryOf(server: ServerProcess): Promise<number> {
  const answer = (await (await fetch(`http://127.0.0.1:${server.port}/memory`)).json()) as Record<string, number>;
  return answer['heapUsed']! + answer['external']!;
}

/** A websocket on the board that asks for its state and then reads no more. */
function openAndStopReading(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const line = connect(port, '127.0.0.1');
    line.on('error', () => {});
    line.write(
      [
        'GET /sync/session/snags/blue HTTP/1.1',
        'Host: x',
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Protocol: plenum.1, ticket.stuck',
        '\r\n',
      ].join('\r\n'),
    );
    line.once('data', () => {
      // Sync step 1 with an empty state vector, masked with zeros.
      line.write(Buffer.from([0x82, 0x84, 0, 0, 0, 0, 0, 0, 1, 0]));
      line.pause();
      // A paused socket does not see its own end; a failing write does.
      const probe = setInterval(() => line.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0])), 100);
      line.once('close', () => clearInterval(probe));
      resolve(line);
    });
  });
}
