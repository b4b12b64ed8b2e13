import * as Y from 'yjs';
import { applyAwarenessUpdate, Awareness, removeAwarenessStates } from 'y-protocols/awareness';
import { savedProtocol } from '../../shared/live/boardMessages.ts';
import { boardClose, boardProtocol, ticketProtocolPrefix } from '../../shared/live/protocol.ts';
import { answer, edit, presence, question, readNews, type BoardNews } from './boardMessages.ts';
import { UnsavedEdits } from './unsavedEdits.ts';
import type { EditKeeper } from './unsentEdits.ts';
import { onWake, pauseMs } from './wakeUps.ts';

export interface BoardLinkState {
  status: 'connecting' | 'open' | 'lost' | 'refused';
  /** The board has been read from the server at least once. */
  read: boolean;
  /** What the server says this screen may do. */
  access: 'read' | 'write';
  /** Edits without the saved mark, as far as this link knows. */
  unsaved: number;
  /** When the oldest of them began to wait; null when there are none. */
  waitingSinceMs: number | null;
  /** False while the server says that it cannot store. */
  canStore: boolean;
  /**
   * The document holds what the board never will (an edit was refused, or the board is damaged): what was not saved has
   * been set aside, and the board must be opened afresh.
   */
  spoilt: boolean;
  /** Part of the board could not be read on the server: the rest can be read, nothing can be written. */
  damaged: boolean;
  /** The server cannot read the board now. */
  unreadable: boolean;
  /** Tries in a row that never got a line. */
  failedTries: number;
}

interface BoardLinkOptions {
  /** The board's path, `/sync/…`. */
  address: string;
  ticket: string;
  access: 'read' | 'write';
  /** What the address is on; the page's own unless a test says otherwise. */
  origin?: string;
  keeper?: EditKeeper;
}

// Together with the second between two looks, a dead line is noticed within twelve seconds.
const silentMs = 5_000;
const probeMs = 4_000;
const connectMs = 8_000;
const presenceEveryMs = 100;
const refusedPauseMs = 4_000;

/**
 * One board's line to the server: fills the document, sends what is written here, and knows what is saved.
 *
 * Speaks y-websocket's protocol, but watches its line (silence is asked about, a hanging connection given up),
 * comes back by itself, and keeps unsaved edits in the browser. Nothing passes between tabs except by the server,
 * since the server decides who may see what.
 */
export class BoardLink {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly #options: BoardLinkOptions;
  readonly #unsaved: UnsavedEdits;
  readonly #ready: Promise<void>;
  readonly #listeners = new Set<() => void>();
  readonly #stopWaking: () => void;
  #state: BoardLinkState;
  #socket: WebSocket | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #presenceTimer: ReturnType<typeof setTimeout> | null = null;
  #closed = false;
  #isSpoilt = false;
  #messagesSent = 0;
  #heardMs = 0;
  #probedMs: number | null = null;

