import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { until } from '../../until.ts';
import { blueBoard, BoardServer, redBoard, type ScreenOf } from './boardServer.ts';

let server: BoardServer;

beforeEach(async () => {
  server = await new BoardServer().start();
});
afterEach(() => server.remove());

const synced = (...screens: ScreenOf[]): Promise<void> =>
  until(() => screens.every(({ provider }) => provider.synced));
const textOf = (doc: Y.Doc): string => doc.getText('text').toString();

/** A server in place of this one, that stores nothing until it is let. */
async function withWaitingStore(): Promise<() => void> {
  await server.remove();
  const { promise: gate, resolve: letStore } = Promise.withResolvers<void>();
  server = await new BoardServer((store) => ({
    ...store,
    appendUpdate: (...update) => gate.then(() => store.appendUpdate(...update)),
  })).start();
  return letStore;
}

describe('writing together', () => {
  test('what one screen writes, the others of that board read, and no other board', async () => {
    const [one, two, red] = [server.open(), server.open(), server.open(redBoard)];
    await synced(one, two, red);
    one.text.insert(0, 'Hvem må instruere?');
    await until(() => two.text.toString() === 'Hvem må instruere?');
    expect(red.text.toString()).toBe('');
  });

  test('a screen that comes later reads everything', async () => {
    const one = server.open();
    one.text.insert(0, 'before the line was there');
    await synced(one);
    await until(() => one.saved() > 0);
    const late = server.open();
    await synced(late);
    expect(late.text.toString()).toBe('before the line was there');
  });

  test('a board is there after a restart, and screens come back to it by themselves', async () => {
    const one = server.open();
    await synced(one);
    one.text.insert(0, 'kept');
    await until(() => one.saved() === 2);
    await server.stop();
    one.text.insert(4, ' and continued offline');
    await server.start();
    await until(async () => (await server.boards.read(blueBoard, textOf)) === 'kept and continued offline');
  });

  test('many small edits at once all arrive, whoever made them', async () => {
    const screens = Array.from({ length: 8 }, () => server.open());
    await synced(...screens);
    for (let round = 0; round < 50; round++) for (const { text } of screens) text.insert(0, 'x');
    await until(() => screens.every(({ text }) => text.length === 400));
  });
});

describe('what is stored', () => {
  test('is renewed where the disk has damaged a spare part of it, and the log tells', async () => {
    const one = server.open();
    await synced(one);
    for (let edit = 0; edit < 30; edit++) one.text.insert(edit, 'x');
    await until(() => one.text.length === 30 && one.saved() === 31);
    await server.stop();
    const database = new DatabaseSync(join(server.dataDir, 'plenum.db'));
    expect(database.prepare('UPDATE snapshots SET bytes = zeroblob(length(bytes))').run().changes).toBe(1);
    database.close();
    await server.start();
    expect(await server.store.isBoardSound(blueBoard)).toBe(false);
    expect(await server.boards.read(blueBoard, textOf)).toBe('x'.repeat(30));
    await until(() => server.store.isBoardSound(blueBoard));
    expect(server.warnings.join()).toContain('renewed');
  });
});

