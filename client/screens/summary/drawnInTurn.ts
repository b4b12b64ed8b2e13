import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** How long a person can be kept waiting without noticing, on a laptop that is not fast. */
const taskMs = 50;
/** How far from the window what is drawn first may be, in window heights. */
const near = '100% 0px';

/**
 * What is far down a long page, to be drawn piece by piece: the page answers at once, and a second or two later all of
 * it is there, for searching and reading aloud. What comes near to being seen is drawn before its turn, and all of it
 * when the page is printed.
 */
class Turns {
  readonly #waiting = new Map<Element, () => void>();
  readonly #seen = new IntersectionObserver((entries) => this.#drawNear(entries), { rootMargin: near });
  #isScheduled = false;
  isPrinting = false;

  constructor() {
    window.addEventListener('beforeprint', () => {
      this.isPrinting = true;
      this.#drawFor(Infinity);
    });
    window.addEventListener('afterprint', () => (this.isPrinting = false));
  }

  /** Calls `draw` when it is this element's turn, unless what is given back was called before. */
  add(element: Element, draw: () => void): () => void {
    this.#waiting.set(element, draw);
    this.#seen.observe(element);
    this.#schedule();
    return () => this.#remove(element);
  }

  #remove(element: Element): void {
    this.#waiting.delete(element);
    this.#seen.unobserve(element);
  }

  #draw(element: Element): void {
    const draw = this.#waiting.get(element);
    this.#remove(element);
    draw?.();
  }

  #drawNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) if (isIntersecting) this.#draw(target);
  }

  #drawFor(ms: number): void {
    const since = performance.now();
    for (const element of this.#waiting.keys()) {
      flushSync(() => this.#draw(element));
      if (performance.now() - since > ms) return;
    }
  }

  /** A few pieces after each picture of the page, so that it is seen first, and what a person does comes in between. */
  #schedule(): void {
    if (this.#isScheduled || this.#waiting.size === 0) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      setTimeout(() => {
        this.#isScheduled = false;
        this.#drawFor(taskMs);
        this.#schedule();
      });
    });
  }
}

let turns: Turns | undefined;
const allTurns = (): Turns => (turns ??= new Turns());

export interface Turn<Place extends HTMLElement> {
  isDrawn: boolean;
  /** For what stands in its place until then. */
  ref: RefObject<Place | null>;
}

/** Whether something is drawn yet. */
export function useTurn<Place extends HTMLElement>(isLate: boolean): Turn<Place> {
  const [hadTurn, setTurn] = useState(() => !isLate || allTurns().isPrinting);
  const ref = useRef<Place>(null);
  const isDrawn = hadTurn || !isLate;
  // Known as soon as it stands on the page: somebody may print it in that very moment.
  useLayoutEffect(() => (isDrawn ? undefined : allTurns().add(ref.current!, () => setTurn(true))), [isDrawn]);
  return { isDrawn, ref };
}
