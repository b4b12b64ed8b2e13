import type { Farewell } from '../../shared/live/farewell.ts';
import { isGroupSeat, type Seat } from '../../shared/session/seat.ts';
import type { Session } from '../../shared/session/session.ts';
import type { View } from '../../shared/session/view.ts';

/** One open screen of a seat; a seat may have several. */
export interface Screen {
  seatId: string;
  /** Where people join, as this screen reaches the server. */
  origin: string;
  send(view: View): void;
  /** Shuts the screen out for good, saying why. */
  dismiss(because: Farewell): void;
}

/** Makes the view of one seat, for a screen that reaches the server at `origin`. */
export type MakeView = (seat: Seat, origin: string, connectedSeatIds: ReadonlySet<string>) => View;

/** Views for groups may take at most a third of the time … */
const restPerCost = 2;
/** … and never wait longer than this. */
const longestRestMs = 200;

/**
 * The open screens of one session. `tell` sends every screen its whole view, once for all that happens within
 * a turn of the event loop. A screen whose view says nothing new is left in peace. The facilitator and plenary
 * always come first; when there are so many groups and persons that a round costs much (250 people casting
 * their ballots), theirs wait until there is something to gather.
 */
export class Audience {
  readonly #screens = new Map<string, Set<Screen>>();
  readonly #lastSent = new WeakMap<Screen, string>();
  readonly #session: () => Session;
  readonly #makeView: MakeView;
  #plannedLead: NodeJS.Immediate | null = null;
  #plannedRest: NodeJS.Timeout | NodeJS.Immediate | null = null;
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
    const seat = this.#session().seats.find((candidate) => candidate.id === screen.seatId);
    if (seat) this.#send(screen, seat, this.connectedSeatIds());
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
    if (this.isEmpty) return;
    this.#plannedLead ??= setImmediate(() => this.#tellLeads());
    if (this.#plannedRest !== null) return;
    const restMs = this.#restUntilMs - performance.now();
    this.#plannedRest =
      restMs > 0 ? setTimeout(() => this.#tellRest(), restMs) : setImmediate(() => this.#tellRest());
  }

  /** Shuts out the screens of these seats. */
  dismiss(seatIds: Iterable<string>, because: Farewell): void {
    for (const seatId of seatIds) {
      for (const screen of this.#screens.get(seatId) ?? []) screen.dismiss(because);
    }
  }

  dismissAll(because: Farewell): void {
    this.dismiss([...this.#screens.keys()], because);
  }

  #tellLeads(): void {
    this.#plannedLead = null;
    this.#tellSeats((seat) => !isGroupSeat(seat));
  }

  #tellRest(): void {
    this.#plannedRest = null;
    if (this.#plannedLead) {
      clearImmediate(this.#plannedLead);
      this.#tellLeads();
    }
    const startedMs = performance.now();
    this.#tellSeats(isGroupSeat);
    const endedMs = performance.now();
    this.#restUntilMs = endedMs + Math.min((endedMs - startedMs) * restPerCost, longestRestMs);
  }

  #tellSeats(isMeant: (seat: Seat) => boolean): void {
    const connected = this.connectedSeatIds();
    for (const seat of this.#session().seats) {
      const screens = this.#screens.get(seat.id);
      if (screens && isMeant(seat)) for (const screen of screens) this.#send(screen, seat, connected);
    }
  }

  #send(screen: Screen, seat: Seat, connected: ReadonlySet<string>): void {
    const view = this.#makeView(seat, screen.origin, connected);
    const { revision: _revision, serverNowMs: _serverNowMs, ...said } = view;
    const saying = JSON.stringify(said);
    if (saying === this.#lastSent.get(screen)) return;
    this.#lastSent.set(screen, saying);
    screen.send(view);
  }
}
