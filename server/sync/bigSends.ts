/** So many boards are sent to screens in one turn of the event loop; then everybody else has a turn. */
const mostPerTurn = 16;

/** Lets many screens that open a board at once take turns with the edits of those who already work. */
export class BigSends {
  readonly #waiting: (() => void)[] = [];
  #scheduled = false;

  /** Calls `send` soon, at most `mostPerTurn` of them per turn, first come first served. */
  add(send: () => void): void {
    this.#waiting.push(send);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      for (const send of this.#waiting.splice(0, mostPerTurn)) send();
      if (this.#waiting.length > 0) this.#schedule();
    });
  }
}
