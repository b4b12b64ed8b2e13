import { crc32 } from 'node:zlib';

/**
 * The checksum of a row: of what kind it is, and of everything it says. Each kind's own, so that a row found on a
 * damaged page cannot be taken for one of another kind.
 */
export function rowSum(kind: RowKind, values: readonly (string | number)[], bytes = noBytes): number {
  return crc32(bytes, crc32(`${kind}\n${values.join('\n')}`));
}

export type RowKind = 'session' | 'ticket' | 'boardName' | 'board' | 'log' | 'snapshot';

const noBytes: Uint8Array = new Uint8Array();
