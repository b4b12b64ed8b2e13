import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BoardName } from '../../shared/boards/boardName.ts';
import { openSqliteStore } from '../../server/store/openSqliteStore.ts';
import type { StoredBoard } from '../../server/store/store.ts';
import { aSession } from '../server/store/aSession.ts';

/** How many places of the file are damaged in each way; `all` takes every page (an hour or two for a store of 20 MB). */
const places = process.env['DAMAGED_PAGES'] ?? '12';
const storeMegabytes = Number(process.env['DAMAGED_MB'] ?? 4);
const pageSize = 4_096;
const sessionIds = ['one', 'two', 'three'];
const groupIds = Array.from({ length: 12 }, (_, index) => `g${index}`);
const boards: BoardName[] = sessionIds.flatMap((sessionId) =>
  groupIds.map((groupId) => ({ sessionId, activityId: 'snags', groupId })),
);

let folder: string;
let sound: Buffer;
let rowsWhenSound: string;
/** The checksum of everything each board holds. In these boards a snapshot is simply its updates one after the other. */
const content = new Map<BoardName, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-damage-'));
  const store = await openSqliteStore(join(folder, 'sound'));
  for (const id of sessionIds) {
    const tickets = Array.from({ length: 40 }, (_, seat) => ({
      ticketHash: `${id}-${seat}`.padEnd(64, 'h'),
      sessionId: id,
      seatId: `seat-${seat}`,
    }));
    await store.saveSession(aSession({ id, joinCode: id.toUpperCase(), place: 'x'.repeat(30_000) }), {
      add: tickets,
    });
  }
  let seed = 1;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const bytes = (size: number): Buffer => Buffer.from(Array.from({ length: size }, () => Math.floor(random() * 256)));
  // The file holds each board about twice: its snapshots, and the rows since the older one.
  const sizePerBoard = (storeMegabytes * 1_048_576) / boards.length / 2;
  await Promise.all(
    boards.map(async (board) => {
      let state = Buffer.alloc(0);
      for (let sequence = 1; state.length < sizePerBoard; sequence++) {
        const update = bytes(20 + Math.floor(random() ** 8 * 9_000));
        state = Buffer.concat([state, update]);
        await store.appendUpdate(board, 'seat', update);
        if (sequence % 40 === 0) await store.saveSnapshot(board, state, sequence);
      }
      content.set(board, sumOf(await store.loadBoard(board)));
    }),
  );
  await store.close();
  sound = readFileSync(join(folder, 'sound/plenum.db'));
  rowsWhenSound = allRows(join(folder, 'sound'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const damages: Record<string, (file: Buffer, page: number) => Buffer> = {
  zeroed: (file, page) => Buffer.from(file).fill(0, page * pageSize, (page + 1) * pageSize),
  'cut from': (file, page) => Buffer.from(file.subarray(0, page * pageSize + (page % 2) * 1_000)),
  'flipped in a bit': (file, page) => {
    const flipped = Buffer.from(file);
    flipped[page * pageSize + ((page * 7_919) % pageSize)]! ^= 1 << (page % 8);
    return flipped;
  },
};

test.each(Object.entries(damages))(
  'with any page %s: what was lost is noticed, and everything else is served',
  async (way, damage) => {
    const pages = sound.length / pageSize;
    const step = places === 'all' ? 1 : Math.max(1, Math.floor(pages / Number(places)));
    let [noticed, readOnly] = [0, 0];
    for (let page = 0; page < pages; page += step) {
      const outcome = await tryDamage(damage(sound, page), `${way} page ${page} of ${pages}`);
      if (outcome.wasNoticed) noticed++;
      else
        expect(allRows(join(folder, 'damaged')), `rows after damage to page ${page}, unnoticed`).toBe(rowsWhenSound);
      readOnly += outcome.readOnly;
      // One page holds rows of a few boards at most; a cut takes whatever came after it.
      if (way !== 'cut from') expect(outcome.readOnly, `boards lost with page ${page}`).toBeLessThanOrEqual(4);
      if (way !== 'cut from') expect(outcome.sessions, `sessions left after page ${page}`).toBe(sessionIds.length);
    }
    console.log(`${way}: ${Math.ceil(pages / step)} places, ${noticed} noticed, ${readOnly} boards read-only`);
  },
  36_000_000,
);

/** Opens a store with this file, and checks that nothing is given out as whole that is not as it was. */
async function tryDamage(
  file: Buffer,
  what: string,
): Promise<{ readOnly: number; sessions: number; wasNoticed: boolean }> {
  const dataDir = join(folder, 'damaged');
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'plenum.db'), file);
  const store = await openSqliteStore(dataDir, { error: () => {} });
  let [readOnly, unsound] = [0, 0];
  for (const board of boards) {
    const loaded = await store.loadBoard(board).catch(() => undefined);
    if (!(await store.isBoardSound(board).catch(() => false))) unsound++;
    if (!loaded || loaded.damage) readOnly++;
    else expect(sumOf(loaded), `${what}: ${board.sessionId}/${board.groupId} is as it was`).toBe(content.get(board));
  }
  let sessions = 0;
  for (const id of sessionIds) {
    const session = await store.loadSession(id);
    if (session) expect(session.place).toHaveLength(30_000);
    if (session && (await store.findTicket(`${id}-7`.padEnd(64, 'h')))?.seatId === 'seat-7') sessions++;
  }
  await store.close();
  const repaired = readdirSync(dataDir).some((name) => name.includes('.damaged-'));
  return { readOnly, sessions, wasNoticed: readOnly > 0 || unsound > 0 || repaired };
}

/** A checksum of every row of every table: a byte that it does not see is used by nothing. */
function allRows(dataDir: string): string {
  const database = new DatabaseSync(join(dataDir, 'plenum.db'), { readOnly: true });
  const sum = createHash('sha256');
  for (const { name } of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all())
    for (const row of database.prepare(`SELECT rowid AS place, * FROM ${String(name)}`).iterate())
      for (const value of Object.values(row)) sum.update(value instanceof Uint8Array ? value : String(value));
  database.close();
  return sum.digest('hex');
}

function sumOf({ snapshot, updates, sequence }: StoredBoard): string {
  return `${sequence} ${createHash('sha256')
    .update(Buffer.concat([snapshot ?? new Uint8Array(), ...updates]))
    .digest('hex')}`;
}

test('the damaged file is kept as it was', async () => {
  const dataDir = join(folder, 'kept');
  mkdirSync(dataDir);
  const path = join(dataDir, 'plenum.db');
  copyFileSync(join(folder, 'sound/plenum.db'), path);
  const damaged = damages['zeroed']!(sound, 1);
  writeFileSync(path, damaged);
  await (await openSqliteStore(dataDir, { error: () => {} })).close();
  const kept = readdirSync(dataDir).find((name) => /\.damaged-\S+Z$/.test(name))!;
  expect(readFileSync(join(dataDir, kept)).equals(damaged)).toBe(true);
  expect(existsSync(path)).toBe(true);
});
