import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardName } from '../../shared/boards/boardName.ts';
import { openScreen, type ScreenOf } from '../server/sync/boardServer.ts';
import { until } from '../until.ts';
import { ServerProcess } from './serverProcess.ts';

const kills = Number(process.env['KILLS'] ?? 50);
const writers = 20;
/** A new board now and then, so that reading it whole stays quick. */
const killsPerBoard = 10;

let dataDir: string;
beforeAll(() => void (dataDir = mkdtempSync(join(tmpdir(), 'plenum-kill-'))));
afterAll(() => rmSync(dataDir, { recursive: true }));

test(
  `after ${kills} kills under ${writers} writers with all tabs closed, nothing is lost that was shown or marked saved`,
  async () => {
    let promised = 0;
    for (let kill = 0; kill < kills; kill++) {
      const board = { sessionId: 'kills', activityId: 'snags', groupId: `g${Math.floor(kill / killsPerBoard)}` };
      const server = await ServerProcess.start(dataDir);
      const screens = Array.from(
        { length: writers },
        (_, index) => new Writer(server.port, board, `${kill}.${index}`),
      );
      await until(() => screens.every(({ screen }) => screen.provider.synced));
      const busy = setInterval(() => screens.forEach((writer) => writer.write()), 3);
      await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 200));
      await server.kill();
      clearInterval(busy);
      const mustBeThere = new Set(screens.flatMap((writer) => writer.promised()));
      for (const { screen } of screens) screen.leave();

      const again = await ServerProcess.start(dataDir);
      const reader = openScreen(again.port, board, 'reader');
      await until(() => reader.provider.synced);
      const there = reader.doc.getMap('edits');
      const lost = [...mustBeThere].filter((edit) => !there.has(edit));
      expect(lost, `lost after kill ${kill}`).toEqual([]);
      promised += mustBeThere.size;
      reader.leave();
      await again.kill();
      if (kill % 100 === 99) console.log(`${kill + 1} kills`);
    }
    console.log(`${kills} kills: ${promised} edits were shown or marked saved, none lost`);
    expect(promised).toBeGreaterThan(kills * writers);
  },
  kills * 10_000,
);

/** One tab: writes entries with names of its own and notes what it was promised. */
class Writer {
  readonly screen: ScreenOf;
  readonly #edits: Y.Map<unknown>;
  readonly #name: string;
  readonly #shown = new Set<string>();
  #written = 0;

  constructor(port: number, board: BoardName, name: string) {
    this.#name = name;
    this.screen = openScreen(port, board, `seat-${name}`);
    this.#edits = this.screen.doc.getMap('edits');
    this.#edits.observe((event, transaction) => {
      if (!transaction.local) for (const key of event.keysChanged) this.#shown.add(key);
    });
  }

  write(): void {
    if (this.screen.provider.wsconnected) this.#edits.set(`${this.#name}.${this.#written++}`, 1);
  }

  /** What this tab has shown of others, and what of its own was marked; its first message was the answer on opening. */
  promised(): string[] {
    const marked = Math.max(0, this.screen.saved() - 1);
    const own = Array.from({ length: Math.min(marked, this.#written) }, (_, index) => `${this.#name}.${index}`);
    return [...this.#shown, ...own];
  }
}
