import * as Y from 'yjs';
import { BadUpdate } from './badUpdate.ts';
import {
  DocumentPlaces,
  isSamePlace,
  itemKey,
  lookAtPlace,
  nestedContainer,
  rootContainer,
  type Container,
  type Place,
  type Roots,
} from './places.ts';
import { typeKinds, type Id, type Section, type Struct, type TypeKind } from './readUpdate.ts';

/** A struct that was taken and is not in the document yet. */
interface Newcomer {
  clock: number;
  end: number;
  place: Place;
  /** The type that it makes, if any. */
  made: Container | 'gone' | null;
}

/** What an update adds of one writer, and the writer's clock after it. */
export interface Known {
  structs: Newcomer[];
  clock: number;
}

/** Knows where everything lies: in the document, among what is on its way into it, and within the update at hand. */
export class Newcomers {
  readonly #roots: Roots;
  readonly #documentPlaces: DocumentPlaces;
  readonly #byClient = new Map<number, Newcomer[]>();

  constructor(roots: Roots) {
    this.#roots = roots;
    this.#documentPlaces = new DocumentPlaces(roots);
  }

  /** How far this writer is known. */
  clockOf(doc: Y.Doc, client: number): number {
    return this.#byClient.get(client)?.at(-1)?.end ?? Y.getState(doc.store, client);
  }

  /**
   * What the update adds, struct by struct, each after what it builds on. Throws `BadUpdate` when something does not
   * belong where it is put, or builds on what nobody has.
   */
  look(doc: Y.Doc, sections: readonly Section[]): Map<number, Known> {
    const looking = new Looking(this, doc, sections);
    while (looking.progress());
    return looking.known;
  }

  add(client: number, structs: Newcomer[]): void {
    const before = this.#byClient.get(client);
    if (before) for (const struct of structs) before.push(struct);
    else this.#byClient.set(client, structs);
  }

  /** Forgets what the document has by now. */
  prune(doc: Y.Doc): void {
    for (const [client, structs] of this.#byClient) {
      const clock = Y.getState(doc.store, client);
      const left = structs.filter(({ end }) => end > clock);
      if (left.length > 0) this.#byClient.set(client, left);
      else this.#byClient.delete(client);
    }
  }

  forget(client: number): void {
    this.#byClient.delete(client);
  }

  /** Undefined when nobody has such a struct. */
  placeOf(doc: Y.Doc, id: Id): Place | undefined {
    if (id.clock < Y.getState(doc.store, id.client)) {
      return this.#documentPlaces.placeOf(doc, id.client, id.clock);
    }
    return find(this.#byClient.get(id.client), id.clock)?.place;
  }

  /** The type that a struct made; undefined when nobody has such a struct. */
  typeMadeBy(doc: Y.Doc, id: Id): Container | 'gone' | undefined {
    if (id.clock < Y.getState(doc.store, id.client)) {
      return this.#documentPlaces.typeMadeBy(doc, id.client, id.clock);
    }
    return typeOf(find(this.#byClient.get(id.client), id.clock));
  }

  rootOf(name: string): Container {
    return rootContainer(name, this.#roots);
  }
}

const mostLooks = 5_000_000;

/** Goes through the structs of an update; one that builds on another writer's in it waits for that one. */
class Looking {
  readonly known = new Map<number, Known>();
  readonly #newcomers: Newcomers;
  readonly #doc: Y.Doc;
  #looks = 0;
  #waiting: { client: number; clock: number; structs: readonly Struct[]; next: number }[];

  constructor(newcomers: Newcomers, doc: Y.Doc, sections: readonly Section[]) {
    this.#newcomers = newcomers;
    this.#doc = doc;
    this.#waiting = sections.map(({ client, structs }) => {
      const clock = newcomers.clockOf(doc, client);
      this.known.set(client, { structs: [], clock });
      return { client, clock, structs, next: 0 };
    });
  }

  /** Takes every struct that can be taken now. False when all are; throws when none could. */
  progress(): boolean {
    if (this.#waiting.length === 0) return false;
    // Writers who build on each other, over and over: each round takes a look at everyone who waits.
    this.#looks += this.#waiting.length;
    if (this.#looks > mostLooks) throw new BadUpdate('too much');
    let took = false;
    for (const section of this.#waiting) {
      const known = this.known.get(section.client)!;
      for (; section.next < section.structs.length; section.next++) {
        const struct = section.structs[section.next]!;
        const newcomer = this.#newcomer(section.client, known.clock, struct);
        if (!newcomer) break;
        known.structs.push(newcomer);
        known.clock = newcomer.end;
        took = true;
      }
    }
    if (!took) throw new BadUpdate('unknown context');
    this.#waiting = this.#waiting.filter(({ structs, next }) => next < structs.length);
    return true;
  }

  #newcomer(client: number, clock: number, struct: Struct): Newcomer | undefined {
    const place = this.#placeOfStruct(client, clock, struct);
    if (!place) return undefined;
    lookAtPlace(place, struct);
    return { clock, end: struct.clock + struct.length, place, made: madeBy(struct, client, place) };
  }

  #placeOfStruct(client: number, clock: number, struct: Struct): Place | undefined {
    if (struct.content === 'gone') return 'gone';
    // A struct whose beginning is known goes on where that lies.
    const origin = clock > struct.clock ? { client, clock: clock - 1 } : struct.origin;
    const left = origin && this.#placeOf(origin);
    const right = struct.rightOrigin && this.#placeOf(struct.rightOrigin);
    if (left === undefined || right === undefined) return undefined;
    if (left === 'gone' || right === 'gone') return 'gone';
    if (left && right && !isSamePlace(left, right)) throw new BadUpdate('not allowed here');
    return left ?? right ?? this.#placeByParent(struct);
  }

  #placeByParent({ parent, key }: Struct): Place | undefined {
    if (typeof parent === 'string') return { container: this.#newcomers.rootOf(parent), key };
    const container = this.#typeMadeBy(parent!);
    return typeof container === 'object' ? { container, key } : container;
  }

  #placeOf(id: Id): Place | undefined {
    return find(this.known.get(id.client)?.structs, id.clock)?.place ?? this.#newcomers.placeOf(this.#doc, id);
  }

  #typeMadeBy(id: Id): Container | 'gone' | undefined {
    return typeOf(find(this.known.get(id.client)?.structs, id.clock)) ?? this.#newcomers.typeMadeBy(this.#doc, id);
  }
}

function madeBy({ content, clock }: Struct, client: number, place: Place): Newcomer['made'] {
  if (content === 'gone' || content === 'deleted') return 'gone';
  if (!isType(content)) return null;
  if (place === 'gone') return 'gone';
  return nestedContainer(content, itemKey({ client, clock }), place.container, place.key);
}

function isType(content: Struct['content']): content is TypeKind {
  return (typeKinds as readonly unknown[]).includes(content);
}

function typeOf(newcomer: Newcomer | undefined): Container | 'gone' | undefined {
  if (newcomer?.made === null) throw new BadUpdate('not allowed here');
  return newcomer?.made;
}

/** The one of these, sorted by their clocks, that has this clock in it. */
function find(structs: readonly Newcomer[] | undefined, clock: number): Newcomer | undefined {
  if (!structs) return undefined;
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (structs[middle]!.clock <= clock) low = middle;
    else high = middle - 1;
  }
  const found = structs[low];
  return found && found.clock <= clock && clock < found.end ? found : undefined;
}
