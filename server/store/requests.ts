import type { BoardName } from '../../shared/boards/boardName.ts';
import type { Session } from '../../shared/session/session.ts';
import type { BoardChanges, SessionListing, StoredBoard, TicketChanges, TicketHolder } from './store.ts';

/** What the store's worker can be asked, with the type of its answer. */
export interface Requests {
  saveSession: { asks: { session: Session; tickets: TicketChanges }; answer: null };
  saveWithBoards: { asks: { session: Session; tickets: TicketChanges; boards: BoardChanges }; answer: number[] };
  loadSession: { asks: { sessionId: string }; answer: Session | undefined };
  findSessionByJoinCode: { asks: { joinCode: string }; answer: string | undefined };
  listSessions: { asks: object; answer: SessionListing[] };
  deleteSession: { asks: { sessionId: string }; answer: null };
  findTicket: { asks: { ticketHash: string }; answer: TicketHolder | undefined };
  loadBoard: { asks: { board: BoardName }; answer: StoredBoard };
  isBoardSound: { asks: { board: BoardName }; answer: boolean };
  appendUpdate: { asks: { board: BoardName; seatId: string; update: Uint8Array }; answer: number };
  saveSnapshot: { asks: { board: BoardName; state: Uint8Array; sequence: number }; answer: null };
  check: { asks: object; answer: null };
}

export type RequestName = keyof Requests;

/** One request on its way to the worker. */
export type Request = { [Name in RequestName]: { name: Name } & Requests[Name]['asks'] }[RequestName];

/** A batch is written in one transaction and answered together, in order. */
export interface Batch {
  requests: Request[];
}

export interface Failure {
  failed: true;
  message: string;
  /** The disk is full or does not answer: what was asked may work later. */
  diskTrouble: boolean;
}

export type Outcome = { failed: false; answer: Requests[RequestName]['answer'] } | Failure;
