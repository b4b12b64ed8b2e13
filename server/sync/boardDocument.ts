import * as Y from 'yjs';
import { stateFrame, stateVectorFrame, type Frame } from './frames.ts';

/** How many answers to different state vectors are kept while the document does not change. */
const mostAnswers = 32;

/**
 * One board's document, as encoded bytes, as a live `Y.Doc`, or both. A live one is heavy, so it is made only
 * when somebody writes or looks, and `rest` lets it go.
 *
 * What asks for the same state gets the same frame, encoded once.
 */
export class BoardDocument {
  #doc: Y.Doc | null = null;
  #encoded: Uint8Array | null;
  #deleted: DeleteSet | null = null;
  #question: Frame | null = null;
  readonly #answers = new Map<string, Frame>();

  private constructor(encoded: Uint8Array | null, doc: Y.Doc | null) {
    this.#encoded = encoded;
    this.#doc = doc;
  }

  /** The document that the snapshot and the updates make; `left` counts updates that no document can take in. */
  static from(
    snapshot: Uint8Array | null,
    updates: readonly Uint8Array[],
  ): { document: BoardDocument; left: number } {
    if (snapshot && updates.length === 0) return { document: new BoardDocument(snapshot, null), left: 0 };
    let good = updates;
    for (;;) {
      const doc = new Y.Doc();
      if (snapshot) Y.applyUpdate(doc, snapshot);
      const bad = applyAll(doc, good);
      if (bad.size === 0) return { document: new BoardDocument(null, doc), left: updates.length - good.length };
      good = good.filter((_, index) => !bad.has(index));
    }
  }

  /** False when an update broke off in the middle: the document must be thrown away and loaded again. */
  apply(updates: readonly Uint8Array[]): boolean {
    const bad = applyAll(this.doc(), updates);
    this.#encoded = null;
    this.#deleted = null;
    this.#question = null;
    this.#answers.clear();
    return bad.size === 0;
  }

  /** The live document; look, but do not change it. */
  doc(): Y.Doc {
    if (!this.#doc) {
      this.#doc = new Y.Doc();
      Y.applyUpdate(this.#doc, this.#encoded!);
    }
    return this.#doc;
  }

  encoded(): Uint8Array {
    return (this.#encoded ??= Y.encodeStateAsUpdate(this.#doc!));
  }

  /** The update that this change would make; null when it changes nothing. The document stays as it is. */
  drawUp(change: (draft: Y.Doc) => void): Uint8Array | null {
    const draft = new Y.Doc();
    Y.applyUpdate(draft, this.encoded());
    const updates: Uint8Array[] = [];
    draft.on('update', (update: Uint8Array) => updates.push(update));
    change(draft);
    draft.destroy();
    return updates.length === 0 ? null : Y.mergeUpdates(updates);
  }

  /** Keeps the document only as bytes, until it is needed. False when it was so already. */
  rest(): boolean {
    this.#answers.clear();
    this.#deleted = null;
    if (!this.#doc) return false;
    this.encoded();
    this.#doc.destroy();
    this.#doc = null;
    return true;
  }

  /** The frame that asks a screen for what it has and the document has not. */
  question(): Frame {
    this.#question ??= stateVectorFrame(
      this.#doc ? Y.encodeStateVector(this.#doc) : Y.encodeStateVectorFromUpdate(this.#encoded!),
    );
    return this.#question;
  }

  /** The frame with everything that a screen with this state vector lacks. Throws when it is no state vector. */
  answer(stateVector: Uint8Array): Frame {
    const key = Buffer.from(stateVector.buffer, stateVector.byteOffset, stateVector.byteLength).toString('latin1');
    const known = this.#answers.get(key);
    if (known) return known;
    const frame = stateFrame(this.#lackedBy(stateVector));
    if (this.#answers.size >= mostAnswers) this.#answers.clear();
    this.#answers.set(key, frame);
    return frame;
  }

  #lackedBy(stateVector: Uint8Array): Uint8Array {
    if (Y.decodeStateVector(stateVector).size === 0) return this.encoded();
    if (this.#doc) return Y.encodeStateAsUpdate(this.#doc, stateVector);
    return Y.diffUpdate(this.#encoded!, stateVector);
  }

  /** True when the update says nothing that the document does not know. */
  knows(update: DecodedUpdate): boolean {
    const { structs, ds } = update;
    if (structs.length === 0 && ds.clients.size === 0) return true;
    const { store } = this.doc();
    for (const { id, length, constructor } of structs) {
      if (constructor !== Y.Skip && id.clock + length > Y.getState(store, id.client)) return false;
    }
    const deleted = (this.#deleted ??= Y.createDeleteSetFromStructStore(store));
    for (const [client, ranges] of ds.clients) {
      const known = deleted.clients.get(client);
      if (!known) return ranges.length === 0;
      if (!ranges.every((range) => contains(known, range))) return false;
    }
    return true;
  }
}

type DeleteSet = ReturnType<typeof Y.createDeleteSetFromStructStore>;
type DeletedRange = { clock: number; len: number };
export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/** True when one of the sorted ranges covers this one. */
function contains(sorted: readonly DeletedRange[], { clock, len }: DeletedRange): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (sorted[middle]!.clock <= clock) low = middle;
    else high = middle - 1;
  }
  const range = sorted[low];
  return range !== undefined && range.clock <= clock && clock + len <= range.clock + range.len;
}

/** Applies all in one transaction; answers the indexes of those that threw. */
function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): Set<number> {
  const bad = new Set<number>();
  doc.transact(() => {
    for (const [index, update] of updates.entries()) {
      try {
        Y.applyUpdate(doc, update);
      } catch {
        bad.add(index);
      }
    }
  });
  return bad;
}
