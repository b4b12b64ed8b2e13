/**
 * What a board's websocket carries: each message begins with one of these as a varUint (lib0). 0 to 3 are
 * y-websocket's; the rest goes only to screens that offered the subprotocol `saved`.
 */
export const boardMessage = {
  sync: 0,
  presence: 1,
  /** Followed by one of `boardAccessMessage`. */
  access: 2,
  queryPresence: 3,
  /**
   * Followed by a varUint: so many of the sync messages that this screen sent since it connected (its updates, and
   * its answers to the server's sync step 1) are on the server's disk. They are stored in the order they were sent.
   */
  saved: 100,
  /** Followed by 0: the server cannot store now, keep what is not yet saved. Or by 1: it can again. */
  storing: 101,
} as const;

/** After `boardMessage.access`: as y-protocols' auth message, and its opposite, which stock clients ignore. */
export const boardAccessMessage = {
  /** Followed by a string, one of `deniedBecause`. What this screen sends to the board is dropped. */
  denied: 0,
  granted: 1,
} as const;

export const deniedBecause = {
  readOnly: 'read-only',
  /** Part of what was stored could not be read. The rest is shown; nobody may build on it. */
  damaged: 'damaged',
} as const;

/** Offered besides `plenum.1` by a screen that wants to know what is saved. */
export const savedProtocol = 'saved';
