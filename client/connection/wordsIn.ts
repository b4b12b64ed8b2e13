import * as Y from 'yjs';

/** The words that edits put in, in the order they were written: for a person to copy what no board took. */
export function wordsIn(updates: readonly Uint8Array[]): string {
  return updates
    .flatMap((update) => Y.decodeUpdate(update).structs)
    .map((struct) => ('content' in struct && struct.content instanceof Y.ContentString ? struct.content.str : ''))
    .join('')
    .trim();
}
