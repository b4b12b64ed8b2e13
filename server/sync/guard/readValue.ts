import * as decoding from 'lib0/decoding';
import { BadUpdate } from './badUpdate.ts';
import { caps, isKey } from './caps.ts';

/** What a plain value is; what no board holds (null, a list, a number) is `other`. */
export const plainKinds = { string: 1, boolean: 2, object: 4, other: 8 } as const;

/**
 * Passes one plain value (lib0's `any`), looking that it is small, shallow, and JSON in every other program too.
 * Answers which of `plainKinds` it is.
 */
export function skipValue(decoder: decoding.Decoder): number {
  const start = decoder.pos;
  const kind = kindByTag[decoder.arr[start] ?? 0] ?? plainKinds.other;
  skipAt(decoder, 0);
  if (decoder.pos - start > caps.valueBytes) throw new BadUpdate('too much');
  return kind;
}

const kindByTag: Record<number, number> = {
  121: plainKinds.boolean,
  120: plainKinds.boolean,
  119: plainKinds.string,
  118: plainKinds.object,
};

function skipAt(decoder: decoding.Decoder, depth: number): void {
  if (depth > caps.depth) throw new BadUpdate('too much');
  switch (decoding.readUint8(decoder)) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      return void decoding.readVarInt(decoder);
    case 124:
      return void decoding.readFloat32(decoder);
    case 123:
      return void decoding.readFloat64(decoder);
    case 119:
      return void decoding.readVarString(decoder);
    case 118:
      for (let left = decoding.readVarUint(decoder); left > 0; left--) {
        if (!isKey(decoding.readVarString(decoder))) throw new BadUpdate('bad name');
        skipAt(decoder, depth + 1);
      }
      return;
    case 117:
      for (let left = decoding.readVarUint(decoder); left > 0; left--) skipAt(decoder, depth + 1);
      return;
    default: // bytes and big integers, which JSON has not, and what is nothing at all
      throw new BadUpdate('not allowed here');
  }
}

/** Passes the value of a mark on text: JSON in a string. */
export function skipJson(decoder: decoding.Decoder): void {
  const json = decoding.readVarString(decoder);
  if (json.length > caps.valueBytes) throw new BadUpdate('too much');
  look(JSON.parse(json), 0);
}

function look(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > caps.depth) throw new BadUpdate('too much');
  for (const [key, inner] of Object.entries(value)) {
    if (!isKey(key)) throw new BadUpdate('bad name');
    look(inner, depth + 1);
  }
}
