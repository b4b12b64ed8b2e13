import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type * as Y from 'yjs';
import type { Collections } from '../../shared/boards/collections.ts';
import { boardKey, type BoardName } from '../../shared/boards/boardName.ts';
import { boardClose, boardProtocol } from '../../shared/live/protocol.ts';
import type { Store } from '../store/store.ts';
import { readRequest, rejections, turnAway, type Rejection } from './admission.ts';
import { BigSends } from './bigSends.ts';
import { BoardNews } from './boardNews.ts';
import { BoardRoom, type RoomSurroundings } from './boardRoom.ts';
import type { Authorize, Boards, BoardsLog, HeldBoards, PreparedEdit } from './boards.ts';
import { Paces, type Pace } from './pace.ts';
import { giveBackMemory } from './giveBackMemory.ts';
import { Rechecks } from './rechecks.ts';
import { Screen } from './screen.ts';

/** The largest message a screen may send. */
const mostBytesPerMessage = 1024 * 1024;
const sweepEveryMs = 5_000;
const watchStoringEveryMs = 250;
/** A board that nobody has looked at this long is let go. */
const unloadAfterMs = 30_000;
/** When closing: how long screens get to say goodbye. */
const farewellMs = 1_000;
/** After so many documents were let go, their memory is given back in a quiet moment. */
const letGoWorthGivingBack = 20;
/** "Service restart": screens come back by themselves. */
const restarting = 1012;

export interface BoardsSetup {
  store: Store;
  authorize: Authorize;
  /** How fast one seat may write, over all its screens; without, as fast as it likes. */
  pace?: Pace;
  log: BoardsLog;
}

/** The boards of this server, kept in `store`. */
export function createBoards(setup: BoardsSetup): Boards {
  return new OpenBoards(setup);
}

const ignore = (): void => {};

