import * as decoding from 'lib0/decoding';
import { BadUpdate } from './badUpdate.ts';
import { caps, isKey } from './caps.ts';

/** Passes one plain value (lib0's `any`), looking that it is small, shallow, and JSON in every other program too. */
export function skipValue(decoder: decoding.Decoder): void {
  const start = decoder.pos;
  skipAt(decoder, 0);
  if (decoder.pos - start > caps.valueBytes) throw new BadUpdate('too much');
}

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
