/** What one update, and one board, may hold. Far above what people write by hand, far below what hurts. */
export const caps = {
  updateBytes: 1024 * 1024,
  boardBytes: 24 * 1024 * 1024,
  structsPerUpdate: 10_000,
  deletedRangesPerUpdate: 50_000,
  /** Yjs client ids: one for every page that wrote on the board while it was open. */
  writersPerBoard: 10_000,
  /** The highest clock of one writer, so that sums of clocks stay small whole numbers. */
  clock: 2 ** 31 - 1,
  clientId: 2 ** 32 - 1,
  textPiece: 200_000,
  /** A plain value: a place, a link's text, an attribute. In bytes, as it is encoded. */
  valueBytes: 8 * 1024,
  keyLength: 200,
  nameLength: 40,
  depth: 8,
} as const;

/** What differs between one edit and a whole board that is handed in at once. */
export type UpdateCaps = Record<'updateBytes' | 'structsPerUpdate' | 'deletedRangesPerUpdate', number>;

/** A board from a file: all that a board may hold. */
export const wholeBoard: UpdateCaps = {
  updateBytes: caps.boardBytes,
  structsPerUpdate: 500_000,
  deletedRangesPerUpdate: 500_000,
};

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** True for a key that may stand in a map or an object: not so long, and none that JavaScript takes for its own. */
export function isKey(key: string): boolean {
  return key.length <= caps.keyLength && !forbiddenKeys.has(key);
}
