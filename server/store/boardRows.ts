import type { DatabaseSync } from 'node:sqlite';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { BoardName } from '../../shared/boards/boardName.ts';
import { crc32c } from './crc32c.ts';
import { logRowId, sequenceOfLogRow, snapshotRowIds } from './schema.ts';
import type { StoredBoard } from './store.ts';

/** What the worker remembers of a board between requests. */
interface BoardHead {
  number: number;
  epoch: number;
  /** Of the last row. */
  sequence: number;
  crc: number;
}

interface Snapshot {
  rowId: number;
  sequence: number;
  /** Checksum of the log row at `sequence`, where the log's chain goes on. */
  chain: number;
  compressed: Uint8Array;
}

/**
 * Each board's log and its two generations of snapshots, as rows. Called inside the worker's transactions.
 *
 * Every row's checksum covers what it says and the row before it, so that a row that is missing, swapped or
 * changed is noticed when the board is loaded.
 */
export class BoardRows {
  readonly #heads = new Map<string, BoardHead>();
  readonly #head;
  readonly #newHead;
  readonly #moveHead;
  readonly #append;
  readonly #rowsAfter;
  readonly #deleteRows;
  readonly #snapshots;
  readonly #keepSnapshot;
  readonly #boardsOfSession;
  readonly #deleteHead;
  readonly #deleteSnapshots;

