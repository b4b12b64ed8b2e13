import { afterEach, beforeEach, expect, test } from 'vitest';
import { blueBoard, BoardServer, openScreen } from '../server/sync/boardServer.ts';
import { until } from '../until.ts';
import { FlakyLine } from './flakyLine.ts';

let server: BoardServer;
let line: FlakyLine;

beforeEach(async () => {
  server = await new BoardServer().start();
  line = await FlakyLine.to(() => server.port);
});
afterEach(async () => {
  line.close();
  await server.remove();
});

test('through 40 flaps of a slow Wi-Fi nothing is lost and nothing comes double', async () => {
  line.delayMs = 300;
  const [flaky, steady] = [
    openScreen(line.port, blueBoard, 'seat-flaky'),
    openScreen(server.port, blueBoard, 'seat-steady'),
  ];
  await until(() => flaky.provider.synced && steady.provider.synced);
  const [mine, theirs] = [flaky.doc.getArray('flaky'), steady.doc.getArray('steady')];
  const written = { flaky: 0, steady: 0 };
  const typing = setInterval(() => {
    mine.push([written.flaky++]);
    theirs.push([written.steady++]);
  }, 20);
  for (let flap = 0; flap < 40; flap++) {
    await new Promise((resolve) => setTimeout(resolve, 100 + (flap % 5) * 150));
    line.flap();
  }
  clearInterval(typing);
  const counting = (length: number): number[] => Array.from({ length }, (_, index) => index);
  await until(() => steady.doc.getArray('flaky').length === written.flaky);
  await until(() => flaky.doc.getArray('steady').length === written.steady);
  expect(steady.doc.getArray('flaky').toArray()).toEqual(counting(written.flaky));
  expect(flaky.doc.getArray('steady').toArray()).toEqual(counting(written.steady));
  flaky.leave();
  steady.leave();
}, 90_000);

test('the same board in two tabs of one seat is two screens, and both agree', async () => {
  const [tab, twin] = [server.open(), server.open()];
  await until(() => tab.provider.synced && twin.provider.synced);
  tab.text.insert(0, 'a');
  twin.text.insert(0, 'b');
  await until(() => tab.text.length === 2 && tab.text.toString() === twin.text.toString());
});

test('a line that hangs is taken for gone, and its presence with it', async () => {
  const [hanging, watching] = [openScreen(line.port, blueBoard, 'seat-hanging'), server.open()];
  hanging.provider.awareness.setLocalState({ caret: 1 });
  const seen = (): boolean => watching.provider.awareness.getStates().has(hanging.doc.clientID);
  await until(seen);
  line.isBlackHole = true;
  await until(() => !seen());
  hanging.leave();
}, 60_000);
