import type { BoardName } from '../../shared/boards/boardName.ts';
import type { Store } from '../store/store.ts';
import type { BoardsLog } from './boards.ts';

/** After so many rows a snapshot is due; when the board rests, one of so many is worth it. */
const rowsPerSnapshot = 500;
const rowsWorthSnapshot = 20;
/** A board without edits this long can wait a moment; after a longer while it is at rest. */
const quietAfterMs = 8_000;
const restAfterMs = 30_000;
/** When nothing could be stored for so long, something is wrong with the disk. */
const troubleAfterMs = 700;
/** How long a disk that does not answer is waited for. Screens keep what is not marked saved. */
const waitWithinMs = 2_000;

interface LogParts {
  board: BoardName;
  store: Store;
  /** Of the last row on disk, and how many there are since the last snapshot. */
  sequence: number;
  rows: number;
  log: BoardsLog;
}

/** One board's way to the disk: what is under way, whether the disk answers, and when a snapshot is due. */
export class BoardLog {
  readonly #parts: LogParts;
  #sequence: number;
  #rowsSinceSnapshot: number;
  /** Since the older of the two snapshots: that many are kept, should the newer one be damaged. */
  #rowsKept: number;
  #underWay = 0;
  /** Since when none has arrived. */
  #lastStoredMs = 0;
  readonly #waiting = new Set<() => void>();
  /** The newest append: when that has arrived, all before it have. */
  newest = Promise.resolve(true);

  constructor(parts: LogParts) {
    this.#parts = parts;
    this.#sequence = parts.sequence;
    this.#rowsSinceSnapshot = parts.rows;
    this.#rowsKept = parts.rows;
  }

  get isBusy(): boolean {
    return this.#underWay > 0;
  }

  get isQuiet(): boolean {
    return !this.isBusy && Date.now() - this.#lastStoredMs > quietAfterMs;
  }

  get isAtRest(): boolean {
    return !this.isBusy && Date.now() - this.#lastStoredMs > restAfterMs;
  }

  get isInTrouble(): boolean {
    return this.isBusy && Date.now() - this.#lastStoredMs > troubleAfterMs;
  }

  get isSnapshotDue(): boolean {
    return this.#rowsSinceSnapshot >= rowsPerSnapshot;
  }

  /** For a board that rests: after two of them both snapshots hold everything, and no rows are kept. */
  get isSnapshotWorthIt(): boolean {
    return this.#rowsKept >= rowsWorthSnapshot;
  }

  /**
   * Resolves to true when the update is on disk, to false when it could not be stored; `arrived` is told so before
   * anybody else. `sequence`: for a row that is stored together with something else.
   */
  append(
    { update, seatId, sequence }: { update: Uint8Array; seatId: string; sequence?: Promise<number> | undefined },
    arrived: (failure: { error: unknown } | null) => void,
  ): Promise<boolean> {
    if (this.#underWay++ === 0) this.#lastStoredMs = Date.now();
    const { store, board } = this.#parts;
    this.newest = (sequence ?? store.appendUpdate(board, seatId, update)).then(
      (row) => {
        this.#sequence = Math.max(this.#sequence, row);
        this.#rowsSinceSnapshot++;
        this.#rowsKept++;
        arrived(null);
        this.#ended();
        return true;
      },
      (error: unknown) => {
        arrived({ error });
        this.#ended();
        return false;
      },
    );
    return this.newest;
  }

  /** Resolves when nothing is under way, or the disk has not answered for long. */
  async settled(): Promise<void> {
    if (!this.isBusy) return;
    await new Promise<void>((resolve) => {
      this.#waiting.add(resolve);
      setTimeout(resolve, waitWithinMs).unref();
    });
  }

  /** `state` must hold every row that has arrived. What cannot be stored is in the log anyway. */
  async saveSnapshot(state: Uint8Array): Promise<void> {
    const { board, store, log } = this.#parts;
    const [rows, kept] = [this.#rowsSinceSnapshot, this.#rowsKept];
    this.#rowsSinceSnapshot = 0;
    this.#rowsKept = rows;
    try {
      await store.saveSnapshot(board, state, this.#sequence);
    } catch (error) {
      this.#rowsSinceSnapshot += rows;
      this.#rowsKept += kept - rows;
      log.warn({ board, error }, 'A snapshot could not be stored; the log has it all');
    }
  }

  /** False when something is damaged that is kept only in case the rest is: a snapshot of everything renews it. */
  async isSound(): Promise<boolean> {
    const { board, store, log } = this.#parts;
    const isSound = await store.isBoardSound(board).catch(() => true);
    if (!isSound)
      log.error({ board }, 'The disk has damaged a spare part of a board; nothing is missing, and it is renewed');
    return isSound;
  }

  #ended(): void {
    this.#lastStoredMs = Date.now();
    if (--this.#underWay > 0) return;
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