  constructor(database: DatabaseSync) {
    this.#head = database.prepare(
      'SELECT id, epoch, sequence, crc FROM boards WHERE session = ? AND activity = ? AND grp = ?',
    );
    this.#newHead = database.prepare(
      'INSERT INTO boards (session, activity, grp, epoch, sequence, crc) VALUES (?, ?, ?, 0, 0, 0)',
    );
    this.#moveHead = database.prepare('UPDATE boards SET sequence = ?, crc = ? WHERE id = ?');
    this.#append = database.prepare('INSERT INTO log (id, epoch, seat, bytes, crc) VALUES (?, ?, ?, ?, ?)');
    this.#rowsAfter = database.prepare('SELECT * FROM log WHERE id > ? AND id <= ? ORDER BY id');
    this.#deleteRows = database.prepare('DELETE FROM log WHERE id >= ? AND id <= ?');
    this.#snapshots = database.prepare('SELECT * FROM snapshots WHERE id = ? OR id = ?');
    this.#keepSnapshot = database.prepare(
      'INSERT OR REPLACE INTO snapshots (id, epoch, sequence, chain, bytes, crc) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#boardsOfSession = database.prepare('SELECT id FROM boards WHERE session = ?');
    this.#deleteHead = database.prepare('DELETE FROM boards WHERE id = ?');
    this.#deleteSnapshots = database.prepare('DELETE FROM snapshots WHERE id = ? OR id = ?');
  }

  /** Appends a row and answers its sequence. The board's head is written by `writeHeads`, once per transaction. */
  append(board: BoardName, seatId: string, update: Uint8Array): number {
    const head = this.#findHead(board) ?? this.#makeHead(board);
    const sequence = head.sequence + 1;
    const crc = crcOfRow(head.crc, head.number, sequence, head.epoch, seatId, update);
    this.#append.run(logRowId(head.number, sequence), head.epoch, seatId, update, crc);
    head.sequence = sequence;
    head.crc = crc;
    this.#moved.add(head);
    return sequence;
  }

  readonly #moved = new Set<BoardHead>();

  writeHeads(): void {
    for (const { number, sequence, crc } of this.#moved) this.#moveHead.run(sequence, crc, number);
    this.#moved.clear();
  }

  /** After a transaction that was rolled back: what is remembered may be wrong. */
  forgetHeads(): void {
    this.#moved.clear();
    this.#heads.clear();
  }

  /** Throws when a row is missing or damaged: an incomplete board is never given out as if it were whole. */
  load(board: BoardName): StoredBoard {
    const head = this.#findHead(board);
    if (!head) return { snapshot: null, updates: [], sequence: 0 };
    const snapshot = this.#goodSnapshots(head).at(-1);
    const updates: Uint8Array[] = [];
    let sequence = snapshot?.sequence ?? 0;
    let crc = snapshot?.chain ?? 0;
    const from = logRowId(head.number, sequence);
    for (const row of this.#rowsAfter.iterate(from, logRowId(head.number, 2 ** 30 - 1))) {
      const bytes = row.bytes as Uint8Array;
      const expected = crcOfRow(crc, head.number, ++sequence, Number(row.epoch), String(row.seat), bytes);
      if (sequenceOfLogRow(Number(row.id)) !== sequence || expected !== row.crc) {
        throw new Error(`The log of board ${nameOf(board)} is damaged at row ${sequence}`);
      }
      crc = expected;
      updates.push(bytes);
    }
    if (sequence !== head.sequence || crc !== head.crc) {
      throw new Error(`The log of board ${nameOf(board)} ends at row ${sequence} instead of ${head.sequence}`);
    }
    return { snapshot: snapshot ? zstdDecompressSync(snapshot.compressed) : null, updates, sequence };
  }

  /** Replaces the older generation, and drops the rows that both generations contain. */
  saveSnapshot(board: BoardName, state: Uint8Array, sequence: number): void {
    const head = this.#findHead(board);
    if (!head || sequence > head.sequence) return;
    const kept = this.#goodSnapshots(head);
    const newest = kept.at(-1);
    const chain = this.#chainAt(head, sequence, kept);
    if (chain === undefined) return;
    const rowId = snapshotRowIds(head.number).find((id) => id !== newest?.rowId)!;
    const bytes = zstdCompressSync(state);
    const crc = crcOfSnapshot(head.number, head.epoch, sequence, chain, bytes);
    this.#keepSnapshot.run(rowId, head.epoch, sequence, chain, bytes, crc);
    if (newest) {
      const needless = Math.min(newest.sequence, sequence);
      this.#deleteRows.run(logRowId(head.number, 0), logRowId(head.number, needless));
    }
  }

  deleteSession(sessionId: string): void {
    for (const { id } of this.#boardsOfSession.all(sessionId)) {
      const number = Number(id);
      this.#deleteRows.run(logRowId(number, 0), logRowId(number, 2 ** 30 - 1));
      this.#deleteSnapshots.run(...snapshotRowIds(number));
      this.#deleteHead.run(number);
    }
    this.forgetHeads();
  }

  #findHead(board: BoardName): BoardHead | undefined {
    const name = nameOf(board);
    const known = this.#heads.get(name);
    if (known) return known;
    const row = this.#head.get(board.sessionId, board.activityId, board.groupId);
    if (!row) return undefined;
    const head = {
      number: Number(row.id),
      epoch: Number(row.epoch),
      sequence: Number(row.sequence),
      crc: Number(row.crc),
    };
    this.#heads.set(name, head);
    return head;
  }

  #makeHead(board: BoardName): BoardHead {
    const { lastInsertRowid } = this.#newHead.run(board.sessionId, board.activityId, board.groupId);
    const head = { number: Number(lastInsertRowid), epoch: 0, sequence: 0, crc: 0 };
    this.#heads.set(nameOf(board), head);
    return head;
  }

  /** The generations that pass their checksum, oldest first. */
  #goodSnapshots(head: BoardHead): Snapshot[] {
    const good: Snapshot[] = [];
    for (const row of this.#snapshots.all(...snapshotRowIds(head.number))) {
      const compressed = row.bytes as Uint8Array;
      const [sequence, chain] = [Number(row.sequence), Number(row.chain)];
      const crc = crcOfSnapshot(head.number, Number(row.epoch), sequence, chain, compressed);
      if (crc === row.crc) good.push({ rowId: Number(row.id), sequence, chain, compressed });
    }
    return good.sort((a, b) => a.sequence - b.sequence);
  }

  #chainAt(head: BoardHead, sequence: number, snapshots: Snapshot[]): number | undefined {
    if (sequence === head.sequence) return head.crc;
    const id = logRowId(head.number, sequence);
    const row = this.#rowsAfter.get(id - 1, id);
    if (row) return Number(row.crc);
    return snapshots.find((snapshot) => snapshot.sequence === sequence)?.chain;
  }
}

function nameOf({ sessionId, activityId, groupId }: BoardName): string {
  return `${sessionId}/${activityId}/${groupId}`;
}

function crcOfRow(before: number, board: number, sequence: number, epoch: number, seat: string, bytes: Uint8Array) {
  return crc32c(bytes, crc32c(Buffer.from(`${board}/${sequence}/${epoch}/${seat}`), before));
}

function crcOfSnapshot(board: number, epoch: number, sequence: number, chain: number, bytes: Uint8Array) {
  return crc32c(bytes, crc32c(Buffer.from(`${board}/${sequence}/${epoch}/${chain}`)));
}
