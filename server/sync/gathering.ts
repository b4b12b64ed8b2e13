/**
 * Does a thing soon and together: at the end of what is running now, or, when doing it takes long, only so often
 * that half the time is left for everything else.
 */
export class Gathering {
  readonly #mostMs: number;
  readonly #leastMs: number;
  readonly #act: () => void;
  #state: 'idle' | 'soon' | 'later' | 'stopped' = 'idle';
  #timer: NodeJS.Timeout | undefined;
  #notBeforeMs = 0;

  constructor(mostMs: number, act: () => void, leastMs = 0) {
    this.#mostMs = mostMs;
    this.#act = act;
    this.#leastMs = leastMs;
  }

  soon(): void {
    if (this.#state !== 'idle') return;
    const pauseMs = this.#notBeforeMs - performance.now();
    if (pauseMs < 0.5) {
      this.#state = 'soon';
      queueMicrotask(() => this.now());
    } else {
      this.#state = 'later';
      this.#timer = setTimeout(() => this.now(), pauseMs);
    }
  }

  now(): void {
    if (this.#state === 'stopped') return;
    clearTimeout(this.#timer);
    this.#state = 'idle';
    const startedMs = performance.now();
    this.#act();
    const endedMs = performance.now();
    this.#notBeforeMs = endedMs + Math.max(this.#leastMs, Math.min(this.#mostMs, endedMs - startedMs));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#state = 'stopped';
  }
}
