import type { DatabaseSync } from 'node:sqlite';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { boardKey, type BoardName } from '../../shared/boards/boardName.ts';
import { rowSum } from './rowSums.ts';
import { lastLogRowId, logRowId, sequenceOfLogRow, snapshotRowIds } from './schema.ts';
import type { StoredBoard } from './store.ts';

/** What the worker remembers of a board between requests. */
interface BoardHead {
  number: number;
  name: BoardName;
  epoch: number;
  /** Of the last row. */
  sequence: number;
  lastCrc: number;
}

interface Snapshot {
  rowId: number;
  sequence: number;
  /** Checksum of the log row at `sequence`, where the log's chain goes on. */
  before: number;
  compressed: Uint8Array;
}

/**
 * Each board's log and its two generations of snapshots, as rows. Called inside the worker's transactions.
 *
 * Every row names the checksum of the row before it, so that a row that is missing or was changed is noticed when
 * the board is loaded.
 */
export class BoardRows {
  readonly #heads = new Map<string, BoardHead>();
  readonly #moved = new Set<BoardHead>();
  readonly #number;
  readonly #newNumber;
  readonly #head;
  readonly #writeHead;
  readonly #append;
  readonly #rowsAfter;
  readonly #deleteRows;
  readonly #snapshotsNewestFirst;
  readonly #snapshot;
  readonly #keepSnapshot;
  readonly #boardsOfSession;
  readonly #deleteName;
  readonly #deleteHead;
  readonly #deleteSnapshots;
  readonly #lossAfter;

