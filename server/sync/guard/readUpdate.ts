import * as decoding from 'lib0/decoding';
import { BadUpdate } from './badUpdate.ts';
import { caps, isKey, type UpdateCaps } from './caps.ts';
import { skipJson, skipValue } from './readValue.ts';

/** A struct by whom and which of theirs: Yjs's `ID`. */
export interface Id {
  client: number;
  clock: number;
}

/** What a struct carries: text, plain values, a mark on text, a nested type, or nothing any more. */
export type Content = 'gone' | 'deleted' | 'text' | 'values' | 'format' | TypeKind;

/** The shared types of Yjs, without hooks and subdocuments. */
export const typeKinds = ['list', 'map', 'text type', 'xml element', 'xml fragment', undefined, 'xml text'] as const;
export type TypeKind = NonNullable<(typeof typeKinds)[number]>;

/** One struct of an update, without its content. */
export interface Struct {
  clock: number;
  length: number;
  content: Content;
  origin: Id | null;
  rightOrigin: Id | null;
  /** A root type's name, or the item that made the type; null when a neighbour (`origin`, `rightOrigin`) tells. */
  parent: string | Id | null;
  key: string | null;
  /** Which `plainKinds` its values are, added up, and the bytes of the largest; 0 when it has none. */
  kinds: number;
  bytes: number;
}

/** The structs of one writer, in the order of their clocks. */
export interface Section {
  client: number;
  structs: Struct[];
}

export interface DeletedRange extends Id {
  length: number;
}

export interface ReadUpdate {
  sections: Section[];
  deleted: DeletedRange[];
}

/**
 * What an update (encoding version 1) says, read without making any of it. Throws `BadUpdate` at the first thing
 * that no screen of ours writes: hooks, subdocuments, binary, embedded and legacy content, empty structs, numbers
 * beyond all bounds, values nested too deeply.
 *
 * `knownClock` tells how far a writer is known: who leaves something out is not read further.
 * `bytes` must have a buffer of their own, or a hostile length could read beyond them.
 */
export function readUpdate(
  bytes: Uint8Array,
  knownClock: (client: number) => number,
  most: UpdateCaps = caps,
): ReadUpdate {
  const decoder = decoding.createDecoder(bytes);
  const update = {
    sections: readSections(decoder, knownClock, most.structsPerUpdate),
    deleted: readDeleted(decoder, most.deletedRangesPerUpdate),
  };
  if (decoding.hasContent(decoder)) throw new BadUpdate('unreadable');
  return update;
}

function readSections(
  decoder: decoding.Decoder,
  knownClock: (client: number) => number,
  mostStructs: number,
): Section[] {
  const sections: Section[] = [];
  const clients = new Set<number>();
  let structsLeft = mostStructs;
  for (let left = readCount(decoder, caps.writersPerBoard); left > 0; left--) {
    const count = readCount(decoder, structsLeft);
    structsLeft -= count;
    const client = readClient(decoder);
    if (clients.has(client)) throw new BadUpdate('unreadable');
    clients.add(client);
    const section: Section = { client, structs: [] };
    let clock = decoding.readVarUint(decoder);
    // Said at once: reading the rest would only cost time.
    if (clock > knownClock(client)) throw new BadUpdate('gap');
    for (let structs = count; structs > 0; structs--) {
      const info = decoding.readUint8(decoder);
      if ((info & 31) === skipRef) clock += readLength(decoder);
      else {
        const struct = (info & 31) === goneRef ? readGone(decoder, clock) : readItem(decoder, clock, info);
        section.structs.push(struct);
        clock += struct.length;
      }
      if (clock > caps.clock) throw new BadUpdate('too much');
    }
    sections.push(section);
  }
  return sections;
}

const goneRef = 0;
const skipRef = 10;
const [deletedRef, textRef, formatRef, typeRef, valuesRef] = [1, 4, 6, 7, 8];
const [hasOrigin, hasRightOrigin, hasKey] = [128, 64, 32];

