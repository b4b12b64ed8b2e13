import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { BadUpdate, type RefusedBecause } from './badUpdate.ts';
import { caps, type UpdateCaps } from './caps.ts';
import { Newcomers, type Known } from './newcomers.ts';
import { readUpdate, type ReadUpdate } from './readUpdate.ts';
import type { Roots } from './places.ts';

/** What is to be stored and passed on, or why nothing is. An update that says nothing new is empty. */
export type Verdict = { update: Uint8Array; isEmpty: boolean } | { because: RefusedBecause };

/** Who writes for the server itself. */
const serverItself = '';

/**
 * Stands between screens and one board. An update is taken when everything in it is something that a screen of this
 * seat could have written here, and then goes on as encoded by us, without what the board already has.
 *
 * What was taken and is still on its way to the disk counts as the board's, though its document does not have it yet.
 */
export class BoardGuard {
  readonly #newcomers: Newcomers;
  /** Which seat writes under a client id: the first that did, while the board is open. Kept nowhere else. */
  readonly #seatByClient = new Map<number, string>();
  /** How large the board is when encoded, at most. */
  #bytes: number;

  constructor(roots: Roots, bytes = 0) {
    this.#newcomers = new Newcomers(roots);
    this.#bytes = bytes;
  }

  /** `seatHere` tells which seat is on the board with this client id now, as its presence says. Changes nothing in the document. */
  check(
    doc: Y.Doc,
    bytes: Uint8Array,
    seatId: string,
    seatHere: (client: number) => string | undefined = () => undefined,
    most: UpdateCaps = caps,
  ): Verdict {
    if (bytes.length > most.updateBytes) return { because: 'too large' };
    if (this.#bytes + bytes.length > caps.boardBytes) return { because: 'board full' };
    try {
      const knownClock = (client: number): number => this.#newcomers.clockOf(doc, client);
      const said = readUpdate(bytes, knownClock, most);
      const news = newsIn(said, knownClock);
      for (const { client } of news) this.#lookAtWriter(client, seatId, seatHere);
      const known = this.#newcomers.look(doc, news);
      lookAtDeleted(said, (client) => known.get(client)?.clock ?? knownClock(client));
      const isEmpty = news.length === 0 && said.deleted.length === 0;
      const update = isEmpty ? bytes : Y.diffUpdate(bytes, clocksOf(said, knownClock));
      this.#take(known, seatId);
      return { update, isEmpty };
    } catch (error) {
      // What broke while reading bytes from outside is their fault: Yjs and lib0 throw plain errors at rubbish.
      return { because: error instanceof BadUpdate ? error.because : 'unreadable' };
    }
  }

  /** The document now has what was taken up to here, and the board is so large. */
  applied(doc: Y.Doc, bytes: number): void {
    this.#bytes = bytes;
    this.#newcomers.prune(doc);
  }

  /** The server has written under this client id, and nobody else will. */
  isServers(client: number): void {
    this.#seatByClient.set(client, serverItself);
  }

  /** What had been taken of this writer could not be stored: it may be sent once more. */
  notStored(update: Uint8Array): void {
    for (const { client } of readUpdate(update, () => caps.clock).sections) this.#newcomers.forget(client);
  }

  #lookAtWriter(client: number, seatId: string, seatHere: (client: number) => string | undefined): void {
    const owner = this.#seatByClient.get(client);
    if ((owner ?? seatHere(client) ?? seatId) !== seatId) throw new BadUpdate('not yours');
    if (owner === undefined && this.#seatByClient.size >= caps.writersPerBoard) throw new BadUpdate('too much');
  }

  #take(known: ReadonlyMap<number, Known>, seatId: string): void {
    for (const [client, { structs }] of known) {
      this.#seatByClient.set(client, seatId);
      this.#newcomers.add(client, structs);
    }
  }
}

/** The structs, or parts of them, that go on from what is known, writer by writer. Throws where something is left out. */
function newsIn({ sections }: ReadUpdate, knownClock: (client: number) => number): ReadUpdate['sections'] {
  return sections.flatMap(({ client, structs }) => {
    let clock = knownClock(client);
    const fresh = structs.filter((struct) => struct.clock + struct.length > clock);
    for (const struct of fresh) {
      if (struct.clock > clock) throw new BadUpdate('gap');
      clock = struct.clock + struct.length;
    }
    return fresh.length > 0 ? { client, structs: fresh } : [];
  });
}

function lookAtDeleted({ deleted }: ReadUpdate, clockOf: (client: number) => number): void {
  for (const { client, clock, length } of deleted) {
    if (clock + length > clockOf(client)) throw new BadUpdate('unknown context');
  }
}

/** The state vector of those who write in the update; others do not matter for what is new in it. */
function clocksOf({ sections }: ReadUpdate, knownClock: (client: number) => number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, sections.length);
  for (const { client } of sections) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, knownClock(client));
  }
  return encoding.toUint8Array(encoder);
}
