import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { aServer } from '../aServer.ts';

test('metrics are given when they are on, and hold no ids and no names', async () => {
  const server = await aServer({ METRICS: 'on' });
  const { sessionId, tickets } = await server.create({ title: 'MARKER' });
  const screen = await server.open(tickets.facilitator);
  await screen.give({ type: 'pauseTimer' });
  const { text } = await server.request('GET', '/metrics');
  expect(text).toContain('plenum_sessions 1');
  expect(text).toContain('plenum_screens 1');
  expect(text).toContain('plenum_commands_total{type="pauseTimer",outcome="timerNotRunning"} 1');
  expect(text).not.toContain('MARKER');
  expect(text).not.toContain(sessionId);
  await server.close();
});

test('metrics are not there otherwise', async () => {
  const server = await aServer();
  expect((await server.request('GET', '/metrics')).status).toBe(404);
  await server.close();
});

test('a websocket is opened only where there is one, and only for pages of this server', async () => {
  const server = await aServer();
  const answerTo = (path: string, origin?: string): Promise<number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`, origin ? { origin } : {});
      socket.on('open', () => (socket.close(), resolve(101)));
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => undefined);
    });
  expect(await answerTo('/nowhere')).toBe(404);
  expect(await answerTo('/sync/a/b/c', 'https://elsewhere.example')).toBe(403);
  expect(await answerTo('/sync/a/b/c', server.url)).toBe(101); // and closed at once, without a ticket
  await server.close();
});
