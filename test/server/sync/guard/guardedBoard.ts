import * as Y from 'yjs';
import type { Collections } from '../../../../shared/boards/collections.ts';
import { BoardGuard, type Verdict } from '../../../../server/sync/guard/boardGuard.ts';

/** A board behind its guard, without lines and disk: what is taken waits in `onTheWay` until it is `stored`. */
export class GuardedBoard {
  readonly doc = new Y.Doc();
  readonly guard: BoardGuard;
  readonly onTheWay: Uint8Array[] = [];
  /** What was let through, in order. */
  readonly taken: Uint8Array[] = [];

  constructor(collections: Collections | null = null) {
    this.guard = new BoardGuard(collections);
  }

  send(update: Uint8Array, seatId = 'seat'): Verdict {
    const verdict = this.guard.check(this.doc, update, seatId);
    if ('update' in verdict && !verdict.isEmpty) {
      this.onTheWay.push(verdict.update);
      this.taken.push(verdict.update);
    }
    return verdict;
  }

  /** Takes what is on the way into the document, as the room does once it is on disk. */
  stored(): Uint8Array[] {
    const updates = this.onTheWay.splice(0);
    this.doc.transact(() => updates.forEach((update) => Y.applyUpdate(this.doc, update)));
    this.guard.applied(this.doc, 0);
    return updates;
  }
}

/** Why an update was refused; `taken` when it was not. */
export function outcome(verdict: Verdict): string {
  return 'because' in verdict ? verdict.because : 'taken';
}
