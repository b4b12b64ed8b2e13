import * as Y from 'yjs';
import { isLongOrderKey, orderKeyBetween, orderKeys } from '../../boards/orderKey.ts';
import { readBoard } from '../../boards/readBoard.ts';
import { dilemmaShape, proposedText, type Moved } from './board.ts';

/** Where a dilemma can be put: into a tier, into a tier of its own between two (null: the very first, the very last), or off. */
export type Spot =
  { kind: 'tier'; key: string } | { kind: 'between'; before: string | null; after: string | null } | { kind: 'tray' };

/** Puts a dilemma where it was dropped. Of two people who move the same one at once, one wins; all see the same. */
export function place(board: Y.Doc, dilemmaId: string, spot: Spot, random: () => number = Math.random): void {
  if (spot.kind === 'tier') placeInTier(board, dilemmaId, spot.key);
  else if (spot.kind === 'between') placeBetween(board, dilemmaId, spot.before, spot.after, random);
  else unplace(board, dilemmaId);
}

/** Ties a dilemma with all those that have this tier key. */
export function placeInTier(board: Y.Doc, dilemmaId: string, tierKey: string): void {
  board.getMap('tiers').set(dilemmaId, tierKey);
}

/** Puts a dilemma alone between two tiers; two people who do so at once at one place get a tier each. */
export function placeBetween(
  board: Y.Doc,
  dilemmaId: string,
  before: string | null,
  after: string | null,
  random: () => number = Math.random,
): void {
  const key = orderKeyBetween(before, after, random);
  if (!isLongOrderKey(key)) return placeInTier(board, dilemmaId, key);
  const { tiers } = readBoard(board, dilemmaShape);
  const row = [...new Set([...tiers.values(), key])].toSorted();
  const keys = orderKeys(row.length, random);
  const places = [...tiers, [dilemmaId, key] as const];
  board.transact(() => places.forEach(([id, old]) => placeInTier(board, id, keys[row.indexOf(old)]!)));
}

/** Takes a dilemma out of the order. */
export function unplace(board: Y.Doc, dilemmaId: string): void {
  board.getMap('tiers').delete(dilemmaId);
}

/** Says how a dilemma has moved since last time; null takes it back. */
export function setMoved(board: Y.Doc, dilemmaId: string, moved: Moved | null): void {
  if (moved) board.getMap('moved').set(dilemmaId, moved);
  else board.getMap('moved').delete(dilemmaId);
}

/** A new dilemma after the other proposals; the caller makes the id. */
export function addProposed(
  board: Y.Doc,
  { id, text = '' }: { id: string; text?: string },
  random: () => number = Math.random,
): void {
  const orders = [...readBoard(board, dilemmaShape).proposed.values()].map(({ order }) => order).toSorted();
  const order = orderKeyBetween(orders.at(-1) ?? null, null, random);
  const entry = new Y.Map<unknown>(Object.entries({ text: new Y.Text(text), order }));
  board.getMap('proposed').set(id, entry);
}

/** Deletes a proposed dilemma. The function it returns brings it back as it was. */
export function deleteProposed(board: Y.Doc, proposedId: string): () => void {
  const proposed = board.getMap('proposed');
  const entry = proposed.get(proposedId);
  const order = entry instanceof Y.Map ? entry.get('order') : undefined;
  const text = proposedText(board, proposedId)?.toString();
  proposed.delete(proposedId);
  return () => {
    if (text === undefined || proposed.has(proposedId)) return;
    proposed.set(proposedId, new Y.Map<unknown>(Object.entries({ text: new Y.Text(text), order })));
  };
}
