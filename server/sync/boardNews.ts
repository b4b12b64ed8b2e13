import { boardKey, type BoardName } from '../../shared/boards/boardName.ts';

/** Tells listeners which boards have changed: each board at most once per turn of the event loop. */
export class BoardNews {
  readonly #listeners = new Set<(board: BoardName) => void>();
  readonly #changed = new Map<string, BoardName>();

  /** Returns how to stop. */
  listen(listener: (board: BoardName) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  changed(board: BoardName): void {
    if (this.#listeners.size === 0) return;
    if (this.#changed.size === 0) setImmediate(() => this.#tell());
    this.#changed.set(boardKey(board), board);
  }

  #tell(): void {
    const boards = [...this.#changed.values()];
    this.#changed.clear();
    for (const board of boards) for (const listener of this.#listeners) listener(board);
  }
}
