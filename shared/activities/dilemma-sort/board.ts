import * as Y from 'yjs';
import { isOrderKey } from '../../boards/orderKey.ts';
import { orderKeyHeld, type Collections } from '../../boards/collections.ts';
import type { BoardShape } from '../../boards/readBoard.ts';
import { fields } from '../../session/fields.ts';
import { limits } from '../../session/limits.ts';

/** What one group said of the dilemmas, by dilemma id. Ids may be of dilemmas that are no longer on the agenda. */
export interface DilemmaBoard {
  /** Order keys: the smallest first, equal keys share a tier. A dilemma without one is not placed yet. */
  tiers: ReadonlyMap<string, string>;
  moved: ReadonlyMap<string, Moved>;
  comment: ReadonlyMap<string, string>;
  rewording: ReadonlyMap<string, string>;
  proposed: ReadonlyMap<string, ProposedDilemma>;
}

/** How a dilemma has moved since last time. */
export const moves = ['better', 'same', 'worse'] as const;
export type Moved = (typeof moves)[number];

/** A new dilemma that the group proposes. */
export interface ProposedDilemma {
  id: string;
  text: string;
  order: string;
}

export const dilemmaShape: BoardShape<DilemmaBoard> = {
  tiers: (board, id) => {
    const key = board.getMap('tiers').get(id);
    return isId(id) && isOrderKey(key) ? key : undefined;
  },
  moved: (board, id) => moves.find((move) => isId(id) && move === board.getMap('moved').get(id)),
  comment: (board, id) => writtenText(id, commentText(board, id)),
  rewording: (board, id) => writtenText(id, rewordingText(board, id)),
  proposed: (board, id) => {
    const entry = board.getMap('proposed').get(id);
    const order = entry instanceof Y.Map && entry.get('order');
    const text = proposedText(board, id);
    if (!isId(id) || !text || text.length > longest || !isOrderKey(order)) return undefined;
    return { id, text: text.toString(), order };
  },
};

export const dilemmaCollections: Collections<DilemmaBoard> = {
  tiers: { every: orderKeyHeld },
  moved: { every: { plain: 'string', bytes: 20 } },
  comment: { texts: 2 * limits.card },
  rewording: { texts: 2 * limits.card },
  proposed: { every: { fields: { text: { text: 2 * limits.card }, order: orderKeyHeld } } },
};

/** What the group says about a dilemma. A root text, since two people may write its first words at once. */
export function commentText(board: Y.Doc, dilemmaId: string): Y.Text {
  return board.getText(`comment/${dilemmaId}`);
}

/** How the group would rather put a dilemma. A root text, for the same reason. */
export function rewordingText(board: Y.Doc, dilemmaId: string): Y.Text {
  return board.getText(`rewording/${dilemmaId}`);
}

/** The text of a proposed dilemma as several people write it at once; undefined when it is gone. */
export function proposedText(board: Y.Doc, proposedId: string): Y.Text | undefined {
  const entry = board.getMap('proposed').get(proposedId);
  const text = entry instanceof Y.Map ? entry.get('text') : undefined;
  return text instanceof Y.Text ? text : undefined;
}

/** Where two people write at once a text may pass its limit; past twice the limit nobody wrote it by hand. */
const longest = 2 * limits.card;

/** A text that was begun; a field that was only opened, or emptied again, is no entry. */
function writtenText(id: string, text: Y.Text): string | undefined {
  const written = text.length <= longest ? text.toString() : '';
  return isId(id) && written.trim() !== '' ? written : undefined;
}

const isId = (id: string): boolean => fields.id.safeParse(id).success;

/** As the client finds it by the kind's name. */
export { dilemmaShape as shape };
