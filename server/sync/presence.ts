import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Seat } from '../../shared/session/seat.ts';
import { presenceFrame, type Frame } from './frames.ts';

/** The longest state one screen may have, in characters of JSON. */
const longestState = 1_024;

/** Who a screen's presence is stamped with. */
export interface PresenceOwner {
  seatId: string;
  /** See `stampOf`. */
  stamp: string;
  /** The Yjs client id of this screen, once it has told. */
  presenceId: number | undefined;
}

/** `"seat":{"id":…,"label":…,"role":…}`: who it is, put at the end of every state its screen sends. */
export function stampOf({ seatId, label, role }: { seatId: string; label: string; role?: Seat['role'] }): string {
  return `"seat":${JSON.stringify({ id: seatId, label, role })}`;
}

interface Entry {
  owner: PresenceOwner;
  /** As the screen counts. */
  clock: number;
  /** As it is told to others: higher after a screen came back, or they would take it for old news. */
  toldClock: number;
  /** Stamped JSON; null when the screen has left. */
  state: string | null;
  /** How many times `forgetOld` has passed since the screen left. */
  age: number;
}

/** After so many passes nobody repeats the words of a screen that has left. */
const forgottenAtAge = 12;

/**
 * Who is on a board and what they are doing, kept as bytes. A screen speaks only for itself, whatever it sends
 * (y-websocket repeats everybody's presence to the server), and each state is stamped with its seat.
 *
 * Nothing is sent from here: changes gather until the room asks for a frame.
 */
export class Presence {
  readonly #entries = new Map<number, Entry>();
  /** Ids with news that people should see soon, and ids that only said "still here". */
  readonly #changed = new Set<number>();
  readonly #renewed = new Set<number>();

  get hasNews(): boolean {
    return this.#changed.size > 0;
  }

  get isSomebodyHere(): boolean {
    for (const { state } of this.#entries.values()) if (state !== null) return true;
    return false;
  }

  /** Takes in a y-protocols awareness update. Throws when it is none. */
  receive(owner: PresenceOwner, update: Uint8Array): void {
    const decoder = decoding.createDecoder(update);
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const id = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      if (owner.presenceId === undefined && this.#mayClaim(owner, id, clock)) owner.presenceId = id;
      const json = decoding.readVarString(decoder);
      if (owner.presenceId === id) this.#receiveOne(owner, id, clock, json);
    }
  }

  /** Which seat is here with this client id now. */
  seatOf(id: number): string | undefined {
    const entry = this.#entries.get(id);
    return entry && entry.state !== null ? entry.owner.seatId : undefined;
  }

  /** The screen is gone, and so is what it was doing. */
  leave(owner: PresenceOwner): void {
    const id = owner.presenceId;
    const entry = id === undefined ? undefined : this.#entries.get(id);
    if (entry?.owner !== owner || entry.state === null) return;
    entry.state = null;
    this.#changed.add(id!);
  }

  /** The seat is called otherwise now: what its screen said stands, under the new name. */
  restamp(owner: PresenceOwner, stamp: string): void {
    if (owner.stamp === stamp) return;
    owner.stamp = stamp;
    const id = owner.presenceId;
    const entry = id === undefined ? undefined : this.#entries.get(id);
    if (entry?.owner !== owner || entry.state === null) return;
    const { seat: _before, ...said } = JSON.parse(entry.state) as Record<string, unknown>;
    entry.state = stamped(JSON.stringify(said), stamp)!;
    entry.toldClock++;
    this.#changed.add(id!);
  }

  /** The news since the last time, for screens that have been told everything before. Undefined: nothing new. */
  takeNews(): Frame | undefined {
    if (this.#changed.size === 0) return undefined;
    const frame = this.#encode(this.#changed);
    for (const id of this.#changed) this.#renewed.delete(id);
    this.#changed.clear();
    return frame;
  }

  /** Those who said that they are still here since the last time. */
  takeRenewed(): Frame | undefined {
    if (this.#renewed.size === 0) return undefined;
    const frame = this.#encode(this.#renewed);
    this.#renewed.clear();
    return frame;
  }

  /** Everybody, for a screen that has just come. Undefined: nobody is here. */
  everybody(): Frame | undefined {
    const here = [...this.#entries.keys()].filter((id) => this.#entries.get(id)!.state !== null);
    return here.length > 0 ? this.#encode(here) : undefined;
  }

  /** Drops what is remembered of screens that left some passes ago. */
  forgetOld(): void {
    for (const [id, entry] of this.#entries) {
      if (entry.state === null && ++entry.age > forgottenAtAge) this.#entries.delete(id);
    }
  }

  #receiveOne(owner: PresenceOwner, id: number, clock: number, json: string): void {
    const entry = this.#entries.get(id);
    const isBack = entry !== undefined && (entry.owner !== owner || entry.state === null);
    if (entry && !isBack && clock <= entry.clock && json !== 'null') return;
    const state = stamped(json, owner.stamp);
    if (state === undefined || (state === null && !entry)) return;
    const shift = !entry ? 0 : isBack ? Math.max(0, entry.toldClock + 1 - clock) : entry.toldClock - entry.clock;
    const toldClock = clock + shift;
    const isNews = entry?.state !== state || isBack;
    this.#entries.set(id, { owner, clock, toldClock, state, age: 0 });
    (isNews ? this.#changed : this.#renewed).add(id);
  }

  /**
   * A screen's first words say which client it is. Not somebody else's id: another screen may be repeating what
   * it heard, even of one who has left. The same seat may come back on a new line while the old one still hangs.
   */
  #mayClaim(owner: PresenceOwner, id: number, clock: number): boolean {
    const entry = this.#entries.get(id);
    if (!entry || entry.owner.seatId === owner.seatId) return true;
    return entry.state === null && clock > entry.clock;
  }

  #encode(ids: Iterable<number>): Frame {
    const encoder = encoding.createEncoder();
    const told = [...ids];
    encoding.writeVarUint(encoder, told.length);
    for (const id of told) {
      const entry = this.#entries.get(id)!;
      encoding.writeVarUint(encoder, id);
      encoding.writeVarUint(encoder, entry.toldClock);
      encoding.writeVarString(encoder, entry.state ?? 'null');
    }
    return presenceFrame(encoding.toUint8Array(encoder));
  }
}

/** The state with its stamp; null for a screen that leaves; undefined for what is no state. */
function stamped(json: string, stamp: string): string | null | undefined {
  if (json.length > longestState) return undefined;
  let state: unknown;
  try {
    state = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (state === null) return null;
  if (typeof state !== 'object' || Array.isArray(state)) return undefined;
  const open = json.trim().slice(0, -1);
  return `${open}${Object.keys(state).length > 0 ? ',' : ''}${stamp}}`;
}