function readGone(decoder: decoding.Decoder, clock: number): Struct {
  const length = readLength(decoder);
  return {
    clock,
    length,
    content: 'gone',
    origin: null,
    rightOrigin: null,
    parent: null,
    key: null,
    kinds: 0,
    bytes: 0,
  };
}

function readItem(decoder: decoding.Decoder, clock: number, info: number): Struct {
  const origin = info & hasOrigin ? readId(decoder) : null;
  const rightOrigin = info & hasRightOrigin ? readId(decoder) : null;
  let parent: string | Id | null = null;
  let key: string | null = null;
  if (!origin && !rightOrigin) {
    parent = decoding.readVarUint(decoder) === 1 ? readKey(decoder) : readId(decoder);
    if (info & hasKey) key = readKey(decoder);
  }
  const struct: Struct = { clock, length: 1, content: 'gone', origin, rightOrigin, parent, key, kinds: 0, bytes: 0 };
  if ((info & 31) === valuesRef) readValues(decoder, struct);
  else [struct.content, struct.length] = readContent(decoder, info & 31);
  return struct;
}

function readValues(decoder: decoding.Decoder, struct: Struct): void {
  struct.content = 'values';
  struct.length = readLength(decoder);
  for (let left = struct.length; left > 0; left--) {
    const start = decoder.pos;
    struct.kinds |= skipValue(decoder);
    struct.bytes = Math.max(struct.bytes, decoder.pos - start);
  }
}

function readContent(decoder: decoding.Decoder, ref: number): [Content, number] {
  switch (ref) {
    case deletedRef:
      return ['deleted', readLength(decoder)];
    case textRef: {
      const { length } = decoding.readVarString(decoder);
      if (length === 0) throw new BadUpdate('unreadable');
      if (length > caps.textPiece) throw new BadUpdate('too much');
      return ['text', length];
    }
    case formatRef:
      readKey(decoder);
      skipJson(decoder);
      return ['format', 1];
    case typeRef:
      return [readType(decoder), 1];
    default:
      throw new BadUpdate('not allowed here');
  }
}

function readType(decoder: decoding.Decoder): TypeKind {
  const kind = typeKinds[decoding.readVarUint(decoder)];
  if (!kind) throw new BadUpdate('not allowed here');
  if (kind === 'xml element' && !/^[\w-]{1,40}$/.test(decoding.readVarString(decoder)))
    throw new BadUpdate('bad name');
  return kind;
}

function readDeleted(decoder: decoding.Decoder, mostRanges: number): DeletedRange[] {
  const deleted: DeletedRange[] = [];
  for (let clients = readCount(decoder, caps.writersPerBoard); clients > 0; clients--) {
    const client = readClient(decoder);
    for (let left = readCount(decoder, mostRanges - deleted.length); left > 0; left--) {
      deleted.push({ client, clock: readClock(decoder), length: readLength(decoder) });
    }
  }
  return deleted;
}

function readId(decoder: decoding.Decoder): Id {
  return { client: readClient(decoder), clock: readClock(decoder) };
}

function readClient(decoder: decoding.Decoder): number {
  return readCount(decoder, caps.clientId);
}

function readClock(decoder: decoding.Decoder): number {
  return readCount(decoder, caps.clock);
}

function readLength(decoder: decoding.Decoder): number {
  const length = readCount(decoder, caps.clock);
  if (length === 0) throw new BadUpdate('unreadable');
  return length;
}

function readCount(decoder: decoding.Decoder, most: number): number {
  const count = decoding.readVarUint(decoder);
  if (count > most) throw new BadUpdate('too much');
  return count;
}

function readKey(decoder: decoding.Decoder): string {
  const key = decoding.readVarString(decoder);
  if (!isKey(key)) throw new BadUpdate('bad name');
  return key;
}
