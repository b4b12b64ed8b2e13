import { boardClose } from '../../shared/live/protocol.ts';
import { rejections } from './admission.ts';
import type { BoardRoom } from './boardRoom.ts';
import type { Authorize, BoardsLog } from './boards.ts';
import type { Screen } from './screen.ts';

interface RechecksParts {
  authorize: Authorize;
  /** The open rooms of a session, as they are now. */
  roomsOf(sessionId: string): BoardRoom[];
  log: BoardsLog;
}

/** Decides anew what screens may do that are in already. */
export class Rechecks {
  readonly #parts: RechecksParts;
  readonly #sessions = new Map<string, 'running' | 'again'>();
  /** How often it was asked for: what was decided before the last time may be outdated. */
  count = 0;

  constructor(parts: RechecksParts) {
    this.#parts = parts;
  }

  /** All screens of a session; once more when it is asked for while it goes on. */
  all(sessionId: string): void {
    this.count++;
    if (this.#sessions.has(sessionId)) this.#sessions.set(sessionId, 'again');
    else void this.#goThrough(sessionId);
  }

  /** Closes the screen when it may not be here any more, or when that cannot be found out. */
  async one(room: BoardRoom, screen: Screen): Promise<void> {
    const { authorize, log } = this.#parts;
    const { board } = room;
    try {
      const seat = await authorize(screen.ticket, board);
      if (typeof seat === 'string') screen.close(rejections[seat].close, rejections[seat].reason);
      else room.setSeat(screen, seat);
    } catch (error) {
      log.error({ board, error }, 'Who may write could not be found out; the screen is closed');
      screen.close(boardClose.unreadable, 'unreadable');
    }
  }

  async #goThrough(sessionId: string): Promise<void> {
    do {
      this.#sessions.set(sessionId, 'running');
      const rooms = this.#parts.roomsOf(sessionId);
      await Promise.all(rooms.flatMap((room) => [...room.screens].map((screen) => this.one(room, screen))));
    } while (this.#sessions.get(sessionId) === 'again');
    this.#sessions.delete(sessionId);
  }
}
