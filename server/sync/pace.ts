/** How fast a seat may write: so many updates a second in the long run, and so many at once after a rest. */
export interface Pace {
  perSecond: number;
  burst: number;
}

interface Bucket {
  /** What is left; below zero, what the seat has taken in advance. */
  left: number;
  asOfMs: number;
}

/**
 * A bucket for every seat, however many screens it has. Nothing is thrown away: who is too fast is not listened to
 * until the bucket has filled up again.
 */
export class Paces {
  readonly #pace: Pace;
  readonly #buckets = new Map<string, Bucket>();

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** Takes one update from the seat's bucket; answers for how long its screen has to wait now. */
  take(seatId: string, nowMs: number): number {
    const bucket = this.#filled(seatId, nowMs);
    bucket.left -= 1;
    return bucket.left < 0 ? (-bucket.left / this.#pace.perSecond) * 1_000 : 0;
  }

  /** Forgets the seats whose buckets are full again. */
  forgetRested(nowMs: number): void {
    for (const seatId of this.#buckets.keys()) {
      if (this.#filled(seatId, nowMs).left >= this.#pace.burst) this.#buckets.delete(seatId);
    }
  }

  #filled(seatId: string, nowMs: number): Bucket {
    const { perSecond, burst } = this.#pace;
    const before = this.#buckets.get(seatId) ?? { left: burst, asOfMs: nowMs };
    const left = Math.min(burst, before.left + ((nowMs - before.asOfMs) / 1_000) * perSecond);
    const bucket = { left, asOfMs: nowMs };
    this.#buckets.set(seatId, bucket);
    return bucket;
  }
}
