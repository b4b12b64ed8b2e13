import WebSocket from 'ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { addSnag } from '../../../shared/activities/snag-map/edits.ts';
import { aServer, until, type TestServer } from '../aServer.ts';

let server: TestServer;
const lines: WebsocketProvider[] = [];
beforeAll(async () => void (server = await aServer()));
afterAll(async () => {
  for (const line of lines) line.destroy();
  await server.close();
});

const markers = Array.from({ length: 200 }, (_, index) => `marker${String(index).padStart(3, '0')}x`);

test('what one group writes reaches neither plenary nor other groups before it is shown, in any byte', async () => {
  const { joinCode, tickets } = await server.create({ title: 'Kick-off', groups: ['North', 'South'] });
  const facilitator = await server.open(tickets.facilitator);
  const [north, south] = facilitator.view.session.groups.map(({ id }) => id);
  const snags = facilitator.view.agenda.find(({ kind }) => kind === 'snag-map')!;
  await facilitator.give({ type: 'goTo', activityId: snags.id, from: null });
  const tables = await Promise.all([north, south].map((groupId) => server.join(joinCode, { groupId })));
  const [writing, other] = await Promise.all(tables.map(({ ticket }) => server.open(ticket)));
  const plenary = await server.open(tickets.plenary);
  await until(() => writing!.view.boards.length > 0);
  const northBoard = writing!.view.boards.find(({ groupId }) => groupId === north)!.address;

  const southLine = watch(other!.view.boards[0]!.address, tables[1]!.ticket);
  const intruders = [tickets.plenary, tables[1]!.ticket].map((ticket) => watch(northBoard, ticket));
  await until(() => intruders.every(({ closed }) => closed() === 4403));

  const doc = new Y.Doc();
  const path = northBoard.slice(1);
  const line = new WebsocketProvider(server.url.replace('http', 'ws'), path, doc, {
    WebSocketPolyfill: WebSocket as never,
    protocols: ['plenum.1', `ticket.${tables[0]!.ticket}`],
    disableBc: true,
  });
  lines.push(line);
  await until(() => line.synced);
  for (const [index, text] of markers.entries()) addSnag(doc, { id: `snag-${index}`, text });
  const reader = watch(northBoard, tickets.facilitator);
  await until(() => markers.every((marker) => reader.heard().includes(marker)));

  const heard = (): string =>
    [
      JSON.stringify(plenary.views),
      JSON.stringify(other!.views),
      southLine.heard(),
      ...intruders.map((one) => one.heard()),
    ].join();
  expect(markers.filter((marker) => heard().includes(marker))).toEqual([]);

  await facilitator.give({
    type: 'showOnPlenary',
    show: { what: 'card', activityId: snags.id, groupId: north!, cardId: 'snag-7' },
  });
  await until(() => JSON.stringify(plenary.view).includes(markers[7]!));
  expect(markers.filter((marker) => heard().includes(marker))).toEqual([markers[7]]);
});

/** Opens a board as a bare websocket, asks for all of it, and keeps every byte that comes. */
function watch(address: string, ticket: string): { heard(): string; closed(): number | undefined } {
  const socket = new WebSocket(server.url.replace('http', 'ws') + address, ['plenum.1', `ticket.${ticket}`]);
  let heard = '';
  let closed: number | undefined;
  socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)));
  socket.on('message', (bytes: Buffer) => (heard += bytes.toString('latin1')));
  socket.on('close', (code) => (closed = code));
  return { heard: () => heard, closed: () => closed };
}
