import { pino } from 'pino';
import WebSocket from 'ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardClose, boardProtocol, ticketProtocolPrefix } from '../../shared/live/protocol.ts';
import { aServer, OpenScreen, until, type TestServer } from './aServer.ts';

const publicUrl = 'https://plenum.example.org';
const logged: string[] = [];
let server: TestServer;
beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line) => void logged.push(line) });
  server = await aServer({ PUBLIC_URL: publicUrl }, log);
});
afterAll(() => server.close());

/** What somebody on the way says to have links begin with another address. */
const astray = { 'x-forwarded-host': 'elsewhere.example', forwarded: 'host=elsewhere.example' };

function openBoard(path: string, ticket: string): { closedWith(): number | null } {
  let code: number | null = null;
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`, [
    boardProtocol,
    `${ticketProtocolPrefix}${ticket}`,
  ]);
  socket.on('close', (closed) => (code = closed));
  socket.on('error', () => undefined);
  return { closedWith: () => code };
}

test('every link begins with the configured address, whatever address was asked for', async () => {
  const { body: begun } = await server.request('POST', '/api/sessions', {
    body: { title: 'Kick-off' },
    headers: astray,
  });
  const bearer: string = begun.tickets.facilitator;
  const path = `/api/sessions/${begun.sessionId}`;
  const asked = { bearer, headers: astray };
  const made = await Promise.all([
    server.request('POST', `${path}/seats`, { ...asked, body: { role: 'observer' } }),
    server.request('POST', `${path}/plenary`, asked),
    server.request('POST', `${path}/readers`, asked),
  ]);
  const view = await server.request('GET', path, asked);
  const links: string[] = [
    ...Object.values<string>(begun.links),
    ...made.map(({ body }) => body.link),
    view.body.joinLink,
  ];
  expect(links.length).toBe(7);
  expect(links.filter((link) => !link.startsWith(`${publicUrl}/`))).toEqual([]);
});

test('a seat that is taken away loses its board within two seconds, and no secret is in the log', async () => {
  const { sessionId, joinCode, tickets } = await server.create();
  const facilitator = await server.open(tickets.facilitator);
  const snags = facilitator.view.agenda.find(({ kind }) => kind === 'snag-map')!;
  await facilitator.give({ type: 'goTo', activityId: snags.id, from: null });
  const table = await server.join(joinCode);
  const { body: invited } = await server.request('POST', `/api/sessions/${sessionId}/seats`, {
    bearer: tickets.facilitator,
    body: { role: 'observer' },
  });
  const path = `/api/sessions/${sessionId}/invitation`;
  const { body: observer } = await server.request('POST', path, { bearer: invited.ticket });
  await until(() => facilitator.view.boards.length > 0);
  const { address } = facilitator.view.boards.find(
    ({ activityId, groupId }) => activityId === snags.id && groupId === table.seat.groupId,
  )!;
  for (const [seatId, ticket] of [
    [table.seat.id, table.ticket],
    [invited.seatId, observer.ticket],
  ]) {
    const board = openBoard(address, ticket);
    const startedMs = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(board.closedWith()).toBeNull();
    await facilitator.give({ type: 'removeSeat', seatId });
    await until(() => board.closedWith() !== null);
    expect(board.closedWith()).toBe(boardClose.wrongTicket);
    expect(Date.now() - startedMs).toBeLessThan(2_300);
  }

  // What is refused is not logged with its secret either.
  const wrong = 'ticket-that-proves-nothing';
  await server.request('GET', `/api/sessions/${sessionId}`, { bearer: wrong });
  await server.request('POST', '/api/join', { body: { code: joinCode, device: 'table', returnCode: 'WRONG' } });
  const refused = new OpenScreen(server.url, { ticket: wrong, protocol: 1 });
  await until(() => refused.refused !== null);
  const shut = openBoard(address, wrong);
  await until(() => shut.closedWith() !== null);
  expect(logged.length).toBeGreaterThan(5);
  const secrets = [...Object.values(tickets), table.ticket, table.returnCode, invited.ticket, observer.ticket, wrong];
  for (const secret of secrets) expect(logged.filter((line) => line.includes(secret))).toEqual([]);
});
