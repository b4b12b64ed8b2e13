import * as Y from 'yjs';
import type { Collections, Holds } from '../../../shared/boards/collections.ts';
import { BadUpdate } from './badUpdate.ts';
import { caps } from './caps.ts';
import type { Content, Struct, TypeKind } from './readUpdate.ts';
import { plainKinds } from './readValue.ts';

/** A shared type, as the guard tells it from others. */
export interface Container {
  /** The root's name, or whose item made it. */
  key: string;
  kind: TypeKind | 'root map' | 'root text' | 'root';
  depth: number;
  /** What may be written in it; null where only its kind tells (in rich text, on a board whose kind is not known). */
  holds: Holds | null;
}

/** Where a struct lies; `gone` when the type around it has been deleted. */
export type Place = { container: Container; key: string | null } | 'gone';

/** What a board may have. Null: anything, for boards whose kind is not known. */
export type Roots = Collections | null;

const idPattern = /^[\w-]{1,40}$/;

/**
 * The root type of this name: a collection (`snags`), or a text that exists before anybody writes, named after its
 * collection (`comment/ID`, `does/ID/PART`).
 */
export function rootContainer(name: string, roots: Roots): Container {
  if (!roots) return { key: name, kind: 'root', depth: 0, holds: null };
  const [collection, ...ids] = name.split('/');
  const held = Object.hasOwn(roots, collection!) ? roots[collection!] : undefined;
  if (held && 'every' in held && ids.length === 0) return { key: name, kind: 'root map', depth: 0, holds: held };
  const isText =
    held && 'texts' in held && ids.length === (held.parts ? 2 : 1) && ids.every((id) => idPattern.test(id));
  if (!isText) throw new BadUpdate('bad name');
  return { key: name, kind: 'root text', depth: 0, holds: { text: held.texts } };
}

/** The type that was made at this place. */
export function nestedContainer(kind: TypeKind, key: string, around: Container, placeKey: string | null): Container {
  const depth = around.depth + 1;
  if (depth > caps.depth) throw new BadUpdate('too much');
  return { key, kind, depth, holds: (around.holds && heldAt(around.holds, placeKey)) ?? null };
}

/** What may stand under this key; undefined: nothing. */
function heldAt(holds: Holds, key: string | null): Holds | undefined {
  if ('draft' in holds) return holds;
  if (key === null) return undefined;
  if ('every' in holds) return holds.every;
  return 'fields' in holds && Object.hasOwn(holds.fields, key) ? holds.fields[key] : undefined;
}

const contentsByKind: Record<Container['kind'], { keyed: readonly Content[]; inLine: readonly Content[] }> = {
  'root map': { keyed: ['values', 'map', 'list', 'text type', 'xml fragment'], inLine: [] },
  'root text': { keyed: [], inLine: ['text', 'format', 'xml element', 'xml text'] },
  root: {
    keyed: ['values', 'map', 'list', 'text type', 'xml fragment'],
    inLine: ['values', 'map', 'text type', 'text', 'format', 'xml element', 'xml text'],
  },
  map: { keyed: ['values', 'map', 'list', 'text type', 'xml fragment'], inLine: [] },
  list: { keyed: [], inLine: ['values', 'map', 'text type'] },
  'text type': { keyed: [], inLine: ['text', 'format'] },
  'xml text': { keyed: [], inLine: ['text', 'format'] },
  'xml fragment': { keyed: [], inLine: ['xml element', 'xml text'] },
  'xml element': { keyed: ['values'], inLine: ['xml element', 'xml text'] },
};

/** Throws when what a struct carries does not belong at this place. What was deleted once lay where it might. */
export function lookAtPlace(place: Place, struct: Struct): void {
  const { content } = struct;
  if (place === 'gone' || content === 'gone') return;
  const { container, key } = place;
  if (container.kind === 'root map' && (key === null || !idPattern.test(key))) throw new BadUpdate('bad name');
  const { keyed, inLine } = contentsByKind[container.kind];
  const contents = key === null ? inLine : keyed;
  if (content === 'deleted' ? contents.length === 0 : !contents.includes(content)) {
    throw new BadUpdate('not allowed here');
  }
  if (container.holds && !('draft' in container.holds)) lookAtHeld(container.holds, key, struct);
}

