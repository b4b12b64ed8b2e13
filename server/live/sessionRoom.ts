import type { Logger } from 'pino';
import { refuse, isRefusal, type Refusal } from '../../shared/session/refusals.ts';
import type { Session } from '../../shared/session/session.ts';
import type { BoardChanges, Store, TicketChanges } from '../store/store.ts';
import { joinTicketChanges } from './ticketChanges.ts';

/** What someone decided about a session: how it is afterwards, and what they are told once that is on disk. */
export interface Change<Answer> {
  session: Session;
  tickets?: TicketChanges;
  boards?: BoardsAlong | undefined;
  answer: Answer;
}

/** What a change does on boards: on disk in the same stroke as the session, or not at all. */
export interface BoardsAlong {
  changes: BoardChanges;
  /** It is on disk; with the sequence number of each update. */
  stored(sequences: number[]): void;
  /** It could not be stored: everything is as it was. */
  failed(error: unknown): void;
}

type RoomStore = Pick<Store, 'saveSession' | 'saveWithBoards'>;

type Decide<Answer> = (session: Session) => Change<Answer> | Refusal | Promise<Change<Answer> | Refusal>;

/** Called after a change is on disk, before anybody is answered. */
export type OnSaved = (session: Session, tickets: TicketChanges) => void;

/**
 * One session in memory. Changes are decided one after another; those that arrive while the disk is busy are
 * stored together. Nobody is answered, and no screen is told, before the change is on disk.
 */
export class SessionRoom {
  /** As it is on disk. */
  session: Session;
  lastUsedMs = Date.now();
  readonly #store: RoomStore;
  readonly #onSaved: OnSaved;
  readonly #log: Logger;
  #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;
  #closed = false;

  constructor(session: Session, store: RoomStore, onSaved: OnSaved, log: Logger) {
    this.session = session;
    this.#store = store;
    this.#onSaved = onSaved;
    this.#log = log;
  }

  /** True while a change is being decided or stored. */
  get busy(): boolean {
    return this.#working !== null;
  }

  /** Resolves with the answer once the change is on disk, or with why it was not done. */
  change<Answer>(decide: Decide<Answer>): Promise<Answer | Refusal> {
    this.lastUsedMs = Date.now();
    return new Promise<Answer | Refusal>((resolve, reject) => {
      // The queue holds changes with answers of many types; each resolves its own promise only.
      this.#waiting.push({ decide, resolve: resolve as (answer: unknown) => void, reject });
      this.#working ??= this.#work();
    });
  }

  /** Takes no more changes; resolves when the last one is done. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#working;
  }

  /** Takes changes again after `close`. */
  reopen(): void {
    this.#closed = false;
  }

  async #work(): Promise<void> {
    // Whoever asks in the same turn of the event loop is stored together.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#storeTogether(this.#waiting.splice(0));
    this.#working = null;
  }

  async #storeTogether(batch: Waiting[]): Promise<void> {
    const before = this.session;
    let session = before;
    let tickets: TicketChanges = {};
    const boards: BoardsAlong[] = [];
    const answers: (() => void)[] = [];
    for (const waiting of batch) {
      try {
        const decided = this.#closed ? refuse('noSuchSession') : await waiting.decide(session);
        if (isRefusal(decided)) {
          answers.push(() => waiting.resolve(decided));
          continue;
        }
        session = decided.session;
        tickets = joinTicketChanges(tickets, decided.tickets);
        if (decided.boards) boards.push(decided.boards);
        answers.push(() => waiting.resolve(decided.answer));
      } catch (error) {
        waiting.reject(error);
      }
    }
    if (session !== before || tickets.add || tickets.revokeSeats) {
      try {
        await this.#save(session, tickets, boards);
      } catch (error) {
        this.#log.error({ err: error, sessionId: before.id }, 'the session could not be saved');
        for (const along of boards) along.failed(error);
        for (const waiting of batch) waiting.resolve(refuse('cannotStore'));
        return;
      }
      this.session = session;
      this.#onSaved(session, tickets);
    }
    for (const answer of answers) answer();
  }

  async #save(session: Session, tickets: TicketChanges, boards: BoardsAlong[]): Promise<void> {
    if (boards.length === 0) return this.#store.saveSession(session, tickets);
    const sequences = await this.#store.saveWithBoards(session, tickets, {
      append: boards.flatMap(({ changes }) => changes.append),
      erase: boards.flatMap(({ changes }) => changes.erase),
    });
    for (const { changes, stored } of boards) stored(sequences.splice(0, changes.append.length));
  }
}

interface Waiting {
  decide: Decide<unknown>;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}
