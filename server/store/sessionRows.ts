import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Session } from '../../shared/session/session.ts';
import { rowSum } from './rowSums.ts';
import type { SessionListing, TicketChanges, TicketHolder } from './store.ts';

/** Sessions and their tickets, as rows. Called inside the worker's transactions. */
export class SessionRows {
  readonly #save;
  readonly #load;
  readonly #loadCopy;
  readonly #byJoinCode;
  readonly #list;
  readonly #delete;
  readonly #addTicket;
  readonly #revokeSeat;
  readonly #deleteTickets;
  readonly #ticket;

  constructor(database: DatabaseSync) {
    this.#save = database.prepare(`
      INSERT INTO sessions (id, join_code, title, date, created_at_ms, json, crc) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET join_code = excluded.join_code, title = excluded.title, date = excluded.date,
        created_at_ms = excluded.created_at_ms, json = excluded.json, crc = excluded.crc`);
    this.#load = database.prepare('SELECT * FROM sessions WHERE id = ?');
    this.#loadCopy = database.prepare('SELECT * FROM sessions_copy WHERE id = ?');
    this.#byJoinCode = database.prepare('SELECT id FROM sessions WHERE join_code = ?');
    this.#list = database.prepare(
      'SELECT id, title, date, created_at_ms FROM sessions ORDER BY created_at_ms DESC, id DESC',
    );
    this.#delete = database.prepare('DELETE FROM sessions WHERE id = ?');
    this.#addTicket = database.prepare(
      'INSERT OR REPLACE INTO tickets (hash, session, seat, crc) VALUES (?, ?, ?, ?)',
    );
    this.#revokeSeat = database.prepare('DELETE FROM tickets WHERE session = ? AND seat = ?');
    this.#deleteTickets = database.prepare('DELETE FROM tickets WHERE session = ?');
    this.#ticket = database.prepare('SELECT session, seat FROM tickets WHERE hash = ?');
  }

  save(session: Session, { revokeSeats = [], add = [] }: TicketChanges): void {
    const { id, joinCode, title, date, createdAtMs } = session;
    const values = [id, joinCode, title, date, createdAtMs, JSON.stringify(session)];
    this.#save.run(...values, rowSum('session', values));
    for (const seatId of revokeSeats) this.#revokeSeat.run(id, seatId);
    for (const { ticketHash, sessionId, seatId } of add) {
      const ticket = [ticketHash, sessionId, seatId];
      this.#addTicket.run(...ticket, rowSum('ticket', ticket));
    }
  }

  load(sessionId: string): Session | undefined {
    const row = this.#load.get(sessionId);
    if (!row) return undefined;
    const good = [row, this.#loadCopy.get(sessionId)].find((candidate) => candidate && isGoodSession(candidate));
    if (!good) throw new Error(`The stored session ${sessionId} is damaged, and so is its copy`);
    return JSON.parse(String(good.json)) as Session;
  }

  idByJoinCode(joinCode: string): string | undefined {
    const row = this.#byJoinCode.get(joinCode);
    return row && String(row.id);
  }

  list(): SessionListing[] {
    return this.#list.all().map((row) => ({
      sessionId: String(row.id),
      title: String(row.title),
      date: String(row.date),
      createdAtMs: Number(row.created_at_ms),
    }));
  }

  delete(sessionId: string): void {
    this.#delete.run(sessionId);
    this.#deleteTickets.run(sessionId);
  }

  findTicket(ticketHash: string): TicketHolder | undefined {
    const row = this.#ticket.get(ticketHash);
    return row && { sessionId: String(row.session), seatId: String(row.seat) };
  }
}

function isGoodSession(row: Record<string, SQLOutputValue>): boolean {
  const values = [row.id, row.join_code, row.title, row.date, row.created_at_ms, row.json];
  return rowSum('session', values as (string | number)[]) === row.crc;
}
