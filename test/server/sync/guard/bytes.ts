import * as encoding from 'lib0/encoding';

/** Writes Yjs updates (version 1) by hand, as an attacker does. */
export interface Forged {
  structs?: { client: number; clock: number; items: ((encoder: encoding.Encoder) => void)[] }[];
  deleted?: { client: number; ranges: [clock: number, length: number][] }[];
}

export function forge({ structs = [], deleted = [] }: Forged): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, structs.length);
  for (const { client, clock, items } of structs) {
    encoding.writeVarUint(encoder, items.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const write of items) write(encoder);
  }
  encoding.writeVarUint(encoder, deleted.length);
  for (const { client, ranges } of deleted) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const range of ranges) for (const number of range) encoding.writeVarUint(encoder, number);
  }
  return encoding.toUint8Array(encoder);
}

type Write = (encoder: encoding.Encoder) => void;
type IdPair = [client: number, clock: number];

/** An item in a root type, under a key when one is given. */
export function inRoot(root: string, key: string | null, ref: number, content: Write): Write {
  return (encoder) => {
    encoding.writeUint8(encoder, ref | (key === null ? 0 : 32));
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, root);
    if (key !== null) encoding.writeVarString(encoder, key);
    content(encoder);
  };
}

/** An item in the type that another item made. */
export function inType(parent: IdPair, key: string | null, ref: number, content: Write): Write {
  return (encoder) => {
    encoding.writeUint8(encoder, ref | (key === null ? 0 : 32));
    encoding.writeVarUint(encoder, 0);
    for (const number of parent) encoding.writeVarUint(encoder, number);
    if (key !== null) encoding.writeVarString(encoder, key);
    content(encoder);
  };
}

/** An item right of another one. */
export function rightOf(origin: IdPair, ref: number, content: Write): Write {
  return (encoder) => {
    encoding.writeUint8(encoder, ref | 128);
    for (const number of origin) encoding.writeVarUint(encoder, number);
    content(encoder);
  };
}

export const gone =
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
  };

export const text =
  (words: string): Write =>
  (encoder) =>
    encoding.writeVarString(encoder, words);

export const number =
  (value: number): Write =>
  (encoder) =>
    encoding.writeVarUint(encoder, value);

export const values =
  (...plain: unknown[]): Write =>
  (encoder) => {
    encoding.writeVarUint(encoder, plain.length);
    for (const value of plain) encoding.writeAny(encoder, value as never);
  };

export const mark =
  (name: string, json: string): Write =>
  (encoder) => {
    encoding.writeVarString(encoder, name);
    encoding.writeVarString(encoder, json);
  };

/** Yjs's numbers for contents and types. */
export const refs = { deleted: 1, json: 2, binary: 3, text: 4, embed: 5, format: 6, type: 7, values: 8, doc: 9 };
export const types = { list: 0, map: 1, text: 2, element: 3, fragment: 4, hook: 5, xmlText: 6 };
