import { generateKeyBetween } from 'fractional-indexing';

/** How many coin throws spread a new key over its gap: 2⁻²⁴ chance that two people at once get the same. */
const throws = 24;

/**
 * A key that sorts (by plain `<`) after `before` and before `after`; null is the start or the end.
 *
 * Two people who insert at the same place at the same time get different keys, because the key is spread
 * over the gap by `random` (0 ≤ n < 1). Where `before` is not below `after` (a board edited by a stranger's
 * program), the key goes right after `before`. Fractional indexing: D. Greenspan, "Implementing fractional indexing".
 */
export function orderKeyBetween(before: string | null, after: string | null, random: () => number): string {
  const end = before !== null && after !== null && before >= after ? null : after;
  let low = generateKeyBetween(before, end);
  let high = generateKeyBetween(low, end);
  // Before the first there is all the room below: taking it keeps keys short, however many are put on top.
  if (before === null && end !== null) [low, high] = [generateKeyBetween(null, low), low];
  for (let thrown = 0; thrown < throws; thrown++) {
    const middle = generateKeyBetween(low, high);
    if (random() < 0.5) low = middle;
    else high = middle;
  }
  return generateKeyBetween(low, high);
}

/**
 * True for a key that has become long: hundreds of times something was put into the same gap. Whoever made it gives
 * the whole row new keys (`orderKeys`) instead, in the same transaction: readers leave out keys that are much longer.
 */
export const isLongOrderKey = (key: string): boolean => key.length > 100;

/** Short keys for a whole row, in order; of two people who make them at once, no two are the same. */
export function orderKeys(count: number, random: () => number): string[] {
  const keys: string[] = [];
  while (keys.length < count) keys.push(orderKeyBetween(keys.at(-1) ?? null, null, random));
  return keys;
}

/** True for what `orderKeyBetween` makes; anything else in a board is malformed. */
export function isOrderKey(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[0-9A-Za-z]{1,200}$/.test(value)) return false;
  try {
    generateKeyBetween(value, null);
    return true;
  } catch {
    return false;
  }
}