describe('the saved mark', () => {
  test('who types while the line comes back is not refused, and all of it is marked', async () => {
    const one = server.open();
    await synced(one);
    one.provider.disconnect();
    one.text.insert(0, 'typed offline, ');
    one.provider.on('status', ({ status }) => {
      // The line is there, the server's question is not: what is typed now builds on what the server lacks.
      if (status === 'connected') for (const key of 'and now') one.text.insert(one.text.length, key);
    });
    one.provider.connect();
    await until(async () => (await server.boards.read(blueBoard, textOf)) === 'typed offline, and now');
    // Seven keys and the answer.
    await until(() => one.saved() === 8);
    expect(one.closeCode()).toBeUndefined();
  });

  test('what is known but still on its way to the disk is not marked, though another line says it again', async () => {
    const letStore = await withWaitingStore();
    const one = server.open();
    await synced(one);
    one.text.insert(0, 'on its way');
    await until(() => one.storing() === false);
    one.provider.disconnect();
    one.provider.connect();
    await synced(one);
    one.text.insert(0, 'x');
    await until(() => one.storing() === false);
    // Still the mark of the first line, for its answer.
    expect(one.saved()).toBe(1);
    letStore();
    await until(() => one.saved() === 2);
    expect(await server.boards.read(blueBoard, textOf)).toBe('xon its way');
  });

  test('counts every update of a screen once it is stored', async () => {
    const one = server.open();
    await synced(one);
    await until(() => one.saved() === 1);
    one.text.insert(0, 'a');
    one.text.insert(0, 'b');
    await until(() => one.saved() === 3);
    expect((await server.store.loadBoard(blueBoard)).updates).toHaveLength(2);
  });

  test('a board read again says nothing new, so nothing is stored a second time', async () => {
    const one = server.open();
    await synced(one);
    one.text.insert(0, 'abc');
    one.text.delete(1, 1);
    await until(() => one.saved() === 3);
    one.provider.disconnect();
    one.provider.connect();
    await until(() => one.saved() === 1);
    expect((await server.store.loadBoard(blueBoard)).updates).toHaveLength(2);
  });
});

describe('who may', () => {
  test.each([
    ['without a ticket', ['plenum.1'], 4401],
    ['without any subprotocol', [], 4401],
    ['with a wrong ticket', ['plenum.1', 'ticket.wrong'], 4403],
  ])('a screen %s is turned away with a code it can read', async (_, protocols, code) => {
    expect(await closeCodeOf('/sync/session/snags/blue', protocols)).toBe(code);
  });

  test.each(['/sync/session/snags/nobody', '/sync/session/snags', '/sync/../../etc', '/sync/a/b/c/d/e'])(
    'the address %s is no board',
    async (path) => {
      expect(await closeCodeOf(path, ['plenum.1', 'ticket.seat-1'])).toBe(4404);
    },
  );

  test('the server selects plenum.1', async () => {
    const websocket = new WebSocket(`ws://127.0.0.1:${server.port}/sync/session/snags/blue`, [
      'plenum.1',
      'ticket.seat-1',
    ]);
    await until(() => websocket.readyState === WebSocket.OPEN);
    expect(websocket.protocol).toBe('plenum.1');
    websocket.terminate();
  });

  test('a screen that may only read sees everything, and what it writes reaches nobody', async () => {
    server.accessByTicket.set('plenary', 'read');
    const [writer, reader] = [server.open(), server.open(blueBoard, 'plenary')];
    const told = deniedReasons(reader);
    await synced(writer, reader);
    expect(told).toEqual(['read-only']);
    reader.text.insert(0, 'intruder');
    await until(() => told.length === 2);
    writer.text.insert(0, 'seen');
    await until(() => reader.text.toString().includes('seen'));
    expect(writer.text.toString()).toBe('seen');
    expect(await server.boards.read(blueBoard, textOf)).toBe('seen');
    expect(reader.saved()).toBe(0);
  });

  test('a board that closes is read-only at once, and when it opens again screens may write', async () => {
    const screen = server.open();
    const told = deniedReasons(screen);
    await synced(screen);
    server.accessByTicket.set('seat-1', 'read');
    server.boards.recheck('session');
    await until(() => told.length === 1);
    screen.text.insert(0, 'too late');
    await until(() => told.length === 2);
    expect(await server.boards.read(blueBoard, textOf)).toBe('');
    server.accessByTicket.set('seat-1', 'write');
    server.boards.recheck('session');
    await until(async () => (await server.boards.read(blueBoard, textOf)) === 'too late');
  });

  test('a seat that was removed is closed and cannot come back', async () => {
    const screen = server.open();
    await synced(screen);
    server.accessByTicket.set('seat-1', 'noSuchBoard');
    server.boards.recheck('session');
    await until(() => screen.closeCode() === 4404);
    expect(screen.provider.shouldConnect).toBe(false);
  });

  test('a board that was restored is not opened, and not changed, from a tab of before', async () => {
    const before = server.open();
    before.text.insert(0, 'gone by restoring');
    await until(() => before.saved() > 0);
    server.epoch = 1;
    before.provider.ws!.close();
    await until(() => before.closeCode() === 4410);
    expect(await closeCodeOf('/sync/session/snags/blue/2', ['plenum.1', 'ticket.seat-1'])).toBe(4410);
    const after = new WebSocket(`ws://127.0.0.1:${server.port}/sync/session/snags/blue/1`, [
      'plenum.1',
      'ticket.seat-1',
    ]);
    await until(() => after.readyState === WebSocket.OPEN);
    after.terminate();
  });

  function deniedReasons({ provider }: ScreenOf): string[] {
    const reasons: string[] = [];
    const handle = provider.messageHandlers[2]!;
    provider.messageHandlers[2] = (encoder, decoder, ...rest) => {
      const before = decoder.pos;
      if (decoder.arr[before] === 0) reasons.push(Buffer.from(decoder.arr.subarray(before + 2)).toString());
      else handle(encoder, decoder, ...rest);
    };
    return reasons;
  }

  async function closeCodeOf(path: string, protocols: string[]): Promise<number> {
    const websocket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, protocols);
    return new Promise((resolve, reject) => {
      websocket.on('close', resolve);
      websocket.on('error', reject);
    });
  }
});

