/**
 * Edits that the server has not yet said it has, kept in this browser so that a crash, a flat battery or a closed
 * page loses nothing. An edit is put here while it waits and taken out when it is marked saved; nothing else of a
 * board is kept. Where the browser keeps nothing (private windows), all of this quietly does nothing.
 */
const databaseName = 'plenum-unsent';
const storeName = 'edits';

export interface KeptEdit {
  id: number;
  update: Uint8Array;
}

/** Where edits wait outside the page; tests have one of their own. */
export interface EditKeeper {
  keep(address: string, update: Uint8Array): Promise<number | null>;
  keptOf(address: string): Promise<KeptEdit[]>;
  drop(ids: number[]): Promise<void>;
}

export const browserKeeper: EditKeeper = { keep: keepUnsent, keptOf: unsentOf, drop: dropUnsent };

/** Keeps one edit of the board with this address. Answers its id; null when the browser cannot keep it. */
async function keepUnsent(address: string, update: Uint8Array): Promise<number | null> {
  return inStore('readwrite', (store) => store.add({ address, update })) as Promise<number | null>;
}

/** What was kept of the board, oldest first. */
async function unsentOf(address: string): Promise<KeptEdit[]> {
  const rows = await inStore<{ id: number; address: string; update: Uint8Array }[]>('readonly', (store) =>
    store.index('address').getAll(address),
  );
  return (rows ?? []).map(({ id, update }) => ({ id, update }));
}

/** Takes edits out: they are saved, or given up. */
async function dropUnsent(ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await inStore('readwrite', (store) => {
    const requests = ids.map((id) => store.delete(id));
    return requests.at(-1)!;
  });
}

/** Takes out everything of one session. */
export async function forgetUnsent(sessionId: string): Promise<void> {
  const prefix = `/sync/${sessionId}/`;
  const keys = await inStore<IDBValidKey[]>('readonly', (store) =>
    store.index('address').getAllKeys(IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
  );
  await dropUnsent((keys ?? []) as number[]);
}

let database: Promise<IDBDatabase | null> | null = null;

function openDatabase(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(databaseName, 1);
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore(storeName, { keyPath: 'id', autoIncrement: true });
        store.createIndex('address', 'address');
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
      request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<Result | null> {
  database ??= openDatabase();
  const open = await database;
  if (!open) return null;
  return new Promise((resolve) => {
    try {
      const transaction = open.transaction(storeName, mode);
      const request = ask(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result as Result);
      transaction.onabort = () => resolve(null);
      transaction.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}
