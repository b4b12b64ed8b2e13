import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import * as z from 'zod/mini';
import { commandSchema } from '../../shared/session/commands.ts';
import type { Farewell } from '../../shared/live/farewell.ts';
import { livePath, protocolVersion, type Answer } from '../../shared/live/protocol.ts';
import { isRefusal, refusalMessage, refuse, type Refusal } from '../../shared/session/refusals.ts';
import type { View } from '../../shared/session/view.ts';
import { locales, type Locale } from '../../shared/words/catalogue.ts';
import { acceptedLocale } from '../acceptedLocale.ts';
import { malformed } from '../malformed.ts';
import type { Screen } from './audience.ts';
import { giveCommand, type Done } from './giveCommand.ts';
import type { Holder, SessionRooms } from './sessionRooms.ts';

export interface LiveParts {
  rooms: SessionRooms;
  log: Logger;
  isSameOrigin(request: { headers: NodeJS.Dict<string | string[]> }): boolean;
  /** How the links begin for who sent this request. */
  originOf(handshake: Socket['handshake']): string;
  /** Called for every screen that is let in. */
  onScreen(handshake: Socket['handshake'], sessionId: string): void;
  /** Called after every command, with its type (`?` when it could not be read) and what came of it. */
  onCommand(type: string, outcome: 'done' | Refusal['code'], tookMs: number): void;
}

interface ClientEvents {
  command(command: unknown, answer: (answer: Answer) => void): void;
}
interface ServerEvents {
  view(view: View): void;
  farewell(because: Farewell): void;
}
interface SocketData {
  holder: Holder;
  /** What the screen reads, when it said so. */
  locale: Locale | null;
}
type LiveSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>;

/** What socket.io sits on: its types keep the websocket to themselves. */
interface Line {
  transport: { socket?: { terminate(): void } };
  once(event: 'close', listener: () => void): void;
}

const handshakeSchema = z.object({
  ticket: z.string().check(z.maxLength(100)),
  protocol: z.number(),
  locale: z.optional(z.string().check(z.maxLength(40))),
});

/**
 * The socket.io endpoint. A screen that may not connect gets `connect_error` with a refusal's code and message
 * as its data; one whose seat is taken away is disconnected by the server, and need not try again.
 */
export class LiveServer {
  readonly #parts: LiveParts;
  readonly #loggedIn = new WeakSet<object>();
  readonly #io: Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>;

  constructor(http: HttpServer, parts: LiveParts) {
    this.#parts = parts;
    this.#io = new Server(http, {
      path: livePath,
      transports: ['websocket', 'polling'],
      serveClient: false,
      // The upgrades of other paths are answered elsewhere.
      destroyUpgrade: false,
      maxHttpBufferSize: 256 * 1024,
      // A screen notices a dead line within eleven seconds.
      pingInterval: 6_000,
      pingTimeout: 5_000,
      connectTimeout: 10_000,
      allowRequest: (request, decide) => decide(null, parts.isSameOrigin(request)),
    });
    this.#io.use((socket, next) => {
      this.#admit(socket).then(
        (refusal) => next(refusal && asError(refusal, localeOf(socket))),
        (error: unknown) => {
          parts.log.error({ err: error }, 'a screen could not be let in');
          next(asError(refuse('failed'), localeOf(socket)));
        },
      );
    });
    this.#io.on('connection', (socket) => this.#follow(socket));
    this.#io.engine.on('connection', (line: Line) => this.#cutUnlessLoggedIn(line));
  }

  /** How many screens are connected. */
  get screens(): number {
    return this.#io.engine.clientsCount;
  }

  /** Closes the connections, not the sockets: clients take a closed connection as a reason to come back. */
  close(): void {
    this.#io.engine.close();
  }

  /**
   * Cuts a line that ends before anybody has logged in on it (which nobody may take longer for than `connectTimeout`):
   * a polite end waits half a minute for the answer of who may never give one.
   */
  #cutUnlessLoggedIn(line: Line): void {
    line.once('close', () => {
      if (!this.#loggedIn.has(line)) line.transport.socket?.terminate();
    });
  }

  async #admit(socket: LiveSocket): Promise<Refusal | undefined> {
    const said = handshakeSchema.safeParse(socket.handshake.auth);
    if (!said.success) return refuse('noTicket');
    socket.data.locale = locales.find((locale) => locale === said.data.locale) ?? null;
    if (said.data.protocol !== protocolVersion) return refuse('reload');
    const holder = await this.#parts.rooms.holderOf(said.data.ticket);
    if (!holder) return refuse('noTicket');
    socket.data.holder = holder;
    return undefined;
  }

  #follow(socket: LiveSocket): void {
    const { open, seat } = socket.data.holder;
    if (!open.session.seats.some((other) => other.id === seat.id)) {
      socket.disconnect(true);
      return;
    }
    this.#loggedIn.add(socket.conn);
    this.#parts.onScreen(socket.handshake, open.session.id);
    const screen: Screen = {
      seatId: seat.id,
      origin: this.#parts.originOf(socket.handshake),
      send: (view) => socket.emit('view', view),
      dismiss: (because) => {
        socket.emit('farewell', because);
        socket.disconnect(true);
      },
    };
    socket.on('disconnect', () => open.audience.remove(screen));
    socket.on('command', (command, answer) => {
      const reply = typeof answer === 'function' ? answer : (): void => undefined;
      void this.#handle(socket, command).then(reply);
    });
    open.audience.add(screen);
  }

  async #handle(socket: LiveSocket, given: unknown): Promise<Answer> {
    const startedMs = performance.now();
    const { open, seat } = socket.data.holder;
    const command = commandSchema.safeParse(given);
    const type = command.success ? command.data.type : '?';
    const { boards } = this.#parts.rooms.parts;
    let result: Done | Refusal;
    try {
      result = command.success ? await giveCommand(open, seat.id, command.data, boards) : malformed(command.error);
    } catch (error) {
      this.#parts.log.error({ err: error, sessionId: open.session.id, type }, 'a command failed');
      result = refuse('failed');
    }
    this.#parts.onCommand(type, isRefusal(result) ? result.code : 'done', performance.now() - startedMs);
    if (isRefusal(result)) {
      return { ok: false, error: { code: result.code, message: refusalMessage(result, localeOf(socket)) } };
    }
    if (command.success && command.data.type === 'editSeat' && command.data.locale) {
      socket.data.locale = command.data.locale;
    }
    return { ok: true, ...result };
  }
}

/** The language a screen reads: what it said, else its seat's, else its session's, else its browser's. */
function localeOf({ data, handshake }: LiveSocket): Locale {
  if (data.locale) return data.locale;
  if (!data.holder) return acceptedLocale(handshake.headers['accept-language']);
  const { open, seat } = data.holder;
  const now = open.session.seats.find((other) => other.id === seat.id);
  return now?.locale ?? open.session.locale;
}

function asError(refusal: Refusal, locale: Locale): Error {
  const message = refusalMessage(refusal, locale);
  return Object.assign(new Error(message), { data: { code: refusal.code, message } });
}
