import * as Y from 'yjs';

/** Beyond this many entries a collection is not read further: no table writes so much, a hostile program may. */
const mostEntries = 5_000;

/**
 * How one kind's boards are shaped: for every collection, how one entry is read. An entry lives in the root
 * `Y.Map` named after its collection, under its id, or (texts that exist before anybody writes) in root types
 * named `collection/id` or `collection/id/part`. A reader answers undefined for what is malformed.
 */
export type BoardShape<Content> = {
  [Collection in keyof Content & string]: (board: Y.Doc, id: string) => EntryOf<Content[Collection]> | undefined;
};

type EntryOf<Entries> = Entries extends ReadonlyMap<string, infer Entry> ? Entry : never;

/** The whole board as plain values: for each collection a map of entries by id. Malformed entries are left out. */
export function readBoard<Content>(board: Y.Doc, shape: BoardShape<Content>): Content {
  const content: Record<string, ReadonlyMap<string, unknown>> = {};
  for (const collection of Object.keys(shape)) {
    const entries = new Map<string, unknown>();
    for (const id of entryIds(board, collection)) {
      const entry = readEntry(board, shape, collection as keyof Content & string, id);
      if (entry !== undefined) entries.set(id, entry);
    }
    content[collection] = entries;
  }
  return content as Content;
}

/** One entry as a plain value; undefined when it is malformed or not there. Never throws. */
export function readEntry<Content, Collection extends keyof Content & string>(
  board: Y.Doc,
  shape: BoardShape<Content>,
  collection: Collection,
  id: string,
): EntryOf<Content[Collection]> | undefined {
  try {
    return shape[collection](board, id);
  } catch {
    // A board is written by many programs; an entry whose types clash is malformed, not a fault of ours.
    return undefined;
  }
}

function* entryIds(board: Y.Doc, collection: string): Generator<string> {
  const ids = new Set<string>(board.share.has(collection) ? board.getMap(collection).keys() : []);
  const prefix = `${collection}/`;
  for (const name of board.share.keys()) {
    if (name.startsWith(prefix)) ids.add(name.slice(prefix.length).split('/')[0]!);
  }
  let read = 0;
  for (const id of ids) {
    if (++read > mostEntries) return;
    yield id;
  }
}

/** Which entries a transaction touched, as collection → ids. */
export function touchedEntries(transaction: Y.Transaction): Map<string, Set<string>> {
  const touched = new Map<string, Set<string>>();
  const touch = (collection: string, id: string): void => {
    const ids = touched.get(collection) ?? new Set();
    touched.set(collection, ids.add(id));
  };
  for (const [type, keys] of transaction.changed) {
    // oxlint-disable-next-line typescript/no-explicit-any -- yjs types a changed type by its events, which do not matter here
    let root: Y.AbstractType<any> = type;
    let key: string | null = null;
    while (root._item) {
      key = root._item.parentSub;
      root = root._item.parent as Y.AbstractType<unknown>;
    }
    const [collection, id] = Y.findRootTypeKey(root).split('/');
    if (id !== undefined) touch(collection!, id);
    else if (root !== type) touch(collection!, key ?? '');
    else for (const changed of keys) if (changed !== null) touch(collection!, changed);
  }
  return touched;
}
