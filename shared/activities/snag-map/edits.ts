import * as Y from 'yjs';
import { isLongOrderKey, orderKeyBetween, orderKeys } from '../../boards/orderKey.ts';
import { readBoard, readEntry } from '../../boards/readBoard.ts';
import { arrangeSnags } from './arrangement.ts';
import { snagBoardShape, snagEntry, themeEntry, type Place, type Snag, type SnagBoard } from './board.ts';

/** Takes an edit back, as well as can be after what others have done since. */
export type Undo = () => void;

type Random = () => number;

/** A new snag, first among its theme's (or the loose ones): whoever wrote it sees it right below the field. */
export function addSnag(
  board: Y.Doc,
  snag: { id: string; text: string; theme?: string; parties?: readonly string[]; marked?: boolean },
  random: Random = Math.random,
): void {
  const { id, text, theme = '', parties = [], marked = false } = snag;
  const [first] = inTheme(readBoard(board, snagBoardShape), theme);
  const order = orderKeyBetween(null, first?.order ?? null, random);
  putSnag(board, id, { text, parties, theme, order, marked });
}

/** Puts a snag right before another one of the theme, or last when `beforeId` is null or gone. */
export function moveSnag(
  board: Y.Doc,
  snagId: string,
  { theme, beforeId }: { theme: string; beforeId: string | null },
  random: Random = Math.random,
): void {
  const others = inTheme(readBoard(board, snagBoardShape), theme).filter(({ id }) => id !== snagId);
  const found = others.findIndex(({ id }) => id === beforeId);
  const place = found === -1 ? others.length : found;
  const order = orderKeyBetween(others[place - 1]?.order ?? null, others[place]?.order ?? null, random);
  if (!isLongOrderKey(order)) return setPlace(board, snagId, { theme, order });
  const row = others.toSpliced(place, 0, { id: snagId, theme, order });
  const orders = orderKeys(row.length, random);
  board.transact(() =>
    row.forEach((snag, at) => setPlace(board, snag.id, { theme: snag.theme, order: orders[at]! })),
  );
}

export function setSnagParty(board: Y.Doc, snagId: string, partyId: string, between: boolean): void {
  const parties = snagEntry(board, snagId)?.get('parties');
  if (!(parties instanceof Y.Map)) return;
  if (between) parties.set(partyId, true);
  else parties.delete(partyId);
}

/** Marks a snag to be brought to plenary, or takes the mark away. */
export function markSnag(board: Y.Doc, snagId: string, marked: boolean): void {
  snagEntry(board, snagId)?.set('marked', marked);
}

export function deleteSnag(board: Y.Doc, snagId: string): Undo {
  const snag = readEntry(board, snagBoardShape, 'snags', snagId);
  board.getMap('snags').delete(snagId);
  return () => {
    if (snag && !board.getMap('snags').has(snagId)) putSnag(board, snagId, snag);
  };
}

/** A new theme after the others. */
export function addTheme(board: Y.Doc, theme: { id: string; name: string }, random: Random = Math.random): void {
  const orders = [...readBoard(board, snagBoardShape).themes.values()].map(({ order }) => order).toSorted();
  putTheme(board, theme.id, { name: theme.name, order: orderKeyBetween(orders.at(-1) ?? null, null, random) });
}

/** Two themes become one: `into` keeps its name and gets the other's snags, after its own. */
export function mergeThemes(board: Y.Doc, from: string, into: string, random: Random = Math.random): Undo {
  const merged = themeEntry(board, from);
  if (from === into || !merged || !themeEntry(board, into)) return () => {};
  return board.transact(() => {
    const moveBack = moveAll(board, from, into, random);
    // Says where to show what others put in the old theme meanwhile.
    merged.set('mergedInto', into);
    return () =>
      board.transact(() => {
        themeEntry(board, from)?.set('mergedInto', '');
        moveBack();
      });
  });
}

/** The theme goes; its snags become loose. */
export function deleteTheme(board: Y.Doc, themeId: string, random: Random = Math.random): Undo {
  const theme = readEntry(board, snagBoardShape, 'themes', themeId);
  return board.transact(() => {
    const moveBack = moveAll(board, themeId, '', random);
    board.getMap('themes').delete(themeId);
    return () =>
      board.transact(() => {
        if (theme && !board.getMap('themes').has(themeId)) putTheme(board, themeId, theme);
        moveBack();
      });
  });
}

/** Moves a theme's snags after those of another (or the loose ones), in their order. */
function moveAll(board: Y.Doc, from: string, into: string, random: Random): Undo {
  const content = readBoard(board, snagBoardShape);
  let last = inTheme(content, into).at(-1)?.order ?? null;
  const moved = inTheme(content, from);
  for (const { id } of moved) {
    last = orderKeyBetween(last, null, random);
    setPlace(board, id, { theme: into, order: last });
  }
  return () => {
    for (const { id, theme, order } of moved) setPlace(board, id, { theme, order });
  };
}

/** The snags shown in a theme (`''`: the loose ones), in order. */
function inTheme(content: SnagBoard, themeId: string): { id: string; theme: string; order: string }[] {
  const { loose, themes } = arrangeSnags(content);
  const snagIds = themeId === '' ? loose : (themes.find(({ id }) => id === themeId)?.snagIds ?? []);
  return snagIds.map((id) => ({ id, ...content.snags.get(id)! }));
}

function setPlace(board: Y.Doc, snagId: string, place: Place): void {
  snagEntry(board, snagId)?.set('place', place);
}

export function putSnag(board: Y.Doc, id: string, { text, parties, theme, order, marked }: Snag): void {
  const place: Place = { theme, order };
  const entry = new Y.Map<unknown>(Object.entries({ text: new Y.Text(text), place, marked }));
  entry.set('parties', new Y.Map(parties.map((partyId) => [partyId, true])));
  board.getMap('snags').set(id, entry);
}

export function putTheme(board: Y.Doc, id: string, { name, order }: { name: string; order: string }): void {
  board
    .getMap('themes')
    .set(id, new Y.Map<unknown>(Object.entries({ name: new Y.Text(name), order, mergedInto: '' })));
}
