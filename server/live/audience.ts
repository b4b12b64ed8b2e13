import type { Seat } from '../../shared/session/seat.ts';
import type { Session } from '../../shared/session/session.ts';
import type { View } from '../../shared/session/view.ts';

/** One open screen of a seat; a seat may have several. */
export interface Screen {
  seatId: string;
  /** Where people join, as this screen reaches the server. */
  origin: string;
  send(view: View): void;
  /** Shuts the screen out for good: its seat is gone. */
  dismiss(): void;
}

/** Makes the view of one seat, for a screen that reaches the server at `origin`. */
export type MakeView = (seat: Seat, origin: string, connectedSeatIds: ReadonlySet<string>) => View;

/** The least time between two rounds of views, as a multiple of what a round costs: views take a fifth of the time at most. */
const restPerCost = 4;

/**
 * The open screens of one session. `tell` sends every screen its whole view, once for all that happens within
 * a turn of the event loop, and less often when a round costs much (250 people casting their ballots). A screen
 * whose view says nothing new is left in peace.
 */
export class Audience {
  readonly #screens = new Map<string, Set<Screen>>();
  readonly #lastSent = new WeakMap<Screen, string>();
  readonly #session: () => Session;
  readonly #makeView: MakeView;
  #planned: NodeJS.Timeout | NodeJS.Immediate | null = null;
  #restUntilMs = 0;

  constructor(session: () => Session, makeView: MakeView) {
    this.#session = session;
    this.#makeView = makeView;
  }

  get isEmpty(): boolean {
    return this.#screens.size === 0;
  }

  connectedSeatIds(): ReadonlySet<string> {
    return new Set(this.#screens.keys());
  }

  /** Sends the screen its view at once, and tells the others that its seat is here. */
  add(screen: Screen): void {
    const ofSeat = this.#screens.get(screen.seatId) ?? new Set();
    this.#screens.set(screen.seatId, ofSeat.add(screen));
    this.#tellSeat(screen.seatId, [screen], this.connectedSeatIds());
    if (ofSeat.size === 1) this.tell();
  }

  remove(screen: Screen): void {
    const ofSeat = this.#screens.get(screen.seatId);
    if (!ofSeat?.delete(screen) || ofSeat.size > 0) return;
    this.#screens.delete(screen.seatId);
    this.tell();
  }

  /** Sends everyone their view, soon. */
  tell(): void {
    if (this.#planned !== null || this.isEmpty) return;
    const restMs = this.#restUntilMs - performance.now();
    this.#planned = restMs > 0 ? setTimeout(() => this.#tellAll(), restMs) : setImmediate(() => this.#tellAll());
  }

  /** Shuts out the screens of these seats. */
  dismiss(seatIds: Iterable<string>): void {
    for (const seatId of seatIds) {
      for (const screen of this.#screens.get(seatId) ?? []) screen.dismiss();
    }
  }

  dismissAll(): void {
    this.dismiss([...this.#screens.keys()]);
  }

  #tellAll(): void {
    this.#planned = null;
    const startedMs = performance.now();
    const connected = this.connectedSeatIds();
    for (const [seatId, screens] of this.#screens) this.#tellSeat(seatId, screens, connected);
    const endedMs = performance.now();
    this.#restUntilMs = endedMs + (endedMs - startedMs) * restPerCost;
  }

  #tellSeat(seatId: string, screens: Iterable<Screen>, connected: ReadonlySet<string>): void {
    const seat = this.#session().seats.find((candidate) => candidate.id === seatId);
    if (!seat) return;
    for (const screen of screens) {
      const view = this.#makeView(seat, screen.origin, connected);
      const { revision: _revision, serverNowMs: _serverNowMs, ...said } = view;
      const saying = JSON.stringify(said);
      if (saying === this.#lastSent.get(screen)) continue;
      this.#lastSent.set(screen, saying);
      screen.send(view);
    }
  }
}