  constructor(database: DatabaseSync) {
    this.#number = database.prepare('SELECT id FROM board_names WHERE session = ? AND activity = ? AND grp = ?');
    this.#newNumber = database.prepare('INSERT INTO board_names (session, activity, grp, crc) VALUES (?, ?, ?, ?)');
    this.#head = database.prepare('SELECT epoch, sequence, last_crc, crc FROM boards WHERE id = ?');
    this.#writeHead = database.prepare(`
      INSERT INTO boards (id, epoch, sequence, last_crc, session, activity, grp, crc) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET epoch = excluded.epoch, sequence = excluded.sequence,
        last_crc = excluded.last_crc, crc = excluded.crc`);
    this.#append = database.prepare(
      'INSERT INTO log (id, epoch, seat, before, bytes, crc) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#rowsAfter = database.prepare('SELECT * FROM log WHERE id > ? AND id <= ? ORDER BY id');
    this.#deleteRows = database.prepare('DELETE FROM log WHERE id >= ? AND id <= ?');
    this.#snapshotsNewestFirst = database.prepare(
      'SELECT id FROM snapshots WHERE id = ? OR id = ? ORDER BY sequence DESC',
    );
    this.#snapshot = database.prepare('SELECT * FROM snapshots WHERE id = ?');
    this.#keepSnapshot = database.prepare(
      'INSERT OR REPLACE INTO snapshots (id, epoch, sequence, before, bytes, crc) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#boardsOfSession = database.prepare('SELECT id FROM board_names WHERE session = ?');
    this.#deleteName = database.prepare('DELETE FROM board_names WHERE id = ?');
    this.#deleteHead = database.prepare('DELETE FROM boards WHERE id = ?');
    this.#deleteSnapshots = database.prepare('DELETE FROM snapshots WHERE id = ? OR id = ?');
    this.#lossAfter = database.prepare(`
      SELECT at_ms FROM repairs WHERE lost_pages > 0
        AND at_ms > coalesce((SELECT created_at_ms FROM sessions WHERE id = ?), 0) LIMIT 1`);
  }

  /** Appends a row and answers its sequence. The board's head is written by `writeHeads`, once per transaction. */
  append(board: BoardName, seatId: string, update: Uint8Array): number {
    const head = this.#findHead(board) ?? this.#makeHead(board);
    const sequence = head.sequence + 1;
    const id = logRowId(head.number, sequence);
    const values = [id, head.epoch, seatId, head.lastCrc] as const;
    const crc = rowSum('log', values, update);
    this.#append.run(...values, update, crc);
    head.sequence = sequence;
    head.lastCrc = crc;
    this.#moved.add(head);
    return sequence;
  }

  writeHeads(): void {
    for (const { number, epoch, sequence, lastCrc, name } of this.#moved) {
      const values = [number, epoch, sequence, lastCrc, name.sessionId, name.activityId, name.groupId];
      this.#writeHead.run(...values, rowSum('board', values));
    }
    this.#moved.clear();
  }

  /** After a transaction that was rolled back: what is remembered may be wrong. */
  forgetHeads(): void {
    this.#moved.clear();
    this.#heads.clear();
  }

  /** What can be read of a board; where that is not all, `damage` says what is missing. */
  load(board: BoardName): StoredBoard {
    const head = this.#findHead(board);
    if (!head) return { snapshot: null, updates: [], sequence: 0, damage: this.#lossOfUnknown(board) };
    const snapshot = this.#newestSnapshot(head);
    const { updates, damage } = this.#readLog(head, snapshot);
    return {
      snapshot: snapshot ? zstdDecompressSync(snapshot.compressed) : null,
      updates,
      sequence: head.sequence,
      ...(damage.length > 0 && { damage: damage.join(', ') }),
    };
  }

  /** False when one of the snapshots is damaged, or one of the rows that would be needed without the newer of them. */
  isSound(board: BoardName): boolean {
    const head = this.#findHead(board);
    if (!head) return true;
    const ids = this.#snapshotsNewestFirst.all(...snapshotRowIds(head.number)).map(({ id }) => Number(id));
    const snapshots = ids.map((id) => this.#readSnapshot(id));
    if (snapshots.includes(undefined)) return false;
    return this.#readLog(head, snapshots[1]).damage.length === 0;
  }

  /** The rows after a snapshot, or all of them, and what is missing among them. */
  #readLog(head: BoardHead, after: Snapshot | undefined): { updates: Uint8Array[]; damage: string[] } {
    const updates: Uint8Array[] = [];
    const damage: string[] = [];
    let sequence = after?.sequence ?? 0;
    let lastCrc = after?.before ?? 0;
    for (const row of this.#rowsAfter.iterate(logRowId(head.number, sequence), lastLogRowId(head.number))) {
      const [id, bytes] = [Number(row.id), row.bytes as Uint8Array];
      const found = sequenceOfLogRow(id);
      if (rowSum('log', [id, Number(row.epoch), String(row.seat), Number(row.before)], bytes) !== row.crc) continue;
      if (found !== sequence + 1 || row.before !== lastCrc) damage.push(gap(sequence + 1, found - 1));
      sequence = found;
      lastCrc = Number(row.crc);
      updates.push(bytes);
    }
    if (sequence !== head.sequence) damage.push(gap(sequence + 1, head.sequence));
    else if (lastCrc !== head.lastCrc) damage.push('the last edit is not the one that was noted');
    return { updates, damage };
  }

  /** Replaces the older generation, and drops the rows that both generations contain. */
  saveSnapshot(board: BoardName, state: Uint8Array, sequence: number): void {
    const head = this.#findHead(board);
    if (!head || sequence > head.sequence) return;
    const newest = this.#newestSnapshot(head);
    const before = this.#crcAt(head, sequence, newest);
    if (before === undefined) return;
    const id = snapshotRowIds(head.number).find((candidate) => candidate !== newest?.rowId)!;
    const bytes = zstdCompressSync(state);
    const values = [id, head.epoch, sequence, before] as const;
    this.#keepSnapshot.run(...values, bytes, rowSum('snapshot', values, bytes));
    if (newest)
      this.#deleteRows.run(logRowId(head.number, 0), logRowId(head.number, Math.min(newest.sequence, sequence)));
  }

  deleteSession(sessionId: string): void {
    for (const { id } of this.#boardsOfSession.all(sessionId)) this.#eraseRows(Number(id));
    this.forgetHeads();
  }

  /** Removes a board with its name, as if it had never been. */
  erase(board: BoardName): void {
    const { sessionId, activityId, groupId } = board;
    const id = this.#number.get(sessionId, activityId, groupId)?.id;
    if (id === undefined) return;
    this.#eraseRows(Number(id));
    const key = boardKey(board);
    const head = this.#heads.get(key);
    if (head) this.#moved.delete(head);
    this.#heads.delete(key);
  }

  #eraseRows(number: number): void {
    this.#deleteRows.run(logRowId(number, 0), lastLogRowId(number));
    this.#deleteSnapshots.run(...snapshotRowIds(number));
    this.#deleteHead.run(number);
    this.#deleteName.run(number);
  }

  #findHead(board: BoardName): BoardHead | undefined {
    const { sessionId, activityId, groupId } = board;
    const key = boardKey(board);
    const known = this.#heads.get(key);
    if (known) return known;
    const id = this.#number.get(sessionId, activityId, groupId)?.id;
    if (id === undefined) return undefined;
    const row = this.#head.get(id);
    if (!row) throw new Error(`What is noted of board ${key} is gone`);
    const head = {
      number: Number(id),
      name: board,
      epoch: Number(row.epoch),
      sequence: Number(row.sequence),
      lastCrc: Number(row.last_crc),
    };
    const values = [head.number, head.epoch, head.sequence, head.lastCrc, sessionId, activityId, groupId];
    if (rowSum('board', values) !== row.crc) throw new Error(`What is noted of board ${key} is damaged`);
    this.#heads.set(key, head);
    return head;
  }

  #makeHead(board: BoardName): BoardHead {
    const { sessionId, activityId, groupId } = board;
    if (this.#lossOfUnknown(board)) throw new Error('Parts of the store were lost, and perhaps this board with them');
    const names = [sessionId, activityId, groupId];
    const { lastInsertRowid } = this.#newNumber.run(...names, rowSum('boardName', names));
    const head = { number: Number(lastInsertRowid), name: board, epoch: 0, sequence: 0, lastCrc: 0 };
    this.#heads.set(names.join('/'), head);
    this.#moved.add(head);
    return head;
  }

  /** After a repair that lost whole pages, a board that is not known may be one of those that were lost. */
  #lossOfUnknown({ sessionId }: BoardName): string | undefined {
    return this.#lossAfter.get(sessionId) && 'parts of the store were lost';
  }

  /** The newest generation that is sound. The older one is looked at only when it has to stand in. */
  #newestSnapshot(head: BoardHead): Snapshot | undefined {
    for (const { id } of this.#snapshotsNewestFirst.all(...snapshotRowIds(head.number))) {
      const snapshot = this.#readSnapshot(Number(id));
      if (snapshot) return snapshot;
    }
    return undefined;
  }

  /** Undefined when it is damaged. */
  #readSnapshot(id: number): Snapshot | undefined {
    const row = this.#snapshot.get(id)!;
    const compressed = row.bytes as Uint8Array;
    const [rowId, epoch, sequence, before] = [row.id, row.epoch, row.sequence, row.before].map(Number);
    if (rowSum('snapshot', [rowId!, epoch!, sequence!, before!], compressed) !== row.crc) return undefined;
    return { rowId: rowId!, sequence: sequence!, before: before!, compressed };
  }

  #crcAt(head: BoardHead, sequence: number, newest: Snapshot | undefined): number | undefined {
    if (sequence === head.sequence) return head.lastCrc;
    const id = logRowId(head.number, sequence);
    const row = this.#rowsAfter.get(id - 1, id);
    if (row) return Number(row.crc);
    return newest?.sequence === sequence ? newest.before : undefined;
  }
}

function gap(from: number, to: number): string {
  return to > from ? `edits ${from} to ${to} are missing` : `edit ${from} is missing`;
}
