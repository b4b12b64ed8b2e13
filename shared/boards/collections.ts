/**
 * What a kind's boards may hold, collection by collection. The server lets nothing else in (`server/sync/guard/`); what
 * of it makes sense is for the kind's readers to say.
 */
export type Collections<Content = Record<string, unknown>> = {
  readonly [Collection in keyof Content & string]: CollectionHolds;
};

/** Entries by id in the root map named after the collection, or root texts `collection/id` (with parts: `collection/id/part`). */
export type CollectionHolds = { readonly every: Holds } | { readonly texts: number; readonly parts?: true };

/** What one place in a board may hold. Sizes are far above what screens let people write. */
export type Holds =
  | { readonly plain: PlainKind; readonly bytes: number }
  /** A shared text; the most characters that may be put into it at one go. */
  | { readonly text: number }
  /** Rich text, as its editor writes it. */
  | { readonly draft: true }
  /** A shared map with these keys … */
  | { readonly fields: Readonly<Record<string, Holds>> }
  /** … or with any. */
  | { readonly every: Holds };

export type PlainKind = 'string' | 'boolean' | 'object';

/** An order key (`orderKey.ts`). */
export const orderKeyHeld: Holds = { plain: 'string', bytes: 400 };
/** An id, or empty. */
export const idHeld: Holds = { plain: 'string', bytes: 64 };
export const booleanHeld: Holds = { plain: 'boolean', bytes: 1 };
