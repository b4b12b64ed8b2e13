import * as Y from 'yjs';

/** Counts which edits have reached whom, and how long each took. One for a whole run. */
export class Deliveries {
  /** When each edit was sent, by writer and clock. */
  readonly #sentMs = new Map<number, Float64Array>();
  #times = new Histogram();
  count = 0;
  #lastBytes: Uint8Array | undefined;
  #lastMeta: ReturnType<typeof Y.parseUpdateMeta> | undefined;

  /** Begins a new measurement; what was sent before still counts as delivered, but not in the times. */
  begin(): void {
    this.#times = new Histogram();
    this.count = 0;
  }

  sent(writer: number, clock: number, edits: number): void {
    let times = this.#sentMs.get(writer);
    if (!times) this.#sentMs.set(writer, (times = new Float64Array(edits)));
    times[clock] = performance.now();
  }

  /** Takes in what one reader got. `known` is that reader's: the next clock it expects of each writer. */
  received(update: Uint8Array, known: Map<number, number>): void {
    const { to } = this.#meta(update);
    const nowMs = performance.now();
    for (const [writer, end] of to) {
      const times = this.#sentMs.get(writer);
      if (!times) {
        known.set(writer, Math.max(end, known.get(writer) ?? 0));
        continue;
      }
      for (let clock = known.get(writer) ?? 0; clock < end; clock++) {
        this.count++;
        this.#times.add(nowMs - times[clock]!);
      }
      if (end > (known.get(writer) ?? 0)) known.set(writer, end);
    }
  }

  percentile(share: number): number {
    return this.#times.percentile(share);
  }

  /** Readers of one board mostly get the same bytes. */
  #meta(update: Uint8Array): ReturnType<typeof Y.parseUpdateMeta> {
    if (!this.#lastMeta || !this.#lastBytes || Buffer.compare(this.#lastBytes, update) !== 0) {
      this.#lastBytes = update;
      this.#lastMeta = Y.parseUpdateMeta(update);
    }
    return this.#lastMeta;
  }
}

const bucketMs = 0.02;

class Histogram {
  readonly #buckets = new Uint32Array(2_000_000);
  #count = 0;

  add(ms: number): void {
    this.#buckets[Math.min(this.#buckets.length - 1, Math.max(0, Math.floor(ms / bucketMs)))]!++;
    this.#count++;
  }

  percentile(share: number): number {
    let left = this.#count * share;
    for (const [bucket, count] of this.#buckets.entries()) {
      left -= count;
      if (left <= 0) return bucket * bucketMs;
    }
    return Number.NaN;
  }
}
