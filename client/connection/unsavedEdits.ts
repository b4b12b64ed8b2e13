import { browserKeeper, type EditKeeper } from './unsentEdits.ts';

interface UnsavedEdit {
  update: Uint8Array;
  /** Which message on the present line carried it, counted from 1; null while it has not been sent on it. */
  message: number | null;
  /** Its id among the kept edits; null when it is not kept (yet). */
  kept: Promise<number | null> | null;
}

const asideMark = '#refused';

/** Where edits are kept that a board refused; goes with the session's others. */
const asideAddress = (address: string): string => `${address}${asideMark}`;

export const isAside = (address: string): boolean => address.endsWith(asideMark);

/** So long an edit may wait for its saved mark before it is kept in the browser: most are marked sooner. */
const keepAfterMs = 250;

/**
 * The edits of one board that the server has not marked as saved, in the order they were made. Those that wait are
 * kept in the browser, and taken out again when they are saved.
 */
export class UnsavedEdits {
  readonly #address: string;
  readonly #keeper: EditKeeper;
  #edits: UnsavedEdit[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(address: string, keeper: EditKeeper = browserKeeper) {
    this.#address = address;
    this.#keeper = keeper;
  }

  get count(): number {
    return this.#edits.length;
  }

  /** What an earlier page of this browser could not get saved; from now on it counts as unsaved here. */
  async takeKept(): Promise<Uint8Array[]> {
    const kept = await this.#keeper.keptOf(this.#address);
    const edits = kept.map(({ id, update }) => ({ update, message: null, kept: Promise.resolve(id) }));
    this.#edits = [...edits, ...this.#edits];
    return kept.map(({ update }) => update);
  }

  /** `message` is the number of the message that carries it; null when there is no line to send it on. */
  add(update: Uint8Array, message: number | null): void {
    this.#edits.push({ update, message, kept: null });
    if (message === null) this.keep();
    else this.#timer ??= setTimeout(() => this.keep(), keepAfterMs);
  }

  /** Everything unsaved goes with this message: the answer to what the server lacks. */
  sentAllWith(message: number): void {
    for (const edit of this.#edits) edit.message = message;
  }

  /** A new line counts its messages anew, so nothing has been sent on it. */
  lineLost(): void {
    for (const edit of this.#edits) edit.message = null;
    this.keep();
  }

  /**
   * The board will never take these edits: they are kept in the browser under another address, where no page takes
   * them for edits that are still to be sent. Resolves when they are.
   */
  async setAside(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const aside = this.#edits;
    this.#edits = [];
    const moved = aside.map(async ({ update, kept }) => {
      await this.#keeper.keep(asideAddress(this.#address), update);
      const id = await kept;
      if (id !== null) await this.#keeper.drop([id]);
    });
    await Promise.all(moved);
  }

  /** The server has stored the first `count` messages of this line. */
  saved(count: number): void {
    const isSaved = (edit: UnsavedEdit): boolean => edit.message !== null && edit.message <= count;
    const saved = this.#edits.filter(isSaved);
    if (saved.length === 0) return;
    this.#edits = this.#edits.filter((edit) => !isSaved(edit));
    void Promise.all(saved.map((edit) => edit.kept)).then((ids) =>
      this.#keeper.drop(ids.filter((id) => id !== null)),
    );
  }

  /** Keeps in the browser what is not kept yet. */
  keep(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    for (const edit of this.#edits) edit.kept ??= this.#keeper.keep(this.#address, edit.update);
  }
}
