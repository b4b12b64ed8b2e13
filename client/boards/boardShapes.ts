import type { BoardShape } from '../../shared/boards/readBoard.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- each kind's own content meets only inside the kind
type AnyShape = BoardShape<any>;

/*
 * Every kind's `board.ts` exports its shape as `shape`. It is loaded on its own, since the rest of a kind (samples,
 * summaries) is nothing that a group's screen needs.
 */
const boards = import.meta.glob<{ shape: AnyShape }>('../../shared/activities/*/board.ts');

/** How the boards of activities of this kind are shaped; undefined for kinds that have none. */
export async function loadBoardShape(kind: string): Promise<AnyShape | undefined> {
  const load = boards[`../../shared/activities/${kind}/board.ts`];
  return load && (await load()).shape;
}
