import type { SnagBoard } from './board.ts';

/** Which snags are shown where, by id and in order. */
export interface Arrangement {
  loose: readonly string[];
  themes: readonly { id: string; snagIds: readonly string[] }[];
}

/** The board as its group sees it: standing themes in order, each with its snags; all other snags are loose. */
export function arrangeSnags({ snags, themes }: SnagBoard): Arrangement {
  const snagIdsByTheme = new Map<string, string[]>([['', []]]);
  for (const id of standingThemes(themes)) snagIdsByTheme.set(id, []);
  for (const [id, snag] of [...snags].toSorted(byOrder)) {
    snagIdsByTheme.get(standingTheme(themes, snag.theme))!.push(id);
  }
  const [loose, ...inThemes] = [...snagIdsByTheme];
  return { loose: loose![1], themes: inThemes.map(([id, snagIds]) => ({ id, snagIds })) };
}

/** The themes that have not been merged into others, in order. */
export function standingThemes(themes: SnagBoard['themes']): string[] {
  return [...themes].toSorted(byOrder).flatMap(([id]) => (standingTheme(themes, id) === id ? [id] : []));
}

/** True when both show the same snags at the same places; their texts may differ. */
export function isSameArrangement(one: Arrangement, other: Arrangement): boolean {
  return (
    one.themes.length === other.themes.length &&
    sameIds(one.loose, other.loose) &&
    one.themes.every((theme, place) => {
      const twin = other.themes[place]!;
      return theme.id === twin.id && sameIds(theme.snagIds, twin.snagIds);
    })
  );
}

/** Every snag once, theme by theme and the loose ones last. */
export function snagsInOrder(content: SnagBoard): string[] {
  const { loose, themes } = arrangeSnags(content);
  return [...themes.flatMap(({ snagIds }) => snagIds), ...loose];
}

/**
 * The theme where a snag put in `themeId` is shown: follows merges to the theme that still stands. Empty
 * when that has been deleted. Where two people merged two themes into each other at once, the one with the
 * smallest id stands.
 */
export function standingTheme(themes: SnagBoard['themes'], themeId: string): string {
  const passed: string[] = [];
  let id = themeId;
  while (!passed.includes(id)) {
    const theme = themes.get(id);
    if (!theme) return '';
    if (theme.mergedInto === '') return id;
    passed.push(id);
    id = theme.mergedInto;
  }
  return passed.slice(passed.indexOf(id)).toSorted()[0]!;
}

function byOrder(
  [id, { order }]: [string, { order: string }],
  [otherId, other]: [string, { order: string }],
): number {
  if (order !== other.order) return order < other.order ? -1 : 1;
  return id < otherId ? -1 : 1;
}

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, place) => id === other[place]);
