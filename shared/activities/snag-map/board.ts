import * as Y from 'yjs';
import * as z from 'zod/mini';
import { booleanHeld, idHeld, orderKeyHeld, type Collections } from '../../boards/collections.ts';
import type { BoardShape } from '../../boards/readBoard.ts';
import { isOrderKey } from '../../boards/orderKey.ts';
import { fields } from '../../session/fields.ts';
import { limits } from '../../session/limits.ts';

/** One group's snags and the themes they are pulled into, as plain values. */
export interface SnagBoard {
  snags: ReadonlyMap<string, Snag>;
  themes: ReadonlyMap<string, Theme>;
}

export interface Snag {
  text: string;
  /** The parties between which it lies, in no order; may name parties that the session no longer has. */
  parties: readonly string[];
  /** The theme it was put in (see `standingTheme` for the one it is shown in); empty when loose. */
  theme: string;
  /** Its place within its theme: an order key. */
  order: string;
  /** The group wants to bring it to plenary. */
  marked: boolean;
}

export interface Theme {
  name: string;
  order: string;
  /** The theme this one became part of; empty while it stands alone. */
  mergedInto: string;
}

/** Where a snag lies: one plain value, so that theme and order never come from two people. */
export const placeSchema = z.object({
  theme: z.union([z.literal(''), fields.id]),
  order: z.string().check(z.refine(isOrderKey)),
});
export type Place = z.infer<typeof placeSchema>;

export const snagBoardShape: BoardShape<SnagBoard> = { snags: readSnag, themes: readTheme };

export const snagCollections: Collections<SnagBoard> = {
  snags: {
    every: {
      fields: {
        text: { text: 2 * limits.card },
        parties: { every: booleanHeld },
        place: { plain: 'object', bytes: 600 },
        marked: booleanHeld,
      },
    },
  },
  themes: {
    every: { fields: { name: { text: 2 * limits.name }, order: orderKeyHeld, mergedInto: idHeld } },
  },
};

/** The text of a snag as several people write it at once; undefined when the snag is gone. */
export function snagText(board: Y.Doc, snagId: string): Y.Text | undefined {
  return asText(snagEntry(board, snagId)?.get('text'));
}

/** The name of a theme as several people write it at once; undefined when the theme is gone. */
export function themeName(board: Y.Doc, themeId: string): Y.Text | undefined {
  return asText(themeEntry(board, themeId)?.get('name'));
}

export function snagEntry(board: Y.Doc, snagId: string): Y.Map<unknown> | undefined {
  return asMap(board.getMap('snags').get(snagId));
}

export function themeEntry(board: Y.Doc, themeId: string): Y.Map<unknown> | undefined {
  return asMap(board.getMap('themes').get(themeId));
}

/** Texts may be over the limit where two people wrote at once; beyond twice the limit no honest screen wrote them. */
function readSnag(board: Y.Doc, id: string): Snag | undefined {
  const entry = snagEntry(board, id);
  const text = asText(entry?.get('text'));
  const parties = asMap(entry?.get('parties'));
  const place = placeSchema.safeParse(entry?.get('place'));
  const marked = entry?.get('marked') ?? false;
  if (!isId(id) || !text || text.length > 2 * limits.card || !place.success || typeof marked !== 'boolean') return;
  if (!parties || parties.size > 2 * limits.parties) return;
  const { theme, order } = place.data;
  const tagged = [...parties.keys()].filter((partyId) => isId(partyId) && parties.get(partyId) === true);
  return { text: text.toString(), parties: tagged.toSorted(), theme, order, marked };
}

function readTheme(board: Y.Doc, id: string): Theme | undefined {
  const entry = themeEntry(board, id);
  const name = asText(entry?.get('name'));
  const order = entry?.get('order');
  const mergedInto = entry?.get('mergedInto') ?? '';
  if (!isId(id) || !name || name.length > 2 * limits.name || !isOrderKey(order)) return;
  if (typeof mergedInto !== 'string') return;
  return { name: name.toString(), order, mergedInto };
}

const isId = (id: string): boolean => fields.id.safeParse(id).success;
const asMap = (value: unknown): Y.Map<unknown> | undefined => (value instanceof Y.Map ? value : undefined);
const asText = (value: unknown): Y.Text | undefined => (value instanceof Y.Text ? value : undefined);

/** As the client finds it by the kind's name. */
export { snagBoardShape as shape };
