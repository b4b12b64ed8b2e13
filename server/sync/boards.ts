import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type * as Y from 'yjs';
import type { Collections } from '../../shared/boards/collections.ts';
import type { BoardName } from '../../shared/boards/boardName.ts';
import type { Seat } from '../../shared/session/seat.ts';

/** All boards of this server: a room for each that is open, loaded when first asked for. */
export interface Boards {
  /** Takes a websocket upgrade at `/sync/…`; anything wrong closes with 4401, 4403 or 4404. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Looks at a board as it is now, loading it when needed. The look must not keep or change the document. */
  read<Seen>(board: BoardName, look: (document: Y.Doc) => Seen): Promise<Seen>;
  /** The server's own edit (a sample, an import): resolves when it is on disk, and everyone sees it. */
  edit(board: BoardName, change: (document: Y.Doc) => void): Promise<void>;
  /**
   * As `edit`, for an edit that is stored together with something else: whoever prepares it sees to that, and says what
   * came of it. Null when it would change nothing.
   */
  prepare(board: BoardName, change: (document: Y.Doc) => void): Promise<PreparedEdit | null>;
  /**
   * Takes boards out of use: what screens have sent is stored and on the document when this resolves, and nothing more is
   * taken. Ends with `erased` or `release`. Rejects, and leaves them in use, when what was sent cannot be stored.
   */
  hold(boards: readonly BoardName[]): Promise<HeldBoards>;
  /** Asks `authorize` again for every open screen of the session: after each command, and when seats are removed. */
  recheck(sessionId: string): void;
  /** Closes every screen of the session's boards and forgets them; the store deletes what is stored. */
  forget(sessionId: string): Promise<void>;
  /** Calls with each board that changed, at most once per turn of the event loop. Returns how to stop. */
  onChange(listener: (board: BoardName) => void): () => void;
  /** Stops taking screens, stores what has arrived, closes. */
  close(): Promise<void>;
}

/** Where boards tell what went wrong, with the board that it is about. */
export interface BoardsLog {
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

/** An edit that everybody sees once it is said to be on disk. */
export interface PreparedEdit {
  board: BoardName;
  update: Uint8Array;
  /** It is on disk, as this number of the board's log. */
  stored(sequence: number): void;
  failed(error: unknown): void;
}

export interface HeldBoards {
  /** Looks at one of them. */
  look<Seen>(board: BoardName, look: (document: Y.Doc) => Seen): Seen;
  /** They are gone from the store: screens are told with 4411, and nobody opens them again. */
  erased(): void;
  /** They are in use again; screens come back and send what was not taken. */
  release(): void;
}

/**
 * Asked when a screen opens a board and again on `recheck`: who is it, and what may it do there now? A board opened
 * under another `epoch` than the one that counts now (0 when absent) closes with 4410.
 */
export type Authorize = (
  ticket: string,
  board: BoardName,
) => Promise<
  | {
      seatId: string;
      label: string;
      role?: Seat['role'];
      access: 'read' | 'write';
      epoch?: number;
      /** What the board's activity keeps in it; without, screens may write any root type. */
      collections?: Collections;
      /** Nobody sees that this screen is here. */
      isUnseen?: boolean;
    }
  | 'wrongTicket'
  | 'noSuchBoard'
>;