describe('presence', () => {
  test('a screen learns who is there, stamped with their seat, and that they have left', async () => {
    const one = server.open();
    one.provider.awareness.setLocalState({ caret: 3, seat: { id: 'somebody else' } });
    await synced(one);
    const two = server.open(blueBoard, 'seat-2');
    const seenByTwo = (): unknown => two.provider.awareness.getStates().get(one.doc.clientID);
    await until(() => seenByTwo() !== undefined);
    expect(seenByTwo()).toEqual({ caret: 3, seat: { id: 'seat-1', label: 'Label of seat-1' } });
    one.leave();
    await until(() => seenByTwo() === undefined);
  });

  test('a screen that comes back on a new line is seen again', async () => {
    const [one, two] = [server.open(), server.open(blueBoard, 'seat-2')];
    one.provider.awareness.setLocalState({ caret: 1 });
    const seen = (): unknown => two.provider.awareness.getStates().get(one.doc.clientID)?.caret;
    await until(() => seen() === 1);
    const { ws } = one.provider;
    ws!.close();
    await until(() => one.provider.ws !== ws && one.provider.wsconnected);
    one.provider.awareness.setLocalState({ caret: 2 });
    await until(() => seen() === 2);
  });

  test('nobody can speak for another screen', async () => {
    const [one, two, three] = [server.open(), server.open(blueBoard, 'seat-2'), server.open(blueBoard, 'seat-3')];
    one.provider.awareness.setLocalState({ caret: 1 });
    await until(() => two.provider.awareness.getStates().has(one.doc.clientID));
    two.provider.awareness.states.set(one.doc.clientID, { caret: 99 });
    two.provider.awareness.meta.get(one.doc.clientID)!.clock = 50;
    two.provider.awareness.emit('update', [{ added: [], updated: [one.doc.clientID], removed: [] }, 'test']);
    two.provider.awareness.setLocalState({ caret: 2 });
    await until(() => three.provider.awareness.getStates().get(two.doc.clientID)?.caret === 2);
    expect(three.provider.awareness.getStates().get(one.doc.clientID)?.caret).toBe(1);
  });
});

