import { ownerOfDrafts, parseBoardAddress, type BoardName } from '../../shared/boards/boardName.ts';
import type { BoardView, View } from '../../shared/session/view.ts';
import { isAside } from './unsavedEdits.ts';
import type { KeptEdit } from './unsentEdits.ts';
import { wordsIn } from './wordsIn.ts';

/** What was written here and no board will take, for the person to copy. */
export interface RescuedText {
  id: string;
  text: string;
  /** Where it was written; the activity may be gone. */
  activityId: string;
  /** The edits it comes from. */
  editIds: readonly number[];
}

/** What a view says about where edits can still go. */
export interface Whereabouts {
  boards: readonly Pick<BoardView, 'address' | 'access'>[];
  agenda: readonly Pick<View['agenda'][number], 'id'>[];
  session: Pick<View['session'], 'endedAtMs'>;
  seat: Pick<View['seat'], 'id'>;
}

/**
 * Sorts what was kept: what no board will take any more, as texts; how many edits wait for their board to be opened for
 * writing again; and edits that are in the way, since they cannot be sent and have no words to copy.
 */
export function sortKept(
  kept: readonly KeptEdit[],
  where: Whereabouts,
): { texts: RescuedText[]; waiting: number; wordless: number[] } {
  const lost = kept.filter((edit) => isLost(edit, where));
  const readable = where.boards.filter(({ access }) => access === 'read').map(({ address }) => address);
  const waiting = kept.filter((edit) => !lost.includes(edit) && readable.includes(edit.address)).length;
  const all = rescuedTexts(lost);
  return {
    texts: all.filter(({ text }) => text !== ''),
    waiting,
    wordless: all.filter(({ text }) => text === '').flatMap(({ editIds }) => editIds),
  };
}

/** The edits' words, board by board. */
export function rescuedTexts(kept: readonly KeptEdit[]): RescuedText[] {
  const byAddress = new Map<string, KeptEdit[]>();
  for (const edit of kept) byAddress.set(edit.address, [...(byAddress.get(edit.address) ?? []), edit]);
  return [...byAddress].map(([address, edits]) => ({
    id: address,
    text: wordsIn(edits.map(({ update }) => update)),
    activityId: boardOf(address)?.board.activityId ?? '',
    editIds: edits.map(({ id }) => id),
  }));
}

function isLost({ address }: KeptEdit, { boards, agenda, session, seat }: Whereabouts): boolean {
  if (isAside(address)) return true;
  const board = boards.find((candidate) => candidate.address === address);
  if (board?.access === 'write') return false;
  if (session.endedAtMs !== null) return true;
  const own = boardOf(address);
  if (!own || board) return false;
  const { activityId, groupId } = own.board;
  if (!agenda.some(({ id }) => id === activityId)) return true;
  const others = boards.flatMap((other) => boardOf(other.address) ?? []);
  // All boards of a session are of one epoch.
  if (others.some(({ epoch }) => epoch !== own.epoch)) return true;
  // Where one's own drafts were shown, the step has another board now.
  const wereMine = ownerOfDrafts(groupId)?.seatId === seat.id;
  return wereMine && others.some((other) => other.board.activityId === activityId);
}

function boardOf(address: string): { board: BoardName; epoch: number } | undefined {
  return parseBoardAddress(address.split('#')[0]!);
}
