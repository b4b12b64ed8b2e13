import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { aSession } from './aSession.ts';

const stores = [{ name: 'embedded', open: openSqliteStore }];

const board = { sessionId: 'session-1', activityId: 'snags', groupId: 'blue' };
const otherBoard = { ...board, groupId: 'red' };
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe.each(stores)('the $name store', ({ open }) => {
  let dataDir: string;
  let store: Store;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'plenum-store-'));
    store = await open(dataDir);
  });
  afterEach(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true });
  });

  async function reopen(): Promise<void> {
    await store.close();
    store = await open(dataDir);
  }

  test('a session is there after a restart as it was saved last', async () => {
    await store.saveSession(aSession());
    await store.saveSession(aSession({ title: 'Round Table', revision: 1 }));
    await reopen();
    expect(await store.loadSession('session-1')).toEqual(aSession({ title: 'Round Table', revision: 1 }));
    expect(await store.loadSession('session-2')).toBeUndefined();
  });

  test('a session is found by its join code', async () => {
    await store.saveSession(aSession());
    expect(await store.findSessionByJoinCode('ABCDEF')).toBe('session-1');
    expect(await store.findSessionByJoinCode('XXXXXX')).toBeUndefined();
  });

  test('two sessions cannot have the same join code, and the second is not stored', async () => {
    await store.saveSession(aSession());
    await expect(store.saveSession(aSession({ id: 'session-2' }))).rejects.toThrow(/Not stored/);
    expect(await store.loadSession('session-2')).toBeUndefined();
  });

  test('sessions are listed newest first', async () => {
    await store.saveSession(aSession());
    await store.saveSession(aSession({ id: 'session-2', joinCode: 'GHJKLM', title: 'Later', createdAtMs: 2 }));
    expect(await store.listSessions()).toEqual([
      { sessionId: 'session-2', title: 'Later', date: '2026-03-02', createdAtMs: 2 },
      { sessionId: 'session-1', title: 'Kick-off', date: '2026-03-02', createdAtMs: 1 },
    ]);
  });

  test('a ticket proves its seat until the seat is revoked', async () => {
    const holder = { sessionId: 'session-1', seatId: 'table-1' };
    await store.saveSession(aSession(), {
      add: [
        { ...holder, ticketHash: 'h1' },
        { ...holder, ticketHash: 'h2' },
      ],
    });
    expect(await store.findTicket('h1')).toEqual(holder);
    await store.saveSession(aSession(), { revokeSeats: ['table-1'] });
    expect(await store.findTicket('h1')).toBeUndefined();
    expect(await store.findTicket('h2')).toBeUndefined();
  });

  test('revoking a seat and giving it a new ticket are one act', async () => {
    const holder = { sessionId: 'session-1', seatId: 'table-1' };
    await store.saveSession(aSession(), { add: [{ ...holder, ticketHash: 'old' }] });
    await store.saveSession(aSession(), { revokeSeats: ['table-1'], add: [{ ...holder, ticketHash: 'new' }] });
    expect(await store.findTicket('old')).toBeUndefined();
    expect(await store.findTicket('new')).toEqual(holder);
  });

  test('a board that was never written to is empty', async () => {
    expect(await store.loadBoard(board)).toEqual({ snapshot: null, updates: [], sequence: 0 });
  });

  test('updates come back in the order they were appended, each board apart', async () => {
    const sequences = await Promise.all([
      store.appendUpdate(board, 'seat', bytes(1)),
      store.appendUpdate(otherBoard, 'seat', bytes(9)),
      store.appendUpdate(board, 'seat', bytes(2, 2)),
    ]);
    expect(sequences).toEqual([1, 1, 2]);
    await reopen();
    expect(await store.appendUpdate(board, 'seat', bytes(3))).toBe(3);
    expect(await store.loadBoard(board)).toEqual({
      snapshot: null,
      updates: [bytes(1), bytes(2, 2), bytes(3)],
      sequence: 3,
    });
    expect((await store.loadBoard(otherBoard)).updates).toEqual([bytes(9)]);
  });

  test('a board loaded right after an update contains it', async () => {
    const [, loaded] = await Promise.all([store.appendUpdate(board, 'seat', bytes(1)), store.loadBoard(board)]);
    expect(loaded.updates).toEqual([bytes(1)]);
  });

  test('a snapshot stands for the updates up to its sequence', async () => {
    for (const value of [1, 2, 3]) await store.appendUpdate(board, 'seat', bytes(value));
    await store.saveSnapshot(board, bytes(1, 2), 2);
    expect(await store.loadBoard(board)).toEqual({ snapshot: bytes(1, 2), updates: [bytes(3)], sequence: 3 });
    await store.saveSnapshot(board, bytes(1, 2, 3), 3);
    await store.appendUpdate(board, 'seat', bytes(4));
    await reopen();
    expect(await store.loadBoard(board)).toEqual({ snapshot: bytes(1, 2, 3), updates: [bytes(4)], sequence: 4 });
    await store.saveSnapshot(board, bytes(1, 2, 3, 4), 4);
    expect(await store.loadBoard(board)).toEqual({ snapshot: bytes(1, 2, 3, 4), updates: [], sequence: 4 });
  });

  test('a snapshot of more than is stored is not kept', async () => {
    await store.appendUpdate(board, 'seat', bytes(1));
    await store.saveSnapshot(board, bytes(7), 2);
    expect((await store.loadBoard(board)).snapshot).toBeNull();
  });

  test('of a deleted session nothing remains, not even in the files', async () => {
    const secret = 'Hvem-må-instruere-hvem';
    const seat = { sessionId: 'session-1', seatId: 'table-1', ticketHash: 'hash-of-a-ticket' };
    await store.saveSession(aSession({ title: secret }), { add: [seat] });
    await store.saveSession(aSession({ id: 'session-2', joinCode: 'GHJKLM' }));
    for (let round = 0; round < 50; round++)
      await store.appendUpdate(board, 'seat', Buffer.from(secret.repeat(round)));
    await store.saveSnapshot(board, Buffer.from(secret), 40);
    await store.deleteSession('session-1');
    expect(await store.loadSession('session-1')).toBeUndefined();
    expect(await store.findSessionByJoinCode('ABCDEF')).toBeUndefined();
    expect(await store.findTicket('hash-of-a-ticket')).toBeUndefined();
    expect(await store.loadBoard(board)).toEqual({ snapshot: null, updates: [], sequence: 0 });
    expect(await store.loadSession('session-2')).toBeDefined();
    const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)));
    expect(files.some((file) => file.includes(secret) || file.includes('hash-of-a-ticket'))).toBe(false);
  });

  test('the file is shorter again when much of what it held is gone', async () => {
    await store.saveSession(aSession());
    const many = Array.from({ length: 500 }, (_, edit) =>
      store.appendUpdate(board, 'seat', Buffer.alloc(2_000, edit)),
    );
    await Promise.all(many);
    const size = (): number => statSync(join(dataDir, 'plenum.db')).size;
    await reopen();
    const full = size();
    await store.deleteSession('session-1');
    await reopen();
    expect(full).toBeGreaterThan(1_000_000);
    expect(size()).toBeLessThan(full / 5);
  });

  test('a snapshot that is damaged is stood in for by the other, also when no rows are left', async () => {
    await store.appendUpdate(board, 'seat', bytes(1));
    for (let generation = 0; generation < 2; generation++) await store.saveSnapshot(board, bytes(1), 1);
    for (const generation of [0, 1]) {
      await store.close();
      const database = new DatabaseSync(join(dataDir, 'plenum.db'));
      const row = database.prepare('SELECT * FROM snapshots LIMIT 1 OFFSET ?').get(generation)!;
      database.prepare('UPDATE snapshots SET crc = crc + 1 WHERE id = ?').run(row.id!);
      database.close();
      store = await open(dataDir);
      expect(await store.loadBoard(board)).toEqual({ snapshot: bytes(1), updates: [], sequence: 1 });
      await store.saveSnapshot(board, bytes(1), 1);
    }
  });

  test('a session is saved with edits of boards and without boards that go, all or nothing', async () => {
    const drafts = { ...board, groupId: '~table-1' };
    const secret = 'Hvem-må-instruere-hvem';
    await store.saveSession(aSession());
    await store.appendUpdate(board, 'seat', bytes(1));
    for (let round = 0; round < 30; round++)
      await store.appendUpdate(drafts, 'table-1', Buffer.from(secret.repeat(round)));
    await store.saveSnapshot(drafts, Buffer.from(secret), 20);
    const append = [
      { board, update: bytes(2) },
      { board: otherBoard, update: bytes(3) },
    ];

    await store.saveSession(aSession({ id: 'session-2', joinCode: 'GHJKLM' }));
    const twice = aSession({ joinCode: 'GHJKLM', revision: 1 });
    await expect(store.saveWithBoards(twice, {}, { append, erase: [drafts] })).rejects.toThrow(/Not stored/);
    expect((await store.loadBoard(drafts)).sequence).toBe(30);
    expect((await store.loadBoard(board)).sequence).toBe(1);

    const shown = aSession({ revision: 1 });
    expect(await store.saveWithBoards(shown, {}, { append, erase: [drafts] })).toEqual([2, 1]);
    await reopen();
    expect((await store.loadSession('session-1'))?.revision).toBe(1);
    expect((await store.loadBoard(board)).updates).toEqual([bytes(1), bytes(2)]);
    expect((await store.loadBoard(otherBoard)).updates).toEqual([bytes(3)]);
    expect(await store.loadBoard(drafts)).toEqual({ snapshot: null, updates: [], sequence: 0 });
    const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)));
    expect(files.some((file) => file.includes(secret) || file.includes('~table-1'))).toBe(false);
    expect(await store.appendUpdate(drafts, 'table-1', bytes(9))).toBe(1);
  });

  test('it can say that it stores', async () => {
    await expect(store.check()).resolves.toBeUndefined();
  });

  test('what was asked before closing is done, and nothing after', async () => {
    const appended = store.appendUpdate(board, 'seat', bytes(1));
    const closed = store.close();
    await expect(store.appendUpdate(board, 'seat', bytes(2))).rejects.toThrow('closed');
    expect(await appended).toBe(1);
    await closed;
    store = await open(dataDir);
    expect((await store.loadBoard(board)).updates).toEqual([bytes(1)]);
  });

  test('a second server on the same data is refused', async () => {
    await expect(open(dataDir)).rejects.toThrow(/Another Plenum is running/);
  });
});
