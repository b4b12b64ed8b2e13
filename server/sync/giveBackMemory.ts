import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type CollectGarbage = (how: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

let collectGarbage: CollectGarbage | undefined;

/**
 * Gives memory that is not used any more back to the machine, which V8 by itself does only under pressure. Takes some
 * tens of milliseconds: for quiet moments, after much was let go.
 */
export function giveBackMemory(): void {
  if (!collectGarbage) {
    setFlagsFromString('--expose-gc');
    collectGarbage = runInNewContext('gc') as CollectGarbage;
  }
  collectGarbage({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
