/**
 * Does a thing soon and together: at the end of what is running now, or, when doing it takes long, only so often
 * that half the time is left for everything else.
 */
export class Gathering {
  readonly #mostMs: number;
  readonly #leastMs: number;
  readonly #act: () => void;
  #state: 'idle' | 'waiting' | 'acting' | 'stopped' = 'idle';
  #isAskedAgain = false;
  #timer: NodeJS.Timeout | undefined;
  #notBeforeMs = 0;

  /** At least `leastMs` pass between two times, and at most `mostMs` more than it takes. */
  constructor(mostMs: number, act: () => void, leastMs = 0) {
    this.#mostMs = mostMs;
    this.#act = act;
    this.#leastMs = leastMs;
  }

  soon(): void {
    if (this.#state === 'acting') this.#isAskedAgain = true;
    if (this.#state !== 'idle') return;
    this.#state = 'waiting';
    const pauseMs = this.#notBeforeMs - performance.now();
    if (pauseMs < 0.5) queueMicrotask(() => this.now());
    else this.#timer = setTimeout(() => this.now(), pauseMs);
  }

  now(): void {
    if (this.#state === 'stopped' || this.#state === 'acting') return;
    clearTimeout(this.#timer);
    this.#state = 'acting';
    this.#isAskedAgain = false;
    const startedMs = performance.now();
    try {
      this.#act();
    } finally {
      const endedMs = performance.now();
      this.#notBeforeMs = endedMs + Math.max(this.#leastMs, Math.min(this.#mostMs, endedMs - startedMs));
      this.#rest();
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#state = 'stopped';
  }

  #rest(): void {
    // `act` may have stopped it.
    if (this.#state === 'stopped') return;
    this.#state = 'idle';
    if (this.#isAskedAgain) this.soon();
  }
}
