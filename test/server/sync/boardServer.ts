import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { BoardName } from '../../../shared/boards/boardName.ts';
import { boardAddress } from '../../../shared/boards/boardName.ts';
import { boardMessage } from '../../../shared/live/boardMessages.ts';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Authorize, Boards } from '../../../server/sync/boards.ts';
import { createBoards } from '../../../server/sync/createBoards.ts';

export const blueBoard: BoardName = { sessionId: 'session', activityId: 'snags', groupId: 'blue' };
export const redBoard: BoardName = { ...blueBoard, groupId: 'red' };

// Every provider of y-websocket listens for the end of the process.
process.setMaxListeners(0);

type Access = Awaited<ReturnType<Authorize>>;

/** A board server on a port of its own, where tests say who may do what. */
export class BoardServer {
  readonly dataDir: string;
  /** What each ticket may do, on every board; changed by tests, then `boards.recheck`. */
  readonly accessByTicket = new Map<string, 'read' | 'write' | 'noSuchBoard'>();
  /** The epoch of every board. */
  epoch = 0;
  /** What was logged. */
  readonly warnings: string[] = [];
  store!: Store;
  boards!: Boards;
  #http!: Server;
  port = 0;
  readonly #wrapStore: (store: Store) => Store;
  readonly #screens: ScreenOf[] = [];

  constructor(wrapStore: (store: Store) => Store = (store) => store) {
    this.dataDir = mkdtempSync(join(tmpdir(), 'plenum-boards-'));
    this.#wrapStore = wrapStore;
  }

  async start(): Promise<this> {
    this.store = this.#wrapStore(await openSqliteStore(this.dataDir));
    const note = (_about: object, message: string): void => void this.warnings.push(message);
    this.boards = createBoards({
      store: this.store,
      authorize: async (ticket, board) => this.#authorize(ticket, board),
      log: { warn: note, error: note },
    });
    this.#http = createServer();
    this.#http.on('upgrade', (request, socket, head) => this.boards.handleUpgrade(request, socket, head));
    await new Promise<void>((resolve) => this.#http.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.#http.address() as AddressInfo).port;
    return this;
  }

  /** Ends the server in good order; its data and port stay for the next `start`. */
  async stop(): Promise<void> {
    this.#http.close();
    await this.boards.close();
    await this.store.close();
    this.#http.closeAllConnections();
  }

  async remove(): Promise<void> {
    for (const screen of this.#screens) screen.leave();
    await this.stop();
    rmSync(this.dataDir, { recursive: true });
  }

  /** A screen as every y-websocket client is one; `seat-1` writes unless the test says otherwise. */
  open(board: BoardName = blueBoard, ticket = 'seat-1', doc = new Y.Doc()): ScreenOf {
    const screen = openScreen(this.port, board, ticket, doc);
    this.#screens.push(screen);
    return screen;
  }

  #authorize(ticket: string, board: BoardName): Access {
    const access = this.accessByTicket.get(ticket) ?? (ticket.startsWith('seat') ? 'write' : 'wrongTicket');
    if (access === 'noSuchBoard' || access === 'wrongTicket' || board.groupId === 'nobody') {
      return access === 'wrongTicket' ? access : 'noSuchBoard';
    }
    return { seatId: ticket, label: `Label of ${ticket}`, access, epoch: this.epoch };
  }
}

export interface ScreenOf {
  doc: Y.Doc;
  provider: WebsocketProvider;
  /** The board's one text of these tests. */
  text: Y.Text;
  /** How many of its messages the server has said it stored. */
  saved(): number;
  storing(): boolean | undefined;
  closeCode(): number | undefined;
  leave(): void;
}

export function openScreen(port: number, board: BoardName, ticket: string, doc = new Y.Doc()): ScreenOf {
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}`, boardAddress(board).slice(1), doc, {
    WebSocketPolyfill: WebSocket as never,
    protocols: ['plenum.1', `ticket.${ticket}`, 'saved'],
    disableBc: true,
    maxBackoffTime: 100,
  });
  let saved = 0;
  let storing: boolean | undefined;
  let closeCode: number | undefined;
  provider.messageHandlers[boardMessage.saved] = (_encoder, decoder) => {
    saved = decoding.readVarUint(decoder);
  };
  provider.messageHandlers[boardMessage.storing] = (_encoder, decoder) => {
    storing = decoding.readVarUint(decoder) === 1;
  };
  provider.on('connection-close', (event) => (closeCode = event?.code));
  return {
    doc,
    provider,
    text: doc.getText('text'),
    saved: () => saved,
    storing: () => storing,
    closeCode: () => closeCode,
    leave: () => {
      provider.destroy();
      // Its presence looks after itself by a timer until then.
      doc.destroy();
    },
  };
}
