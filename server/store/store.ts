import type { BoardName } from '../../shared/boards/boardName.ts';
import type { Session } from '../../shared/session/session.ts';

/**
 * Where everything is kept. One port, and one acceptance suite (`test/server/store/`) that every store passes.
 * A promise that resolves means: on disk, and there after `kill -9`.
 */
export interface Store {
  /** Stores the session as it is now, and adds and removes tickets, all or nothing. */
  saveSession(session: Session, tickets?: TicketChanges): Promise<void>;
  /**
   * As `saveSession`, and in the same stroke, all or nothing, the server's own updates on boards, and boards that go:
   * nothing of those remains in the files. Answers the updates' sequence numbers.
   */
  saveWithBoards(session: Session, tickets: TicketChanges, boards: BoardChanges): Promise<number[]>;
  loadSession(sessionId: string): Promise<Session | undefined>;
  findSessionByJoinCode(joinCode: string): Promise<string | undefined>;
  /** Newest first. */
  listSessions(): Promise<SessionListing[]>;
  /** Removes the session, its tickets and its boards; nothing of it remains in the files. */
  deleteSession(sessionId: string): Promise<void>;

  /** Which seat a ticket proves, by the ticket's hash. */
  findTicket(ticketHash: string): Promise<TicketHolder | undefined>;

  /** What is stored of a board: a snapshot and the updates since, in order. An unknown board has neither. */
  loadBoard(board: BoardName): Promise<StoredBoard>;
  /** False when anything kept of a board is damaged, also what is kept only in case the rest is. */
  isBoardSound(board: BoardName): Promise<boolean>;
  /** Appends one Yjs update to the board's log; answers its sequence number, which grows within a board. */
  appendUpdate(board: BoardName, seatId: string, update: Uint8Array): Promise<number>;
  /** Keeps `state` (the encoded document up to `sequence`) and drops what older snapshots made needless. */
  saveSnapshot(board: BoardName, state: Uint8Array, sequence: number): Promise<void>;

  /** Resolves when the store can write to its disk; rejects with the reason when it cannot. */
  check(): Promise<void>;
  /** Finishes what was asked before, then closes. */
  close(): Promise<void>;
}

export interface TicketChanges {
  add?: (TicketHolder & { ticketHash: string })[];
  /** Every ticket of these seats stops working. */
  revokeSeats?: string[];
}

export interface BoardChanges {
  append: { board: BoardName; update: Uint8Array }[];
  erase: BoardName[];
}

export interface TicketHolder {
  sessionId: string;
  seatId: string;
}

export interface SessionListing {
  sessionId: string;
  title: string;
  date: string;
  createdAtMs: number;
}

export interface StoredBoard {
  snapshot: Uint8Array | null;
  updates: Uint8Array[];
  /** The last sequence number stored; 0 for an unknown board. */
  sequence: number;
  /** What is missing, when part of the board was damaged: the rest is given out to be read, not to be built on. */
  damage?: string | undefined;
}