  constructor(options: BoardLinkOptions) {
    this.#options = options;
    this.#unsaved = new UnsavedEdits(options.address, options.keeper);
    this.#state = {
      status: 'connecting',
      read: false,
      access: options.access,
      unsaved: 0,
      waitingSinceMs: null,
      canStore: true,
      failedTries: 0,
      spoilt: false,
      damaged: false,
      unreadable: false,
    };
    this.#ready = options.access === 'write' ? this.#takeKept() : Promise.resolve();
    this.doc.on('update', this.#noteEdit);
    this.awareness.on('update', this.#notePresence);
    this.#stopWaking = onWake((wake) => this.#wake(wake));
    this.#connect();
  }

  state(): BoardLinkState {
    return this.#state;
  }

  subscribe(onChange: () => void): () => void {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  /** Keeps what is unsaved in the browser, now; for when the page goes away. */
  keepUnsaved(): void {
    if (this.#options.access === 'write') this.#unsaved.keep();
  }

  close(): void {
    if (this.#closed) return;
    this.keepUnsaved();
    this.#closed = true;
    this.#stopWaking();
    if (this.#retry) clearTimeout(this.#retry);
    if (this.#presenceTimer) clearTimeout(this.#presenceTimer);
    this.awareness.setLocalState(null);
    if (this.#state.status === 'open') this.#send(presence(this.awareness, [this.doc.clientID]));
    this.#letGo();
    this.#listeners.clear();
    this.awareness.destroy();
    this.doc.destroy();
  }

  async #takeKept(): Promise<void> {
    const kept = await this.#unsaved.takeKept();
    if (kept.length === 0 || this.#closed) return;
    for (const update of kept) {
      try {
        Y.applyUpdate(this.doc, update, this);
      } catch {
        // An edit that was kept in pieces cannot be applied; the others can.
      }
    }
    this.#countUnsaved();
  }

  #connect(): void {
    if (this.#closed || this.#socket || this.#isSpoilt) return;
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
    const { address, ticket, origin = location.origin } = this.#options;
    const url = new URL(address, origin);
    url.protocol = url.protocol.replace('http', 'ws');
    const socket = new WebSocket(url, [boardProtocol, ticketProtocolPrefix + ticket, savedProtocol]);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#heardMs = Date.now();
    this.#probedMs = null;
    socket.onopen = () => void this.#ready.then(() => socket === this.#socket && this.#opened());
    socket.onmessage = (event) =>
      void this.#ready.then(() => socket === this.#socket && this.#heard(new Uint8Array(event.data as ArrayBuffer)));
    socket.onclose = (event) => socket === this.#socket && this.#lost(event.code);
  }

  #opened(): void {
    this.#heardMs = Date.now();
    this.#messagesSent = 0;
    // Of a server that cannot store we are told again.
    this.#set({ status: 'open', failedTries: 0, canStore: true });
    this.#send(question(Y.encodeStateVector(this.doc)));
    if (this.awareness.getLocalState() !== null) this.#send(presence(this.awareness, [this.doc.clientID]));
  }

  #heard(bytes: Uint8Array): void {
    this.#heardMs = Date.now();
    this.#probedMs = null;
    let news: BoardNews | undefined;
    try {
      news = readNews(bytes);
    } catch {
      // Cut short on its way; what it carried comes with the next answer.
      return this.#lost(0);
    }
    if (news) this.#take(news);
  }

  #take(news: BoardNews): void {
    switch (news.type) {
      case 'asks': {
        if (this.#state.access === 'read') return;
        this.#send(answer(Y.encodeStateAsUpdate(this.doc, news.stateVector)));
        this.#unsaved.sentAllWith(++this.#messagesSent);
        return;
      }
      case 'update':
        Y.applyUpdate(this.doc, news.update, this);
        if (news.answersMe) this.#set({ read: true, unreadable: false });
        return;
      case 'presence':
        return applyAwarenessUpdate(this.awareness, news.update, this);
      case 'asksPresence':
        return this.#send(presence(this.awareness, [this.doc.clientID]));
      case 'access':
        this.#set({ access: news.access, damaged: news.damaged });
        if (news.damaged && this.#unsaved.count > 0) this.#spoil();
        return;
      case 'saved':
        this.#unsaved.saved(news.count);
        return this.#countUnsaved();
      case 'storing':
        return this.#set({ canStore: news.canStore });
    }
  }

  #send(message: Uint8Array): void {
    // A socket that the server has just begun to close takes nothing any more.
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(message as Uint8Array<ArrayBuffer>);
  }

  readonly #noteEdit = (update: Uint8Array, origin: unknown): void => {
    if (origin === this || this.#state.access === 'read' || this.#isSpoilt) return;
    const open = this.#state.status === 'open';
    if (open) this.#send(edit(update));
    this.#unsaved.add(update, open ? ++this.#messagesSent : null);
    this.#countUnsaved();
  };

  readonly #notePresence = (_change: unknown, origin: unknown): void => {
    if (origin === this || this.#presenceTimer) return;
    this.#presenceTimer = setTimeout(() => {
      this.#presenceTimer = null;
      if (this.#state.status === 'open') this.#send(presence(this.awareness, [this.doc.clientID]));
    }, presenceEveryMs);
  };

  #countUnsaved(): void {
    const unsaved = this.#state.access === 'write' ? this.#unsaved.count : 0;
    const waitingSinceMs = unsaved === 0 ? null : (this.#state.waitingSinceMs ?? Date.now());
    // Counted silently while some wait: a screen needs to know that, not each key.
    if ((unsaved === 0) === (this.#state.unsaved === 0)) this.#state = { ...this.#state, unsaved, waitingSinceMs };
    else this.#set({ unsaved, waitingSinceMs });
  }

  #lost(code: number): void {
    if (code === boardClose.refused) return this.#spoil();
    const refused = code >= 4400 && code < 4500;
    const wasOpen = this.#state.status === 'open';
    this.#letGo();
    this.#unsaved.lineLost();
    const failedTries = wasOpen ? 0 : this.#state.failedTries + 1;
    const unreadable = code === boardClose.unreadable;
    this.#set({ status: refused ? 'refused' : 'lost', failedTries, unreadable });
    this.#retry = setTimeout(() => this.#connect(), refused ? refusedPauseMs : pauseMs(failedTries));
  }

  #spoil(): void {
    this.#isSpoilt = true;
    this.#letGo();
    this.#set({ status: 'refused', unsaved: 0, waitingSinceMs: null });
    // Whoever opens the board afresh must not find these edits among those that are still to be sent.
    void this.#unsaved.setAside().then(() => this.#set({ spoilt: true }));
  }

  #letGo(): void {
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    const others = [...this.awareness.getStates().keys()].filter((id) => id !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, this);
  }

  #wake(wake: 'tick' | 'look' | 'slept'): void {
    const socket = this.#socket;
    if (!socket) {
      if (wake === 'tick') return;
      this.#set({ failedTries: 0 });
      return this.#connect();
    }
    const nowMs = Date.now();
    if (wake === 'slept') {
      this.#lost(0);
      return this.#connect();
    }
    if (socket.readyState === WebSocket.CONNECTING) {
      if (nowMs - this.#heardMs > connectMs) this.#lost(0);
    } else if (this.#probedMs !== null) {
      if (nowMs - this.#probedMs > probeMs) this.#lost(0);
    } else if (this.#state.status === 'open' && (wake === 'look' || nowMs - this.#heardMs > silentMs)) {
      this.#probedMs = nowMs;
      this.#send(question(Y.encodeStateVector(this.doc)));
    }
  }

  #set(change: Partial<BoardLinkState>): void {
    if (Object.entries(change).every(([name, value]) => this.#state[name as keyof BoardLinkState] === value)) return;
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
