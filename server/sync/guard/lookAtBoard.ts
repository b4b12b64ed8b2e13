import * as Y from 'yjs';
import { BoardGuard, type Verdict } from './boardGuard.ts';
import { wholeBoard } from './caps.ts';
import type { Roots } from './places.ts';

/** A whole board that comes from outside (a file): what of it is to be taken, or why nothing is. */
export function lookAtBoard(state: Uint8Array, roots: Roots): Verdict {
  // A buffer of its own, as the reader wants it.
  const verdict = new BoardGuard(roots).check(new Y.Doc(), new Uint8Array(state), 'file', undefined, wholeBoard);
  if ('because' in verdict || isWhole(verdict.update)) return verdict;
  return { because: 'unreadable' };
}

function isWhole(state: Uint8Array): boolean {
  const board = new Y.Doc();
  try {
    Y.applyUpdate(board, state);
    return board.store.pendingStructs === null && board.store.pendingDs === null;
  } catch {
    return false;
  } finally {
    board.destroy();
  }
}
