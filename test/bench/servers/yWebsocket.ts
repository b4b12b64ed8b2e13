import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import type { IncomingMessage } from 'node:http';

/* y-websocket 2.1's own server, with LevelDB. */

process.env['YPERSISTENCE'] = process.argv[2]!;
const require = createRequire(new URL('../peers/', import.meta.url));
const { setupWSConnection } = require('y-websocket/bin/utils') as {
  setupWSConnection(websocket: WebSocket, request: IncomingMessage): void;
};
const http = createServer();
const doors = new WebSocketServer({ server: http, perMessageDeflate: false });
doors.on('connection', setupWSConnection);
http.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () =>
  console.log(`port ${(http.address() as AddressInfo).port}`),
);