class OpenBoards implements Boards {
  readonly #setup: BoardsSetup;
  readonly #surroundings: RoomSurroundings;
  readonly #rooms = new Map<string, Promise<BoardRoom>>();
  /** The same rooms, once they are loaded. */
  readonly #loaded = new Map<string, BoardRoom>();
  readonly #news = new BoardNews();
  readonly #rechecks: Rechecks;
  /** Keys of boards that are out of use for now, and of those that have been erased. */
  readonly #held = new Set<string>();
  readonly #erased = new Set<string>();
  readonly #doors = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: mostBytesPerMessage,
    handleProtocols: (offered) => (offered.has(boardProtocol) ? boardProtocol : ([...offered][0] ?? false)),
  });
  readonly #timers: NodeJS.Timeout[];
  /** Documents let go since memory was given back. */
  #letGo = 0;
  #isClosing = false;

  constructor(setup: BoardsSetup) {
    this.#setup = setup;
    this.#surroundings = {
      store: setup.store,
      log: setup.log,
      bigSends: new BigSends(),
      paces: setup.pace ? new Paces(setup.pace) : null,
      changed: (board) => this.#news.changed(board),
      broke: (room) => this.#abandon(room),
    };
    this.#rechecks = new Rechecks({
      authorize: setup.authorize,
      roomsOf: (sessionId) => [...this.#loaded.values()].filter(({ board }) => board.sessionId === sessionId),
      log: setup.log,
    });
    this.#timers = [
      setInterval(() => this.#sweep(), sweepEveryMs).unref(),
      setInterval(() => this.#watchStoring(), watchStoringEveryMs).unref(),
    ];
  }

  handleUpgrade(request: IncomingMessage, line: Duplex, head: Buffer): void {
    // Until the websocket takes over, a line that breaks must not bring the server down.
    line.on('error', ignore);
    void this.#admit(request).then((admission) => {
      if (line.destroyed) return;
      if (this.#isClosing) return line.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      this.#doors.handleUpgrade(request, line, head, (websocket) => {
        line.off('error', ignore);
        websocket.on('error', ignore);
        if ('close' in admission) turnAway(websocket, admission);
        else this.#seat(websocket, line, admission);
      });
    });
  }

  async read<Seen>(board: BoardName, look: (document: Y.Doc) => Seen): Promise<Seen> {
    return (await this.#room(board)).look(look);
  }

  async edit(board: BoardName, change: (document: Y.Doc) => void): Promise<void> {
    await (await this.#room(board)).edit(change);
  }

  async prepare(board: BoardName, change: (document: Y.Doc) => void): Promise<PreparedEdit | null> {
    return (await this.#room(board)).prepare(change);
  }

  async hold(boards: readonly BoardName[]): Promise<HeldBoards> {
    const rooms = new Map<string, BoardRoom>();
    for (const board of boards) this.#held.add(boardKey(board));
    const release = (): void => {
      for (const board of boards) this.#held.delete(boardKey(board));
      for (const room of rooms.values()) room.thaw(restarting, 'reopened');
    };
    try {
      await Promise.all(boards.map(async (board) => rooms.set(boardKey(board), await this.#room(board))));
      await Promise.all([...rooms.values()].map((room) => room.freeze()));
    } catch (error) {
      release();
      throw error;
    }
    const erased = (): void => {
      for (const [key, room] of rooms) {
        this.#held.delete(key);
        this.#erased.add(key);
        this.#remove(key, room);
        void room.close(boardClose.shown, 'shown');
      }
    };
    return { look: (board, look) => rooms.get(boardKey(board))!.look(look), erased, release };
  }

  recheck(sessionId: string): void {
    this.#rechecks.all(sessionId);
  }

  async forget(sessionId: string): Promise<void> {
    await this.#closeRooms((board) => board.sessionId === sessionId, boardClose.noSuchBoard, 'no such board');
    for (const key of this.#erased) if (key.startsWith(`${sessionId}/`)) this.#erased.delete(key);
  }

  onChange(listener: (board: BoardName) => void): () => void {
    return this.#news.listen(listener);
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    for (const timer of this.#timers) clearInterval(timer);
    const screens = [...this.#loaded.values()].flatMap((room) => [...room.screens]);
    await Promise.all([...this.#loaded.values()].map((room) => room.saveWhatChanged()));
    await this.#closeRooms(() => true, restarting, 'restarting');
    setTimeout(() => screens.forEach((screen) => screen.drop()), farewellMs).unref();
  }

  async #closeRooms(which: (board: BoardName) => boolean, code: number, reason: string): Promise<void> {
    const closing = [...this.#rooms].map(async ([key, loading]) => {
      const room = await loading.catch(() => undefined);
      if (!room || !which(room.board)) return;
      await room.close(code, reason);
      this.#remove(key, room);
    });
    await Promise.all(closing);
  }

  async #admit(request: IncomingMessage): Promise<Admission | Rejection> {
    const asked = readRequest(request);
    if ('close' in asked) return asked;
    const { ticket, board, epoch, wantsSaved } = asked;
    try {
      const asOfRecheck = this.#rechecks.count;
      const seat = await this.#setup.authorize(ticket, board);
      if (typeof seat === 'string') return rejections[seat];
      if (epoch !== (seat.epoch ?? 0)) return rejections.oldEpoch;
      return { room: await this.#room(board), seat: { ticket, ...seat }, wantsSaved, asOfRecheck };
    } catch (error) {
      this.#setup.log.error({ board, error }, 'A board could not be opened');
      return rejections.unreadable;
    }
  }

  #seat(websocket: WebSocket, line: Duplex, { room, seat, wantsSaved, asOfRecheck }: Admission): void {
    const screen = new Screen(websocket, line, seat, wantsSaved);
    // Sent as they are by whoever wrote the client: text and binary alike are only bytes here.
    websocket.on('message', (data) => room.receive(screen, data as Buffer));
    websocket.on('pong', () => screen.wasHeard());
    websocket.on('close', () => room.leave(screen));
    const key = boardKey(room.board);
    if (this.#erased.has(key)) return screen.close(boardClose.shown, 'shown');
    if (this.#loaded.get(key) !== room || this.#held.has(key)) return screen.close(restarting, 'reopened');
    room.join(screen, seat.collections ?? null);
    if (asOfRecheck !== this.#rechecks.count) void this.#rechecks.one(room, screen);
  }

  #room(board: BoardName): Promise<BoardRoom> {
    const key = boardKey(board);
    const known = this.#rooms.get(key);
    if (known) return known;
    const loading = BoardRoom.load(board, this.#surroundings);
    this.#rooms.set(key, loading);
    loading.then(
      (room) => this.#loaded.set(key, room),
      () => this.#rooms.delete(key),
    );
    return loading;
  }

  #remove(key: string, room: BoardRoom): void {
    if (this.#loaded.get(key) !== room) return;
    this.#loaded.delete(key);
    this.#rooms.delete(key);
  }

  /** The document is not to be trusted any more: everybody leaves, and who comes back loads it afresh. */
  #abandon(room: BoardRoom): void {
    this.#setup.log.error({ board: room.board }, 'A board is loaded again because an update broke its document');
    this.#remove(boardKey(room.board), room);
    void room.close(boardClose.unreadable, 'reloading');
  }

  #sweep(): void {
    this.#surroundings.paces?.forgetRested(performance.now());
    for (const [key, room] of this.#loaded) {
      if (room.sweep()) this.#letGo++;
      if (room.unusedForMs > unloadAfterMs) void this.#unload(key, room);
    }
    const isQuiet = [...this.#loaded.values()].every((room) => room.isQuiet);
    if (!isQuiet || this.#letGo < letGoWorthGivingBack) return;
    this.#letGo = 0;
    giveBackMemory();
  }

  async #unload(key: string, room: BoardRoom): Promise<void> {
    await room.saveWhatChanged();
    if (room.unusedForMs <= unloadAfterMs) return;
    this.#remove(key, room);
    if (room.letGo()) this.#letGo++;
  }

  #watchStoring(): void {
    for (const room of this.#loaded.values()) room.watchStoring();
  }
}

interface Admission {
  room: BoardRoom;
  seat: ConstructorParameters<typeof Screen>[2] & { collections?: Collections };
  wantsSaved: boolean;
  /** `Rechecks.count` when its access was decided: after a later recheck it must be decided again. */
  asOfRecheck: number;
}