describe('the server itself', () => {
  test('its own edit is stored and seen by everybody', async () => {
    const screen = server.open();
    await synced(screen);
    await server.boards.edit(blueBoard, (doc) => doc.getText('text').insert(0, 'a sample'));
    expect((await server.store.loadBoard(blueBoard)).updates).toHaveLength(1);
    await until(() => screen.text.toString() === 'a sample');
  });

  test('it tells which board changed', async () => {
    const changed: string[] = [];
    const stop = server.boards.onChange(({ groupId }) => changed.push(groupId));
    await server.boards.edit(redBoard, (doc) => doc.getText('text').insert(0, 'x'));
    await until(() => changed.length === 1);
    stop();
    await server.boards.edit(blueBoard, (doc) => doc.getText('text').insert(0, 'x'));
    expect(changed).toEqual(['red']);
  });

  test('a session that is forgotten closes its screens, and what they still send is not stored', async () => {
    const screen = server.open();
    await synced(screen);
    await server.boards.forget('session');
    await server.store.deleteSession('session');
    await until(() => screen.closeCode() === 4404);
    expect(await server.store.loadBoard(blueBoard)).toEqual({ snapshot: null, updates: [], sequence: 0 });
  });
});

describe('rubbish', () => {
  const frames = {
    'nothing at all': [],
    'an unknown message': [77, 1, 2, 3],
    'a cut update': [0, 2, 200, 1],
    'a state vector that is none': [0, 0, 3, 255, 255, 255],
    'a presence that is none': [1, 4, 1, 2, 3, 4],
    'a presence that is no JSON': [1, 6, 1, 9, 1, 2, 123, 123],
  };

  test.each(Object.entries(frames))('%s harms nobody', async (_, bytes) => {
    const one = server.open();
    await synced(one);
    one.provider.ws!.send(Uint8Array.from(bytes));
    const two = server.open();
    await synced(two);
    one.text.insert(0, 'still here');
    await until(() => two.text.toString() === 'still here');
    expect(two.provider.wsconnected).toBe(true);
  });

  test('an update that cannot be read ends the line of who sent it, with the reason, and no other', async () => {
    const [one, two] = [server.open(), server.open()];
    await synced(one, two);
    const sixBytes = Uint8Array.of(0, 2, 3, 255, 255, 255);
    one.provider.ws!.send(sixBytes);
    await until(() => one.closeCode() === 4422);
    expect(server.warnings).toEqual(['An update was refused']);
    two.text.insert(0, 'unharmed');
    await until(async () => (await server.boards.read(blueBoard, textOf)) === 'unharmed');
  });

  test('a message of more than a mebibyte ends that line only', async () => {
    const [one, two] = [server.open(), server.open()];
    await synced(one, two);
    one.provider.ws!.send(new Uint8Array(1024 * 1024 + 1));
    await until(() => one.closeCode() === 1009);
    two.text.insert(0, 'unharmed');
    await until(() => one.text.toString() === 'unharmed');
  });
});

describe('trouble with the store', () => {
  test('a board that cannot be read is closed with an error and nothing is written to it', async () => {
    await server.remove();
    let fails = true;
    server = await new BoardServer((store) => ({
      ...store,
      loadBoard: (board) => (fails ? Promise.reject(new Error('damaged')) : store.loadBoard(board)),
    })).start();
    const screen = server.open();
    screen.text.insert(0, 'waits');
    await until(() => screen.closeCode() === 4500);
    expect(screen.provider.synced).toBe(false);
    fails = false;
    await until(async () => (await server.boards.read(blueBoard, textOf)) === 'waits');
  });

  test('nobody sees, and nothing is marked, before it is stored; screens are told that they wait', async () => {
    const letStore = await withWaitingStore();
    const [one, two] = [server.open(), server.open()];
    await synced(one, two);
    one.text.insert(0, 'not yet');
    await until(() => one.storing() === false && two.storing() === false);
    expect(two.text.toString()).toBe('');
    expect(one.saved()).toBe(1);
    letStore();
    await until(() => two.text.toString() === 'not yet' && one.saved() === 2 && one.storing() === true);
  });
});
