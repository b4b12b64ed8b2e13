import type { Logger } from 'pino';
import type { BoardName } from '../../shared/boards/boardName.ts';
import { refuse, type Refusal } from '../../shared/session/refusals.ts';
import type { Seat } from '../../shared/session/seat.ts';
import type { Session } from '../../shared/session/session.ts';
import type { Store, TicketChanges, TicketHolder } from '../store/store.ts';
import { hashTicket } from '../tickets.ts';
import type { CommandBoards } from './giveCommand.ts';
import { OpenSession } from './openSession.ts';

/** What the rooms need of the rest of the server. */
export interface RoomsParts {
  store: Store;
  boards: CommandBoards;
  /** Who may open a session's boards may have changed. */
  recheckBoards(sessionId: string): void;
  /** Closes a session's boards before it is deleted. */
  forgetBoards(sessionId: string): Promise<void>;
  joinLink(origin: string, joinCode: string): string;
  log: Logger;
}

/** Whose ticket it is, in a session that is open. */
export interface Holder {
  open: OpenSession;
  seat: Seat;
}

const idleMs = 5 * 60_000;
const sweepEveryMs = 60_000;
const mostTicketsRemembered = 20_000;

/** Every session that is in use on this server: loaded when first asked for, put away when idle. */
export class SessionRooms {
  readonly parts: RoomsParts;
  readonly #open = new Map<string, Promise<OpenSession | undefined>>();
  readonly #deleting = new Set<string>();
  /** Tickets seen lately, so that boards can be checked again without asking the store. */
  readonly #tickets = new Map<string, TicketHolder>();
  readonly #sweeping: NodeJS.Timeout;

  constructor(parts: RoomsParts) {
    this.parts = parts;
    this.#sweeping = setInterval(() => void this.#putAwayIdle(), sweepEveryMs).unref();
  }

  /** The session, loaded when needed; undefined when there is none. */
  async find(sessionId: string): Promise<OpenSession | undefined> {
    if (this.#deleting.has(sessionId)) return undefined;
    let opening = this.#open.get(sessionId);
    if (!opening) {
      opening = this.#load(sessionId);
      this.#open.set(sessionId, opening);
      const forget = (): void => void this.#open.delete(sessionId);
      opening.then((open) => open ?? forget(), forget);
    }
    const open = await opening;
    if (open) open.room.lastUsedMs = Date.now();
    return open;
  }

  async findByJoinCode(joinCode: string): Promise<OpenSession | undefined> {
    const sessionId = await this.parts.store.findSessionByJoinCode(joinCode);
    return sessionId === undefined ? undefined : this.find(sessionId);
  }

  /** Whose ticket this is; undefined when it proves nothing (any more). */
  async holderOf(ticket: string): Promise<Holder | undefined> {
    const found = await this.#openedBy(ticket);
    const seat = found?.open.session.seats.find((candidate) => candidate.id === found.seatId);
    return seat && { open: found!.open, seat };
  }

  /** The session whose summary this ticket opens to read; undefined when it opens none (any more). */
  async readerOf(ticket: string): Promise<OpenSession | undefined> {
    const found = await this.#openedBy(ticket);
    return found?.open.session.readerLinks?.some(({ id }) => id === found.seatId) ? found.open : undefined;
  }

  async #openedBy(ticket: string): Promise<{ open: OpenSession; seatId: string } | undefined> {
    const ticketHash = hashTicket(ticket);
    let holder = this.#tickets.get(ticketHash);
    if (!holder) {
      holder = await this.parts.store.findTicket(ticketHash);
      if (!holder) return undefined;
      if (this.#tickets.size >= mostTicketsRemembered) this.#tickets.clear();
      this.#tickets.set(ticketHash, holder);
    }
    const { sessionId, seatId } = holder;
    const open = await this.find(sessionId);
    return open && { open, seatId };
  }

  /** Stores a new session with its first tickets. */
  async add(session: Session, tickets: TicketChanges): Promise<void> {
    await this.parts.store.saveSession(session, tickets);
  }

  /** Removes the session and all that belongs to it, and shuts out everyone who is in it. */
  async delete(sessionId: string): Promise<Refusal | undefined> {
    const open = await this.find(sessionId);
    if (!open) return refuse('noSuchSession');
    this.#deleting.add(sessionId);
    try {
      await open.room.close();
      await this.parts.forgetBoards(sessionId);
      await this.parts.store.deleteSession(sessionId);
      this.#open.delete(sessionId);
      this.#forgetTickets((holder) => holder.sessionId === sessionId);
      open.audience.dismissAll('deleted');
      return undefined;
    } catch (error) {
      open.room.reopen();
      throw error;
    } finally {
      this.#deleting.delete(sessionId);
    }
  }

  /** A board has changed. */
  async boardChanged(board: BoardName): Promise<void> {
    // A session that cannot be loaded has nobody who sees a card of it.
    const open = await this.#open.get(board.sessionId)?.catch(() => undefined);
    open?.boardChanged(board);
  }

  /** How many sessions are in memory, and how many seats are connected. */
  async count(): Promise<{ sessions: number; seats: number }> {
    const open = await this.#everyOpen();
    return {
      sessions: open.length,
      seats: open.reduce((sum, { audience }) => sum + audience.connectedSeatIds().size, 0),
    };
  }

  /** Takes no more changes; resolves when all that were asked for are on disk. */
  async close(): Promise<void> {
    clearInterval(this.#sweeping);
    await Promise.all((await this.#everyOpen()).map((open) => open.room.close()));
  }

  async #load(sessionId: string): Promise<OpenSession | undefined> {
    const session = await this.parts.store.loadSession(sessionId);
    if (!session) return undefined;
    const { store, boards, joinLink, log } = this.parts;
    return new OpenSession(session, {
      store,
      readBoard: boards.read,
      joinLink,
      log,
      onSaved: (_session, { revokeSeats = [] }) => {
        if (revokeSeats.length > 0) {
          this.#forgetTickets((holder) => holder.sessionId === sessionId && revokeSeats.includes(holder.seatId));
        }
        this.parts.recheckBoards(sessionId);
      },
    });
  }

  #forgetTickets(isGone: (holder: TicketHolder) => boolean): void {
    for (const [ticketHash, holder] of this.#tickets) if (isGone(holder)) this.#tickets.delete(ticketHash);
  }

  async #everyOpen(): Promise<OpenSession[]> {
    const opened = await Promise.allSettled(this.#open.values());
    return opened.flatMap((result) => (result.status === 'fulfilled' && result.value ? [result.value] : []));
  }

  async #putAwayIdle(): Promise<void> {
    for (const open of await this.#everyOpen()) {
      const isIdle = open.audience.isEmpty && !open.room.busy && Date.now() - open.room.lastUsedMs > idleMs;
      if (isIdle) this.#open.delete(open.session.id);
    }
  }
}