/** Throws when the board's activity keeps nothing of the kind there, or nothing so large. */
function lookAtHeld(holds: Holds, key: string | null, { content, length, kinds, bytes }: Struct): void {
  if ('text' in holds) {
    if (content === 'text' && length > holds.text) throw new BadUpdate('too much');
    if (content !== 'text' && content !== 'deleted') throw new BadUpdate('not allowed here');
    return;
  }
  const held = heldAt(holds, key);
  if (!held || (content !== 'deleted' && heldAs(held) !== content)) throw new BadUpdate('not allowed here');
  if (!('plain' in held)) return;
  if ((kinds & ~plainKinds[held.plain]) !== 0) throw new BadUpdate('not allowed here');
  if (bytes > held.bytes) throw new BadUpdate('too much');
}

function heldAs(held: Holds): Content {
  if ('plain' in held) return 'values';
  if ('text' in held) return 'text type';
  return 'draft' in held ? 'xml fragment' : 'map';
}

export function isSamePlace(one: Place, other: Place): boolean {
  if (one === 'gone' || other === 'gone') return one === other;
  return one.container.key === other.container.key && one.key === other.key;
}

/** Looks up places in a document; remembers the types it has met. */
export class DocumentPlaces {
  readonly #roots: Roots;
  readonly #containers = new WeakMap<object, Container>();

  constructor(roots: Roots) {
    this.#roots = roots;
  }

  /** Where the struct lies that the document has at this clock. */
  placeOf(doc: Y.Doc, client: number, clock: number): Place {
    const struct = structAt(doc, client, clock);
    if (!(struct instanceof Y.Item) || !struct.parent) return 'gone';
    return { container: this.#containerOf(struct.parent as AnyType), key: struct.parentSub };
  }

  /** The type that the struct at this clock made. Throws when it made none. */
  typeMadeBy(doc: Y.Doc, client: number, clock: number): Container | 'gone' {
    const struct = structAt(doc, client, clock);
    if (!(struct instanceof Y.Item) || !struct.parent || struct.content instanceof Y.ContentDeleted) return 'gone';
    if (!(struct.content instanceof Y.ContentType)) throw new BadUpdate('not allowed here');
    return this.#containerOf(struct.content.type as AnyType);
  }

  #containerOf(type: AnyType): Container {
    const known = this.#containers.get(type);
    if (known) return known;
    const item = type._item;
    const container = item
      ? nestedContainer(kindOf(type), itemKey(item.id), this.#containerOf(item.parent as AnyType), item.parentSub)
      : rootContainer(Y.findRootTypeKey(type), this.#roots);
    this.#containers.set(type, container);
    return container;
  }
}

// oxlint-disable-next-line typescript/no-explicit-any -- yjs types a shared type by its events, which do not matter here
type AnyType = Y.AbstractType<any>;

export function itemKey({ client, clock }: { client: number; clock: number }): string {
  return `${client}:${clock}`;
}

function structAt(doc: Y.Doc, client: number, clock: number): Y.Item | Y.GC {
  // Typed as an item, but also answers what has been collected.
  return Y.getItem(doc.store, Y.createID(client, clock)) as Y.Item | Y.GC;
}

function kindOf(type: AnyType): TypeKind {
  if (type instanceof Y.Map) return type instanceof Y.XmlHook ? 'xml element' : 'map';
  if (type instanceof Y.XmlText) return 'xml text';
  if (type instanceof Y.Text) return 'text type';
  if (type instanceof Y.XmlElement) return 'xml element';
  return type instanceof Y.XmlFragment ? 'xml fragment' : 'list';
}
