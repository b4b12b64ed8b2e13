import type { BoardView } from '../../shared/session/view.ts';
import { loadBoardShape } from '../boards/boardShapes.ts';
import { BoardStore } from '../boards/boardStore.ts';
import { BoardLink } from './boardLink.ts';

/** A board to have open, and the kind of its activity. */
export interface WantedBoard extends BoardView {
  kind: string;
}

// oxlint-disable-next-line typescript/no-explicit-any -- each kind's own content meets its board only inside the kind
type AnyStore = BoardStore<any>;

interface OpenBoard {
  wanted: WantedBoard;
  link: BoardLink;
  store: AnyStore | null;
  /** It is being replaced, since its document holds what the board never will. */
  isSpoilt: boolean;
  close(): void;
}

/** How all open boards together are doing. */
export interface BoardsState {
  /** Grows with every change; the boards themselves are asked for by `boardOf`. */
  version: number;
  lost: boolean;
  /** No board gets a line, several times in a row. Where the session's own line is open, something in between objects. */
  blocked: boolean;
  /** Something written here is without the saved mark. */
  unsaved: boolean;
  canStore: boolean;
  /** Grows when edits may have been kept that no board will take any more (`useRescue` looks). */
  asides: number;
}

export const nothingOpen: BoardsState = {
  version: 0,
  lost: false,
  blocked: false,
  unsaved: false,
  canStore: true,
  asides: 0,
};

/**
 * The boards that a screen has open. When what it may do with a board changes, the board is opened afresh, so that
 * nothing stays visible that the server refused; the old one stays on screen until the new one has been read.
 */
export class BoardSet {
  readonly #ticket: string;
  readonly #open = new Map<string, OpenBoard>();
  /** Boards on their way in, to replace an open one. */
  readonly #coming = new Map<string, OpenBoard>();
  #asides = 0;
  readonly #listeners = new Set<() => void>();
  #state: BoardsState = nothingOpen;

  constructor(ticket: string) {
    this.#ticket = ticket;
  }

  state(): BoardsState {
    return this.#state;
  }

  subscribe(onChange: () => void): () => void {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  /** The board, once it has been read; undefined before, and when it is not open. */
  boardOf(activityId: string, groupId: string): AnyStore | undefined {
    return this.#open.get(keyOf({ activityId, groupId }))?.store ?? undefined;
  }

  /** What the server lets this screen do with the board that `boardOf` gives. */
  mayWrite(activityId: string, groupId: string): boolean {
    return this.#open.get(keyOf({ activityId, groupId }))?.link.state().access === 'write';
  }

  /** What is wrong with the board on the server, when something is. */
  troubleWith(activityId: string, groupId: string): 'damaged' | 'unreadable' | null {
    const key = keyOf({ activityId, groupId });
    const state = (this.#open.get(key) ?? this.#coming.get(key))?.link.state();
    if (state?.damaged) return 'damaged';
    return state?.unreadable && !state.read ? 'unreadable' : null;
  }

  /** Opens what is wanted and not open, closes what is open and not wanted. */
  want(boards: readonly WantedBoard[]): void {
    const wantedKeys = new Set(boards.map(keyOf));
    for (const opened of [this.#open, this.#coming]) {
      for (const [key, board] of opened) {
        if (wantedKeys.has(key)) continue;
        opened.delete(key);
        this.#close(board);
      }
    }
    for (const wanted of boards) this.#wantOne(wanted);
    this.#changed();
  }

  /** Keeps what is unsaved in the browser. Returns whether there was anything. */
  keepUnsaved(): boolean {
    for (const { link } of this.#open.values()) link.keepUnsaved();
    return this.#state.unsaved;
  }

  close(): void {
    this.#listeners.clear();
    this.want([]);
  }

  #wantOne(wanted: WantedBoard): void {
    const key = keyOf(wanted);
    const newest = this.#coming.get(key) ?? this.#open.get(key);
    if (newest && newest.wanted.address === wanted.address && newest.wanted.access === wanted.access) return;
    this.#coming.get(key)?.close();
    const board = this.#openBoard(wanted, () => this.#admit(key, board));
    this.#coming.set(key, board);
  }

  /** A board refused what was written: its document goes as soon as the board has been read into a new one. */
  #openAfresh(spoilt: OpenBoard): void {
    spoilt.isSpoilt = true;
    this.#asides++;
    const key = keyOf(spoilt.wanted);
    const coming = this.#coming.get(key);
    if (coming && coming !== spoilt) return;
    coming?.close();
    const board = this.#openBoard(spoilt.wanted, () => this.#admit(key, board));
    this.#coming.set(key, board);
  }

  /** Puts a board that has been read in the place of the one that was open. */
  #admit(key: string, board: OpenBoard): void {
    if (this.#coming.get(key) !== board) return;
    this.#coming.delete(key);
    const before = this.#open.get(key);
    if (before) this.#close(before);
    this.#open.set(key, board);
    this.#changed();
  }

  /** What it had not got saved is kept in the browser; under its old address, where it may have changed. */
  #close(board: OpenBoard): void {
    this.#asides++;
    board.close();
  }

  #openBoard(wanted: WantedBoard, onRead: () => void): OpenBoard {
    const link = new BoardLink({ address: wanted.address, access: wanted.access, ticket: this.#ticket });
    const board: OpenBoard = {
      wanted,
      link,
      store: null,
      isSpoilt: false,
      close: () => {
        board.store?.close();
        link.close();
      },
    };
    void loadBoardShape(wanted.kind).then((shape) => {
      const finish = (): void => {
        if (board.store || !shape || !link.state().read) return;
        board.store = new BoardStore<unknown>(link.doc, link.awareness, shape);
        onRead();
      };
      link.subscribe(finish);
      finish();
    });
    link.subscribe(() => {
      if (link.state().spoilt && !board.isSpoilt) this.#openAfresh(board);
      this.#changed();
    });
    return board;
  }

  #changed(): void {
    const boards = [...this.#open.values(), ...this.#coming.values()];
    const links = boards.map(({ link }) => link.state());
    this.#state = {
      version: this.#state.version + 1,
      lost: links.some(({ status }) => status === 'lost'),
      blocked: links.length > 0 && links.every(({ status, failedTries }) => status === 'lost' && failedTries >= 3),
      unsaved: links.some(({ unsaved }) => unsaved > 0),
      canStore: links.every(({ canStore }) => canStore),
      asides: this.#asides,
    };
    for (const listener of [...this.#listeners]) listener();
  }
}

function keyOf({ activityId, groupId }: Pick<BoardView, 'activityId' | 'groupId'>): string {
  return `${activityId}/${groupId}`;
}
