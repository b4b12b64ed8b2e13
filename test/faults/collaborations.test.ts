import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openScreen, type ScreenOf } from '../server/sync/boardServer.ts';
import { until } from '../until.ts';
import { ServerProcess } from './serverProcess.ts';

const collaborations = Number(process.env['COLLABORATIONS'] ?? 1_000);
const firstSeed = Number(process.env['SEED'] ?? 1);
const clients = 5;
const acts = 30;
/** Many boards are worked on at once; the server is killed now and then under all of them. */
const atOnce = 25;

let dataDir: string;
let server: ServerProcess;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'plenum-random-'));
  server = await ServerProcess.start(dataDir);
});
afterAll(async () => {
  await server.kill();
  rmSync(dataDir, { recursive: true });
});

test(
  `${collaborations} random collaborations of ${clients} with reconnects and kills all converge`,
  async () => {
    for (let seed = firstSeed; seed < firstSeed + collaborations; seed += atOnce) {
      const running = Array.from({ length: Math.min(atOnce, firstSeed + collaborations - seed) }, (_, index) =>
        collaborate(seed + index),
      );
      const killing = Promise.all(running.map(({ halfway }) => halfway)).then(async () => {
        await server.kill();
        server = await ServerProcess.start(dataDir, server.port);
      });
      await Promise.all([killing, ...running.map(({ done }) => done)]);
    }
  },
  Math.max(60_000, collaborations * 600),
);

/** One board, edited by its seed. `halfway`: half of its acts are done. `done`: all agree, and with the server. */
function collaborate(seed: number): { halfway: Promise<void>; done: Promise<void> } {
  const random = randomFrom(seed);
  const pick = (below: number): number => Math.floor(random() * below);
  const board = { sessionId: 'random', activityId: 'seeds', groupId: `seed-${seed}` };
  const screens = Array.from({ length: clients }, (_, index) => openScreen(server.port, board, `seat-${index}`));
  let act = 0;
  let isHalfway = (): void => {};
  const halfway = new Promise<void>((resolve) => (isHalfway = resolve));

  async function work(): Promise<void> {
    while (act++ < acts) {
      if (act === acts / 2) isHalfway();
      const screen = screens[pick(clients)]!;
      const choice = pick(12);
      if (choice === 0) screen.provider.disconnect();
      else if (choice === 1) screen.provider.connect();
      else edit(screen, pick);
      if (pick(3) === 0) await new Promise((resolve) => setTimeout(resolve, pick(8)));
    }
    for (const { provider } of screens) provider.connect();
    const agree = (): boolean => new Set(screens.map(({ doc }) => fingerprint(doc))).size === 1;
    await until(() => screens.every(({ provider }) => provider.synced) && agree()).catch(() => {
      expect.fail(`seed ${seed} does not converge: ${screens.map(({ doc }) => fingerprint(doc)).join('\n')}`);
    });
    const late = openScreen(server.port, board, 'late');
    await until(() => late.provider.synced && fingerprint(late.doc) === fingerprint(screens[0]!.doc)).catch(() =>
      expect.fail(`seed ${seed}: the server has ${fingerprint(late.doc)}, not ${fingerprint(screens[0]!.doc)}`),
    );
    for (const screen of [...screens, late]) screen.leave();
  }
  return { halfway, done: work() };
}

/** Something a person may do: write, delete, add a card, move it, remove it. */
function edit({ doc, text }: ScreenOf, pick: (below: number) => number): void {
  const cards = doc.getMap<Y.Map<unknown>>('cards');
  const ids = [...cards.keys()].toSorted();
  const card = cards.get(ids[pick(ids.length || 1)] ?? '');
  switch (pick(5)) {
    case 0:
      return text.insert(pick(text.length + 1), 'abc'.slice(pick(3)));
    case 1:
      if (text.length > 0) text.delete(pick(text.length), 1);
      return;
    case 2:
      return void cards.set(`card-${pick(6)}`, new Y.Map([['order', `a${pick(9)}`]]));
    case 3:
      return void card?.set('order', `b${pick(9)}`);
    default:
      if (ids.length > 3) cards.delete(ids[0]!);
  }
}

function fingerprint(doc: Y.Doc): string {
  return JSON.stringify([doc.getText('text').toString(), sorted(doc.getMap('cards').toJSON())]);
}

function sorted(map: Record<string, unknown>): unknown {
  return Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
