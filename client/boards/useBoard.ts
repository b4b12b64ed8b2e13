import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { BoardStore } from './boardStore.ts';

type EntryOf<Entries> = Entries extends ReadonlyMap<string, infer Entry> ? Entry : never;

/** One entry of the board; undefined when there is none (any more). Renders only when that entry changes. */
export function useEntry<Content, Collection extends keyof Content & string>(
  board: BoardStore<Content>,
  collection: Collection,
  id: string,
): EntryOf<Content[Collection]> | undefined {
  const subscribe = useCallback(
    (onChange: () => void) => board.subscribeEntry(collection, id, onChange),
    [board, collection, id],
  );
  return useSyncExternalStore(subscribe, () =>
    (board.content()[collection] as ReadonlyMap<string, EntryOf<Content[Collection]>>).get(id),
  );
}

/**
 * What `select` computes from the board's content. Renders only when the result is no longer equal: by identity,
 * or by `isEqual` where `select` builds something new each time (`sameItems` for lists).
 */
export function useContent<Content, Selected>(
  board: BoardStore<Content>,
  select: (content: Content) => Selected,
  isEqual: (before: Selected, after: Selected) => boolean = Object.is,
): Selected {
  const last = useRef<{ content: Content; select: typeof select; selected: Selected } | null>(null);
  const subscribe = useCallback((onChange: () => void) => board.subscribe(onChange), [board]);
  return useSyncExternalStore(subscribe, () => {
    const content = board.content();
    const before = last.current;
    if (before && before.content === content && before.select === select) return before.selected;
    const selected = select(content);
    const kept = before && isEqual(before.selected, selected) ? before.selected : selected;
    last.current = { content, select, selected: kept };
    return kept;
  });
}

/** True when both lists hold the same items in the same order; for `useContent`. */
export function sameItems<Item>(before: readonly Item[], after: readonly Item[]): boolean {
  return before.length === after.length && before.every((item, place) => Object.is(item, after[place]));
}
