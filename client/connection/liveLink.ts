import type { Socket } from 'socket.io-client';
import type { Command } from '../../shared/session/commands.ts';
import type { View } from '../../shared/session/view.ts';
import type { Farewell } from '../../shared/live/farewell.ts';
import { livePath, protocolVersion, type Answer } from '../../shared/live/protocol.ts';
import { fetchView } from './firstView.ts';
import { isPortal } from './portal.ts';
import { lookNow, onWake, pauseMs } from './wakeUps.ts';

/** `noSeat`: the ticket proves nothing (any more). `outdated`: this page is older than the server; reload it. */
export type LiveStatus = 'connecting' | 'open' | 'lost' | 'noSeat' | 'outdated';

export interface LiveState {
  status: LiveStatus;
  /** The newest view; stays while the line is down. */
  view: View | null;
  /** What to add to this screen's clock to get the server's. */
  clockOffsetMs: number;
  /** Why the seat is gone, when the server said so to this very screen. */
  farewell: Farewell | null;
  /** A command waits longer than it should. */
  slow: boolean;
  /** The line is lost, and something else than our server answers: most likely the network wants a login. */
  portal: boolean;
}

/** How a line begins. */
export const notYet: LiveState = {
  status: 'connecting',
  view: null,
  clockOffsetMs: 0,
  farewell: null,
  slow: false,
  portal: false,
};

const answerWithinMs = 12_000;
const slowAfterMs = 1_500;
/** How often a lost line asks whether something else answers in the server's place. */
const portalEveryMs = 5_000;

/**
 * One seat's live line to its session: views come down, commands go up.
 *
 * The first view is fetched, since a request is there sooner than a socket; the socket's code is loaded after it.
 */
export class LiveLink {
  readonly #sessionId: string;
  readonly #ticket: string;
  readonly #listeners = new Set<() => void>();
  #state = notYet;
  #offsets: number[] = [];
  #socket: Promise<Socket> | null = null;
  #connected: Socket | null = null;
  #closed = false;
  #unanswered = 0;
  #askedForPortalMs = 0;
  readonly #stopWaking: () => void;

  constructor(sessionId: string, ticket: string) {
    this.#sessionId = sessionId;
    this.#ticket = ticket;
    this.#stopWaking = onWake((wake) => this.#wake(wake));
    void this.#begin();
  }

  state(): LiveState {
    return this.#state;
  }

  subscribe(onChange: () => void): () => void {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  /** Asks for a change. Answered when it is stored; null when no answer came, so nobody knows whether it was done. */
  async send(command: Command): Promise<Answer | null> {
    const socket = this.#connected ?? (this.#socket && (await this.#socket));
    if (!socket) return null;
    this.#unanswered++;
    const timer = setTimeout(() => this.#set({ slow: true }), slowAfterMs);
    try {
      return (await socket.timeout(answerWithinMs).emitWithAck('command', command)) as Answer;
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
      if (--this.#unanswered === 0) this.#set({ slow: false });
    }
  }

  close(): void {
    this.#closed = true;
    this.#stopWaking();
    this.#listeners.clear();
    void this.#socket?.then((socket) => socket.disconnect());
  }

  async #begin(): Promise<void> {
    for (let tries = 0; !this.#closed; tries++) {
      const outcome = await this.#fetchView();
      if (outcome === 'noSeat') return this.#set({ status: 'noSeat' });
      if (outcome === 'here') break;
      this.#set({ status: 'lost' });
      await new Promise((resolve) => setTimeout(resolve, pauseMs(tries)));
    }
    if (this.#closed) return;
    this.#socket = this.#openSocket();
    await this.#socket;
  }

  async #fetchView(): Promise<'here' | 'noSeat' | 'failed'> {
    try {
      const response = await fetchView(this.#sessionId, this.#ticket);
      if ([401, 403, 404].includes(response.status)) return 'noSeat';
      if (!response.ok) return 'failed';
      this.#takeView((await response.json()) as View);
      return 'here';
    } catch {
      return 'failed';
    }
  }

  async #openSocket(): Promise<Socket> {
    const { io } = await import('socket.io-client');
    const socket = io({
      path: livePath,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      auth: { ticket: this.#ticket, protocol: protocolVersion },
      reconnectionDelay: 300,
      reconnectionDelayMax: 8_000,
      timeout: 8_000,
    });
    socket.on('connect', () => {
      this.#connected = socket;
      this.#set({ status: 'open', portal: false });
      lookNow();
    });
    socket.on('view', (view: View) => this.#takeView(view));
    socket.on('farewell', (because: Farewell) => this.#set({ farewell: because }));
    socket.on('disconnect', (reason) => {
      this.#connected = null;
      // The server itself ends a line only when it takes the seat away.
      this.#set({ status: reason === 'io server disconnect' ? 'noSeat' : 'lost' });
    });
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      const code = error.data?.code;
      this.#set({ status: code === 'noTicket' ? 'noSeat' : code === 'reload' ? 'outdated' : 'lost' });
      // After a refusal socket.io does not try again by itself; what was only a failure deserves another try.
      if (code && code !== 'noTicket' && code !== 'reload')
        setTimeout(() => !this.#closed && socket.connect(), 3_000);
    });
    if (this.#closed) socket.disconnect();
    return socket;
  }

  #wake(wake: 'tick' | 'look' | 'slept'): void {
    if (wake === 'tick') return void this.#lookForPortal();
    void this.#socket?.then((socket) => {
      if (this.#closed || this.#state.status === 'noSeat' || this.#state.status === 'outdated') return;
      if (socket.connected && wake === 'slept') socket.io.engine?.close();
      else if (!socket.connected) socket.disconnect().connect();
    });
  }

  async #lookForPortal(): Promise<void> {
    if (this.#state.status !== 'lost' || Date.now() - this.#askedForPortalMs < portalEveryMs) return;
    this.#askedForPortalMs = Date.now();
    const portal = await isPortal();
    if (this.#state.status === 'lost') this.#set({ portal });
  }

  #takeView(view: View): void {
    if (this.#state.view && view.revision < this.#state.view.revision) return;
    // The way here takes time, so the largest of the last differences is the nearest to the truth.
    this.#offsets = [...this.#offsets.slice(-9), view.serverNowMs - Date.now()];
    this.#set({ view, clockOffsetMs: Math.max(...this.#offsets) });
  }

  #set(change: Partial<LiveState>): void {
    if (Object.entries(change).every(([name, value]) => this.#state[name as keyof LiveState] === value)) return;
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
