/** One stretch of a text replaced by another. */
export interface Splice {
  at: number;
  remove: number;
  insert: string;
}

/**
 * The smallest splice that turns `before` into `after`. Where there is a choice ("ll" in "hello" typed again), the
 * splice ends at `caret`, since that is where the person was typing.
 */
export function spliceBetween(before: string, after: string, caret = after.length): Splice {
  const most = Math.min(before.length, after.length);
  let end = 0;
  const longestEnd = Math.min(most, after.length - caret);
  while (end < longestEnd && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  let start = 0;
  while (start < most - end && before[start] === after[start]) start++;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // A character outside the basic plane is two units; half of one must never be replaced alone.
  if (start > 0 && isHighSurrogate(before, start - 1)) start--;
  if (end > 0 && isLowSurrogate(before, before.length - end)) end--;
  return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) };
}

/** Where a place in `before` has moved to in `after`, when only one stretch differs. */
export function movePlace(place: number, before: string, after: string): number {
  const { at, remove, insert } = spliceBetween(before, after);
  if (place <= at) return place;
  if (place >= at + remove) return place - remove + insert.length;
  return at;
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}
