import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSqliteStore } from '../../server/store/openSqliteStore.ts';
import { createBoards } from '../../server/sync/createBoards.ts';

/*
 * The store and the boards alone, as a process that can be killed: node boardProcess.ts DATA_DIR [PORT]. Any
 * ticket may write anywhere. Prints `port N` when it listens.
 */

const [dataDir = '', port = '0'] = process.argv.slice(2);
const note = (about: object, message: string): void => console.error(message, about);
const store = await openSqliteStore(dataDir);
const boards = createBoards({
  store,
  authorize: async (ticket) => ({ seatId: ticket, label: ticket, access: 'write' }),
  log: { warn: note, error: note },
});
const http = createServer((request, response) => {
  const { heapUsed, external } = process.memoryUsage();
  response.end(JSON.stringify({ url: request.url, heapUsed, external }));
});
http.on('upgrade', (request, socket, head) => boards.handleUpgrade(request, socket, head));
http.listen(
  { port: Number(port), host: '127.0.0.1', backlog: 4_096 },
  () => void console.log(`port ${(http.address() as AddressInfo).port}`),
);

// Whoever started it is gone, however that came about.
process.stdin.resume().on('end', () => process.exit(1));
process.on('SIGTERM', () => {
  http.close();
  void boards
    .close()
    .then(() => store.close())
    .then(() => process.exit(0));
});
