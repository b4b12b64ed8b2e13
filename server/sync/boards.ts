import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type * as Y from 'yjs';
import type { BoardName } from '../../shared/boards/boardName.ts';

/** All boards of this server: a room for each that is open, loaded when first asked for. */
export interface Boards {
  /** Takes a websocket upgrade at `/sync/…`; anything wrong closes with 4401, 4403 or 4404. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Looks at a board as it is now, loading it when needed. The look must not keep or change the document. */
  read<Seen>(board: BoardName, look: (document: Y.Doc) => Seen): Promise<Seen>;
  /** The server's own edit (a sample, an import): resolves when it is on disk, and everyone sees it. */
  edit(board: BoardName, change: (document: Y.Doc) => void): Promise<void>;
  /** Asks `authorize` again for every open screen of the session: after each command, and when seats are removed. */
  recheck(sessionId: string): void;
  /** Closes every screen of the session's boards and forgets them; the store deletes what is stored. */
  forget(sessionId: string): Promise<void>;
  /** Calls with each board that changed, at most once per turn of the event loop. Returns how to stop. */
  onChange(listener: (board: BoardName) => void): () => void;
  /** Stops taking screens, stores what has arrived, closes. */
  close(): Promise<void>;
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
      access: 'read' | 'write';
      epoch?: number;
      /** What the board's activity keeps in it; without, screens may write any root type. */
      collections?: ReadonlySet<string>;
    }
  | 'wrongTicket'
  | 'noSuchBoard'
>;
