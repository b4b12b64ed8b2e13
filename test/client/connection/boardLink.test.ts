import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BoardLink } from '../../../client/connection/boardLink.ts';
import { isAside } from '../../../client/connection/unsavedEdits.ts';
import type { EditKeeper, KeptEdit } from '../../../client/connection/unsentEdits.ts';
import { wordsIn } from '../../../client/connection/wordsIn.ts';
import { boardAddress } from '../../../shared/boards/boardName.ts';
import { blueBoard, BoardServer } from '../../server/sync/boardServer.ts';
import { until } from '../../until.ts';

let server: BoardServer;
let links: BoardLink[];
const page = Object.assign(new EventTarget(), { hidden: false });

beforeEach(async () => {
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', page);
  server = await new BoardServer().start();
  links = [];
});
afterEach(async () => {
  for (const link of links) link.close();
  await server.remove();
  vi.unstubAllGlobals();
});

/** Keeps edits in memory, as a browser does on its disk. */
class Drawer implements EditKeeper {
  readonly edits = new Map<number, KeptEdit>();
  #next = 1;
  async keep(address: string, update: Uint8Array): Promise<number> {
    const id = this.#next++;
    this.edits.set(id, { id, address, update });
    return id;
  }
  async keptOf(address: string): Promise<KeptEdit[]> {
    return [...this.edits.values()].filter((edit) => edit.address === address);
  }
  async keptOfSession(): Promise<KeptEdit[]> {
    return [...this.edits.values()];
  }
  async drop(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.edits.delete(id);
  }
}

function aLink({
  ticket = 'seat-1',
  access = 'write' as 'read' | 'write',
  port = server.port,
  keeper = new Drawer(),
} = {}) {
  const origin = `http://127.0.0.1:${port}`;
  const link = new BoardLink({ address: boardAddress(blueBoard), ticket, access, origin, keeper });
  links.push(link);
  return { link, text: link.doc.getText('text'), keeper };
}

describe('an edit that the board refuses', () => {
  test('spoils the document: the text is set aside, nothing is sent again, and the next document works', async () => {
    const { link, text, keeper } = aLink();
    await until(() => link.state().read);
    link.doc.transact(() => {
      text.insert(0, 'Det skal ikke gå tabt');
      link.doc.getMap('cards').set('__proto__', 'no board takes this');
    });
    await until(() => link.state().spoilt);
    expect(link.state()).toMatchObject({ status: 'refused', unsaved: 0 });
    const kept = [...keeper.edits.values()];
    expect(kept.map(({ address }) => isAside(address))).toEqual([true]);
    expect(wordsIn(kept.map(({ update }) => update))).toBe('Det skal ikke gå tabt');
    const fresh = aLink({ keeper });
    await until(() => fresh.link.state().read);
    expect(fresh.text.toString()).toBe('');
    fresh.text.insert(0, 'again ');
    await until(() => fresh.link.state().unsaved === 0);
  });
});

describe('a board’s line', () => {
  test('reads the board and carries what is written to the other screens', async () => {
    const [one, two] = [aLink(), aLink({ ticket: 'seat-2' })];
    await until(() => one.link.state().read && two.link.state().read);
    one.text.insert(0, 'Hvem ringer?');
    await until(() => two.text.toString() === 'Hvem ringer?');
  });

  test('marks what is written as saved when the server has it, and not before', async () => {
    const { link, text } = aLink();
    await until(() => link.state().read);
    text.insert(0, 'x');
    expect(link.state().unsaved).toBe(1);
    await until(() => link.state().unsaved === 0);
  });

  test('what is written before the line is open arrives and is marked', async () => {
    const { link, text } = aLink();
    text.insert(0, 'early');
    await until(() => link.state().read && link.state().unsaved === 0);
    expect(await server.boards.read(blueBoard, (doc) => doc.getText('text').toString())).toBe('early');
  });

  test('what is written while the server is away is sent when it is back', async () => {
    const { link, text } = aLink();
    await until(() => link.state().read);
    await server.stop();
    await until(() => link.state().status === 'lost');
    text.insert(0, 'offline');
    expect(link.state().unsaved).toBe(1);
    await server.start();
    await until(() => link.state().unsaved === 0);
    expect(await server.boards.read(blueBoard, (doc) => doc.getText('text').toString())).toBe('offline');
  });

  test('unsaved text outlives the page, and leaves the browser once it is saved', async () => {
    const before = aLink();
    await until(() => before.link.state().read);
    await server.stop();
    before.text.insert(0, 'kept through a crash');
    await until(() => before.keeper.edits.size === 1);
    before.link.close();
    await server.start();
    const after = aLink({ keeper: before.keeper });
    await until(() => after.text.toString() === 'kept through a crash');
    await until(() => before.keeper.edits.size === 0);
  });

  test('a board that may only be read sends nothing', async () => {
    server.accessByTicket.set('reader', 'read');
    const { link, text } = aLink({ ticket: 'reader', access: 'read' });
    await until(() => link.state().read);
    text.insert(0, 'not mine to write');
    expect(link.state().unsaved).toBe(0);
    const other = aLink();
    await until(() => other.link.state().read);
    expect(other.text.toString()).toBe('');
  });

  test('learns that it may no longer write, and keeps what was not taken', async () => {
    const { link, text, keeper } = aLink();
    await until(() => link.state().read);
    server.accessByTicket.set('seat-1', 'read');
    server.boards.recheck(blueBoard.sessionId);
    text.insert(0, 'too late');
    await until(() => link.state().access === 'read');
    link.close();
    await until(() => keeper.edits.size === 1);
  });

  test('shows who is here, and no longer when they leave', async () => {
    const [one, two] = [aLink(), aLink({ ticket: 'seat-2' })];
    await until(() => one.link.state().read && two.link.state().read);
    one.link.awareness.setLocalStateField('user', { name: 'Anna' });
    const seen = (): unknown => two.link.awareness.getStates().get(one.link.doc.clientID)?.['user'];
    await until(() => (seen() as { name?: string })?.name === 'Anna');
    one.link.close();
    await until(() => seen() === undefined);
  });

  test('a refused ticket is told as such', async () => {
    const { link } = aLink({ ticket: 'stranger' });
    await until(() => link.state().status === 'refused');
  });
});

describe('a line that dies without a word', () => {
  test('is noticed within twelve seconds, and replaced', async () => {
    const hole = await new BlackHole(server.port).start();
    const { link, text } = aLink({ port: hole.port });
    await until(() => link.state().read);
    hole.swallow = true;
    const startMs = Date.now();
    text.insert(0, 'into the hole');
    await until(() => link.state().status === 'lost');
    expect(Date.now() - startMs).toBeLessThan(12_000);
    hole.swallow = false;
    await until(() => link.state().unsaved === 0);
    hole.stop();
  });
});

/** Passes bytes on, or swallows them and keeps the lines open. */
class BlackHole {
  swallow = false;
  port = 0;
  readonly #target: number;
  readonly #sockets: Socket[] = [];
  readonly #server: Server;

  constructor(target: number) {
    this.#target = target;
    this.#server = createServer((near) => {
      if (this.swallow) return void this.#sockets.push(near.resume());
      const far = connect(this.#target, '127.0.0.1');
      this.#sockets.push(near, far);
      near.on('data', (bytes) => this.swallow || far.write(bytes));
      far.on('data', (bytes) => this.swallow || near.write(bytes));
      near.on('error', () => far.destroy()).on('close', () => far.destroy());
      far.on('error', () => near.destroy()).on('close', () => near.destroy());
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  stop(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}
