import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BoardLink } from '../../client/connection/boardLink.ts';
import type { EditKeeper } from '../../client/connection/unsentEdits.ts';
import { boardAddress } from '../../shared/boards/boardName.ts';
import { blueBoard, BoardServer } from '../server/sync/boardServer.ts';
import { until } from '../until.ts';
import { FlakyLine } from './flakyLine.ts';

const keepsNothing: EditKeeper = {
  keep: async () => 1,
  keptOf: async () => [],
  keptOfSession: async () => [],
  drop: async () => {},
};

let server: BoardServer;
let line: FlakyLine;
let links: BoardLink[];

beforeEach(async () => {
  const page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', page);
  server = await new BoardServer().start();
  line = await FlakyLine.to(() => server.port);
  links = ['seat-1', 'seat-2'].map(
    (ticket) =>
      new BoardLink({
        address: boardAddress(blueBoard),
        ticket,
        access: 'write',
        origin: `http://127.0.0.1:${line.port}`,
        keeper: keepsNothing,
      }),
  );
});
afterEach(async () => {
  for (const link of links) link.close();
  line.close();
  await server.remove();
  vi.unstubAllGlobals();
});

test('two people who type on through flaps and restarts are never turned away, and lose no key', async () => {
  await until(() => links.every((link) => link.state().read));
  line.delayMs = 40;
  const keys = [0, 0];
  const type = (person: number): void => {
    links[person]!.doc.getArray(`keys-${person}`).push([keys[person]!++]);
  };
  const typing = setInterval(() => links.forEach((_, person) => type(person)), 25);
  for (const [person, link] of links.entries()) {
    let wasOpen = true;
    link.subscribe(() => {
      // The line is back, and the server has not yet asked for what it lacks.
      const isOpen = link.state().status === 'open';
      const isBack = isOpen && !wasOpen;
      wasOpen = isOpen;
      if (isBack) type(person);
    });
  }
  for (let trouble = 0; trouble < 24; trouble++) {
    await until(() => links.every((link) => link.state().status === 'open'));
    await new Promise((resolve) => setTimeout(resolve, (trouble % 6) * 40));
    if (trouble % 8 === 7) {
      await server.stop();
      await server.start();
    } else line.flap();
  }
  clearInterval(typing);
  await until(() => links.every((link) => link.state().status === 'open' && link.state().unsaved === 0));
  expect(links.map((link) => link.state().spoilt)).toEqual([false, false]);
  const stored = await server.boards.read(blueBoard, (doc) =>
    links.map((_, person) => doc.getArray(`keys-${person}`).toArray()),
  );
  expect(stored).toEqual(keys.map((count) => Array.from({ length: count }, (_, key) => key)));
  expect(server.warnings).toEqual([]);
}, 120_000);
