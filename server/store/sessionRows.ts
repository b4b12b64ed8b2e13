import type { DatabaseSync } from 'node:sqlite';
import type { Session } from '../../shared/session/session.ts';
import { crc32c } from './crc32c.ts';
import type { SessionListing, TicketChanges, TicketHolder } from './store.ts';

/** Sessions and their tickets, as rows. Called inside the worker's transactions. */
export class SessionRows {
  readonly #save;
  readonly #load;
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
    this.#load = database.prepare('SELECT json, crc FROM sessions WHERE id = ?');
    this.#byJoinCode = database.prepare('SELECT id FROM sessions WHERE join_code = ?');
    this.#list = database.prepare(
      'SELECT id, title, date, created_at_ms FROM sessions ORDER BY created_at_ms DESC, id DESC',
    );
    this.#delete = database.prepare('DELETE FROM sessions WHERE id = ?');
    this.#addTicket = database.prepare('INSERT OR REPLACE INTO tickets (hash, session, seat) VALUES (?, ?, ?)');
    this.#revokeSeat = database.prepare('DELETE FROM tickets WHERE session = ? AND seat = ?');
    this.#deleteTickets = database.prepare('DELETE FROM tickets WHERE session = ?');
    this.#ticket = database.prepare('SELECT session, seat FROM tickets WHERE hash = ?');
  }

  save(session: Session, { revokeSeats = [], add = [] }: TicketChanges): void {
    const json = JSON.stringify(session);
    const { id, joinCode, title, date, createdAtMs } = session;
    this.#save.run(id, joinCode, title, date, createdAtMs, json, crcOfText(json));
    for (const seatId of revokeSeats) this.#revokeSeat.run(id, seatId);
    for (const { ticketHash, sessionId, seatId } of add) this.#addTicket.run(ticketHash, sessionId, seatId);
  }

  load(sessionId: string): Session | undefined {
    const row = this.#load.get(sessionId);
    if (!row) return undefined;
    const json = String(row.json);
    if (crcOfText(json) !== row.crc) throw new Error(`The stored session ${sessionId} is damaged (checksum)`);
    return JSON.parse(json) as Session;
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

function crcOfText(text: string): number {
  return crc32c(Buffer.from(text));
}
