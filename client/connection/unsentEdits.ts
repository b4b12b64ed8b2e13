/**
 * Edits that the server has not yet said it has, kept in this browser so that a crash, a flat battery or a closed
 * page loses nothing. An edit is put here while it waits and taken out when it is marked saved; nothing else of a
 * board is kept. Where the browser keeps nothing (some private windows), edits last as long as the page.
 */
const databaseName = 'plenum-unsent';
const storeName = 'edits';

/** What nobody came back for is let go after this long. */
const keptForMs = 30 * 24 * 3600_000;

export interface KeptEdit {
  id: number;
  /** The board's address, or where its edits were set aside. */
  address: string;
  update: Uint8Array;
}

/** Where edits wait outside the page; tests have one of their own. */
export interface EditKeeper {
  /** Answers the edit's id; null when it is not kept. */
  keep(address: string, update: Uint8Array): Promise<number | null>;
  /** What was kept of the board, oldest first. */
  keptOf(address: string): Promise<KeptEdit[]>;
  /** Everything that was kept of a session's boards, also what was set aside, oldest first. */
  keptOfSession(sessionId: string): Promise<KeptEdit[]>;
  /** Takes edits out: they are saved, or given up. */
  drop(ids: readonly number[]): Promise<void>;
}

export const browserKeeper: EditKeeper = {
  async keep(address, update) {
    if (leftSessions.some((sessionId) => address.startsWith(addressesOf(sessionId)))) return null;
    const kept = { address, update, keptAtMs: Date.now() };
    return (await inStore<number>('readwrite', (store) => store.add(kept))) ?? keepInPage(kept);
  },
  async keptOf(address) {
    const rows = await inStore<KeptEdit[]>('readonly', (store) => store.index('address').getAll(address));
    return [...(rows ?? []), ...[...inPage.values()].filter((edit) => edit.address === address)];
  },
  async keptOfSession(sessionId) {
    const prefix = addressesOf(sessionId);
    const rows = await inStore<KeptEdit[]>('readonly', (store) =>
      store.index('address').getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
    );
    const all = [...(rows ?? []), ...[...inPage.values()].filter(({ address }) => address.startsWith(prefix))];
    return all.toSorted((one, other) => one.id - other.id);
  },
  async drop(ids) {
    if (ids.length === 0) return;
    for (const id of ids) inPage.delete(id);
    await inStore('readwrite', (store) => ids.map((id) => store.delete(id)).at(-1)!);
  },
};

/** Takes out everything of one session; from now on this page keeps nothing of it any more. */
export async function forgetUnsent(sessionId: string): Promise<void> {
  leftSessions.push(sessionId);
  await browserKeeper.drop((await browserKeeper.keptOfSession(sessionId)).map(({ id }) => id));
}

const addressesOf = (sessionId: string): string => `/sync/${sessionId}/`;
const leftSessions: string[] = [];

/** What the browser would not keep. The ids are none that it gives. */
const inPage = new Map<number, KeptEdit>();
let nextInPage = 2 ** 52;

function keepInPage(edit: Omit<KeptEdit, 'id'>): number {
  const id = nextInPage++;
  inPage.set(id, { id, ...edit });
  return id;
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
      request.onsuccess = () => {
        dropOld(request.result);
        resolve(request.result);
      };
      request.onerror = () => resolve(null);
      request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

function dropOld(open: IDBDatabase): void {
  const rows = open.transaction(storeName, 'readwrite').objectStore(storeName).openCursor();
  rows.onsuccess = () => {
    const row = rows.result;
    if (!row) return;
    const { keptAtMs = 0 } = row.value as { keptAtMs?: number };
    if (Date.now() - keptAtMs > keptForMs) row.delete();
    row.continue();
  };
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
