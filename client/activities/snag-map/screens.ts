/** The items in order, on as few screens as `most` allows, each with about as many. */
export function evenly<Item>(items: readonly Item[], most: number): Item[][] {
  const screens = Math.ceil(items.length / most);
  return Array.from({ length: screens }, (_, screen) =>
    items.slice(Math.ceil((screen * items.length) / screens), Math.ceil(((screen + 1) * items.length) / screens)),
  );
}

/** Which screen a page falls on, and which page of that screen; past the end, the last of the last. */
export function turnTo(pagesOf: readonly number[], page: number): [screen: number, pageWithin: number] {
  let left = page;
  for (const [screen, pages] of pagesOf.entries()) {
    if (left < pages) return [screen, left];
    left -= pages;
  }
  return [pagesOf.length - 1, (pagesOf.at(-1) ?? 1) - 1];
}
