import type * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';

/** STUB of the interface; the client foundation fills it. */
export declare class BoardStore<Content> {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  constructor(doc: Y.Doc, awareness: Awareness, shape: import('../../shared/boards/readBoard.ts').BoardShape<Content>);
  /** Entries keep their identity until they change; a collection's map is new when one of its entries changed. */
  content(): Content;
  /** Called after the content changed, at most once a frame for remote changes, at once for local ones. */
  subscribe(onChange: () => void): () => void;
  /** As `subscribe`, for one entry only. */
  subscribeEntry(collection: keyof Content & string, id: string, onChange: () => void): () => void;
  close(): void;
}
