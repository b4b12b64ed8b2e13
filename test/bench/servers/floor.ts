import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/*
 * The least a board server can do: passes every edit and every presence on to the others of its address. Knows and
 * keeps nothing, so that what a screen asks of the server, or answers it, goes no further.
 */

const [sync, update] = [0, 2];

const rooms = new Map<string, Set<WebSocket>>();
const http = createServer();
const doors = new WebSocketServer({ server: http, perMessageDeflate: false });
doors.on('connection', (websocket, request) => {
  const room = rooms.get(request.url!) ?? new Set();
  rooms.set(request.url!, room.add(websocket));
  websocket.on('message', (data: Buffer) => {
    if (data[0] === sync && data[1] !== update) return;
    for (const other of room) if (other !== websocket) other.send(data);
  });
  websocket.on('close', () => room.delete(websocket));
});
http.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () =>
  console.log(`port ${(http.address() as AddressInfo).port}`),
);
