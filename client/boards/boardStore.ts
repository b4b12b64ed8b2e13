import type * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import { readBoard, readEntry, touchedEntries, type BoardShape } from '../../shared/boards/readBoard.ts';

/**
 * One board as plain values that a screen can subscribe to.
 *
 * One observer on the document marks which entries a change touched; they are read again and published together:
 * at once for what was done on this screen, at most once a frame for what others did. Closing stops the
 * listening; the document itself belongs to whoever made it.
 */
export class BoardStore<Content> {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly #shape: BoardShape<Content>;
  readonly #listeners = new Set<() => void>();
  readonly #entryListeners = new Map<string, Set<() => void>>();
  readonly #stale = new Map<string, Set<string>>();
  #content: Content;
  #cancelFrame: (() => void) | null = null;

  constructor(doc: Y.Doc, awareness: Awareness, shape: BoardShape<Content>) {
    this.doc = doc;
    this.awareness = awareness;
    this.#shape = shape;
    this.#content = readBoard(doc, shape);
    doc.on('afterTransaction', this.#noteTransaction);
  }

  /** Entries keep their identity until they change; a collection's map is new when one of its entries changed. */
  content(): Content {
    return this.#content;
  }

  /** Called after the content changed, at most once a frame for remote changes, at once for local ones. */
  subscribe(onChange: () => void): () => void {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  /** As `subscribe`, for one entry only. */
  subscribeEntry(collection: keyof Content & string, id: string, onChange: () => void): () => void {
    const key = `${collection}/${id}`;
    const listeners = this.#entryListeners.get(key) ?? new Set();
    this.#entryListeners.set(key, listeners.add(onChange));
    return () => {
      listeners.delete(onChange);
      if (listeners.size === 0 && this.#entryListeners.get(key) === listeners) this.#entryListeners.delete(key);
    };
  }

  close(): void {
    this.doc.off('afterTransaction', this.#noteTransaction);
    this.#cancelFrame?.();
    this.#cancelFrame = null;
    this.#listeners.clear();
    this.#entryListeners.clear();
  }

  readonly #noteTransaction = (transaction: Y.Transaction): void => {
    if (transaction.changed.size === 0) return;
    for (const [collection, ids] of touchedEntries(transaction)) {
      if (!Object.hasOwn(this.#shape, collection)) continue;
      const stale = this.#stale.get(collection) ?? new Set();
      for (const id of ids) stale.add(id);
      this.#stale.set(collection, stale);
    }
    if (this.#stale.size === 0) return;
    if (transaction.local) this.#publish();
    else this.#cancelFrame ??= onNextFrame(this.#publish);
  };

  readonly #publish = (): void => {
    this.#cancelFrame?.();
    this.#cancelFrame = null;
    const next: Record<string, ReadonlyMap<string, unknown>> = { ...this.#content } as never;
    const changedKeys: string[] = [];
    for (const [collection, ids] of this.#stale) {
      const entries = new Map(next[collection]);
      for (const id of ids) {
        const entry = readEntry(this.doc, this.#shape, collection as keyof Content & string, id);
        if (entry === undefined) entries.delete(id);
        else entries.set(id, entry);
        changedKeys.push(`${collection}/${id}`);
      }
      next[collection] = entries;
    }
    this.#stale.clear();
    this.#content = next as Content;
    for (const key of changedKeys) for (const listener of [...(this.#entryListeners.get(key) ?? [])]) listener();
    for (const listener of [...this.#listeners]) listener();
  };
}

/** A hidden page draws no frames, so there a short timer stands in. Returns how to cancel. */
function onNextFrame(act: () => void): () => void {
  if (typeof requestAnimationFrame === 'undefined' || document.hidden) {
    const timer = setTimeout(act, 16);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(act);
  return () => cancelAnimationFrame(frame);
}
