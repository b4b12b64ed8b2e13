import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { boardMessage } from '../../shared/live/boardMessages.ts';
import { boardClose } from '../../shared/live/protocol.ts';
import type { BoardName } from '../../shared/boards/boardName.ts';
import type { Store } from '../store/store.ts';
import type { BoardsLog, PreparedEdit } from './boards.ts';
import type { BigSends } from './bigSends.ts';
import { BoardDocument } from './boardDocument.ts';
import { BoardLog } from './boardLog.ts';
import { Gathering } from './gathering.ts';
import type { RefusedBecause } from './guard/badUpdate.ts';
import { BoardGuard } from './guard/boardGuard.ts';
import type { Roots } from './guard/places.ts';
import type { Paces } from './pace.ts';
import { Presence, stampOf } from './presence.ts';
import { Relay, type Fresh } from './relay.ts';
import type { Screen, ScreenSeat } from './screen.ts';

const [syncStep1, syncStep2, syncUpdate] = [0, 1, 2];

export interface RoomSurroundings {
  store: Store;
  bigSends: BigSends;
  /** How fast seats may write; null lets them. */
  paces: Paces | null;
  log: BoardsLog;
  /** The board changed; called with the room's name after everybody was told. */
  changed(board: BoardName): void;
  /** The document broke: the room must be left and loaded again. */
  broke(room: BoardRoom): void;
}

/**
 * One open board: its document, and everybody who looks at it.
 *
 * An update is first stored, then taken into the document, then passed on and marked as saved. So nobody ever
 * sees what a crash could take back.
 */
export class BoardRoom {
  readonly board: BoardName;
  readonly screens = new Set<Screen>();
  readonly presence = new Presence();
  readonly #surroundings: RoomSurroundings;
  readonly #document: BoardDocument;
  /** Stands here from the first screen on: before that, only the server itself has written. */
  #guard: BoardGuard | null = null;
  readonly #log: BoardLog;
  readonly #relay = new Relay(this.screens, this.presence);
  #bytes: number;
  /** Part of it could not be read: it is shown, and not built on. */
  readonly #isDamaged: boolean;
  #fresh: Fresh[] = [];
  readonly #passing = new Gathering(33, () => this.#passOn());
  #inTrouble = false;
  #lastUsedMs = Date.now();
  #isClosed = false;
  #wasLookedThrough = false;
  /** Nothing is taken for now; see `freeze`. */
  #isFrozen = false;
  /** Edits of the server's own that are stored together with something else. */
  #prepared = 0;

  private constructor(
    board: BoardName,
    surroundings: RoomSurroundings,
    stored: { document: BoardDocument; log: BoardLog; bytes: number; isDamaged: boolean },
  ) {
    this.board = board;
    this.#surroundings = surroundings;
    this.#document = stored.document;
    this.#log = stored.log;
    this.#bytes = stored.bytes;
    this.#isDamaged = stored.isDamaged;
  }

  /** Rejects when what is stored cannot be read; nothing is changed then. */
  static async load(board: BoardName, surroundings: RoomSurroundings): Promise<BoardRoom> {
    const { snapshot, updates, sequence, damage } = await surroundings.store.loadBoard(board);
    const { document, left } = BoardDocument.from(snapshot, updates);
    const bytes = updates.reduce((sum, update) => sum + update.length, snapshot?.length ?? 0);
    if (damage) surroundings.log.error({ board, damage }, 'A board is damaged; what can be read of it is read-only');
    if (left > 0) surroundings.log.warn({ board, left }, 'Stored updates that no document takes in were left out');
    const { store } = surroundings;
    const log = new BoardLog({ board, store, sequence, rows: updates.length, log: surroundings.log });
    return new BoardRoom(board, surroundings, { document, log, bytes, isDamaged: damage !== undefined });
  }

  /** The board is in use, or was until just now. */
  get isInUse(): boolean {
    return this.screens.size > 0 || this.#log.isBusy || this.#fresh.length > 0;
  }

  /** Nobody has written for a while. */
  get isQuiet(): boolean {
    return this.#log.isQuiet;
  }

  get unusedForMs(): number {
    return this.isInUse ? 0 : Date.now() - this.#lastUsedMs;
  }

  /** The document as everybody may see it now. */
  look<Seen>(look: (document: Y.Doc) => Seen): Seen {
    this.#lastUsedMs = Date.now();
    return look(this.#document.doc());
  }

  /** A screen comes in. `roots`: which root types the board's activity writes, the same at every call. */
  join(screen: Screen, roots: Roots): void {
    this.#guard ??= new BoardGuard(roots, this.#bytes);
    this.screens.add(screen);
    if (this.#isDamaged) screen.access = 'read';
    if (screen.access === 'read') screen.tellAccess(this.#isDamaged);
    else screen.ask(this.#document.question());
    if (this.#inTrouble) screen.tellStoring(false);
    if (this.presence.isSomebodyHere) this.#relay.passPresenceSoon();
  }

  leave(screen: Screen): void {
    this.#lastUsedMs = Date.now();
    this.screens.delete(screen);
    this.presence.leave(screen);
    if (this.presence.hasNews) this.#relay.passPresenceSoon();
  }

  /** One message of a screen. Rubbish is dropped; the screen stays. */
  receive(screen: Screen, message: Uint8Array): void {
    if (screen.isClosing) return;
    screen.wasHeard();
    try {
      // Copied out of the buffer that lines share: a length that lies would else reach into others' messages.
      this.#receive(screen, decoding.createDecoder(new Uint8Array(message)));
    } catch (error) {
      this.#refuse(screen, error);
    }
  }

  /** Who a screen is, and what it may do, have been decided anew. */
  setSeat(screen: Screen, seat: Omit<ScreenSeat, 'ticket'>): void {
    this.presence.restamp(screen, stampOf(seat));
    if (this.presence.hasNews) this.#relay.passPresenceSoon();
    this.#setAccess(screen, seat.access);
  }

  #setAccess(screen: Screen, access: 'read' | 'write'): void {
    if (screen.access === access || this.#isDamaged) return;
    screen.access = access;
    screen.tellAccess(this.#isDamaged);
    if (access === 'write') screen.ask(this.#document.question());
  }

  /** The server's own edit: everybody sees it when it is on disk, and then the promise resolves. */
  async edit(change: (document: Y.Doc) => void): Promise<void> {
    const update = this.#drawUp(change);
    if (update && !(await this.#store(update, null, 'server'))) throw new Error('The edit could not be stored');
  }

  /** As `edit`; null when nothing changes. See `Boards.prepare`. */
  prepare(change: (document: Y.Doc) => void): PreparedEdit | null {
    const update = this.#drawUp(change);
    if (!update) return null;
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.#prepared++;
    void this.#store(update, null, 'server', promise).then(() => this.#prepared--);
    return { board: this.board, update, stored: resolve, failed: reject };
  }

  /** What the server's own edit comes to; null when that is nothing. */
  #drawUp(change: (document: Y.Doc) => void): Uint8Array | null {
    if (this.#isDamaged) throw new Error('The board is damaged; it can only be read');
    return this.#document.drawUp((draft) => {
      this.#guard?.isServers(draft.clientID);
      change(draft);
    });
  }

  /** Every few seconds: keeps lines awake, lets go of what is not needed. True when that was much. */
  sweep(): boolean {
    if (!this.#wasLookedThrough) void this.#lookThrough();
    this.presence.forgetOld();
    const renewed = this.presence.takeRenewed();
    for (const screen of this.screens) {
      if (renewed) screen.sendPresence(renewed);
      screen.sweep();
    }
    return this.#log.isAtRest && this.#rest();
  }

  /** Notices when nothing could be stored for a while, and tells the screens; and when it goes on. */
  watchStoring(): void {
    const inTrouble = this.#log.isInTrouble;
    if (inTrouble === this.#inTrouble) return;
    this.#inTrouble = inTrouble;
    for (const screen of this.screens) screen.tellStoring(!inTrouble);
  }

  /** For a room that is left: true when its document had been live. */
  letGo(): boolean {
    return this.#document.rest();
  }

  /** Makes a snapshot when enough has changed since the last to be worth it. */
  async saveWhatChanged(): Promise<void> {
    if (this.#log.isSnapshotWorthIt && !this.#isDamaged) await this.#saveSnapshot();
  }

  /** Until `thaw` nothing is taken; resolves when what had been sent is stored and on the document, else rejects. */
  async freeze(): Promise<void> {
    this.#isFrozen = true;
    await this.#log.settled();
    this.#passing.now();
    if (this.#log.isBusy) throw new Error('What was sent could not be stored');
  }

  /** What was not taken meanwhile is sent again: every screen comes back by itself. */
  thaw(code: number, reason: string): void {
    this.#isFrozen = false;
    for (const screen of this.screens) screen.close(code, reason);
  }

  /** From now on nothing is taken; resolves when what had been sent is stored and passed on. */
  async close(code: number, reason: string): Promise<void> {
    this.#isClosed = true;
    await this.#log.settled();
    this.#passing.now();
    this.#relay.tellSaved();
    for (const screen of this.screens) screen.close(code, reason);
    this.#relay.stop();
  }

  #receive(screen: Screen, decoder: decoding.Decoder): void {
    switch (decoding.readVarUint(decoder)) {
      case boardMessage.sync:
        return this.#receiveSync(screen, decoder);
      case boardMessage.presence:
        if (screen.isUnseen) return;
        this.presence.receive(screen, decoding.readVarUint8Array(decoder));
        if (this.presence.hasNews) this.#relay.passPresenceSoon();
        return;
      case boardMessage.queryPresence:
        screen.needsPresence = true;
        this.#relay.passPresenceSoon();
    }
  }

  #receiveSync(screen: Screen, decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder).slice();
    if (kind === syncStep1) return this.#open(screen, bytes);
    if (kind !== syncStep2 && kind !== syncUpdate) return;
    if (screen.access !== 'write') {
      if (!isNothing(bytes)) screen.tellAccess(this.#isDamaged);
      return;
    }
    if (this.#isClosed || this.#isFrozen) return;
    const isAnswer = kind === syncStep2;
    // What most screens answer on opening. The document need not come to life for it.
    if (isNothing(bytes)) return this.#saidNothingNew(screen, isAnswer);
    screen.slowDown(this.#surroundings.paces?.take(screen.seatId, performance.now()) ?? 0);
    const verdict = this.#guard!.check(this.#document.doc(), bytes, screen.seatId, (id) => this.presence.seatOf(id));
    if ('because' in verdict) {
      const comesTooEarly = verdict.because === 'gap' || verdict.because === 'unknown context';
      // Somebody types while the line comes back: this key is here before those that the line had lost.
      if (comesTooEarly && !isAnswer && screen.passOver()) return;
      return this.#turnAway(screen, verdict.because);
    }
    const { update, isEmpty } = verdict;
    if (isEmpty || (isAnswer && this.#document.knows(Y.decodeUpdate(update)))) {
      return this.#saidNothingNew(screen, isAnswer);
    }
    const message = screen.saving(update.length, isAnswer);
    void this.#store(update, screen, screen.seatId).then((isStored) => isStored && screen.saved(message));
  }

  /** What is known may still be on its way to the disk, sent on a line that has since broken. */
  #saidNothingNew(screen: Screen, isAnswer: boolean): void {
    const message = screen.saving(0, isAnswer);
    void this.#log.newest.then((isStored) => {
      if (!isStored) return;
      screen.saved(message);
      this.#relay.tellSavedSoon();
    });
  }

  /** The screen wrote what it may not, and goes: whatever it writes after that would build on it. */
  #turnAway(screen: Screen, because: RefusedBecause): void {
    screen.wasRefused();
    this.#surroundings.log.warn({ board: this.board, seatId: screen.seatId, because }, 'An update was refused');
    screen.close(boardClose.refused, because);
  }

  /** Answers a screen's state vector; when others wait too, in turn with them. */
  #open(screen: Screen, stateVector: Uint8Array): void {
    const asked = stateVector.slice();
    Y.decodeStateVector(asked);
    this.#surroundings.bigSends.add(() => {
      if (this.screens.has(screen) && !screen.isClosing) screen.sendState(this.#document.answer(asked));
    });
  }

  /**
   * Resolves when it is on disk and on its way to everybody; to false when it could not be stored. `sequence`: see
   * `BoardLog.append`.
   */
  #store(update: Uint8Array, from: Screen | null, seatId: string, sequence?: Promise<number>): Promise<boolean> {
    return this.#log.append({ update, seatId, sequence }, (failure) => {
      this.#lastUsedMs = Date.now();
      if (failure) return this.#notStored(update, from, failure.error);
      this.#fresh.push({ update, from });
      this.#passing.soon();
    });
  }

  #notStored(update: Uint8Array, from: Screen | null, error: unknown): void {
    this.#guard?.notStored(update);
    this.#surroundings.log.error({ board: this.board, error }, 'An update could not be stored');
    from?.wasRefused();
    // It comes back and sends again all that is missing; going on would leave a gap.
    from?.close(boardClose.unreadable, 'not stored');
  }

  /** Takes what is stored into the document, and tells everybody in one write each. */
  #passOn(): void {
    const fresh = this.#fresh;
    if (fresh.length === 0) return;
    this.#fresh = [];
    const applied = this.#document.apply(fresh.map(({ update }) => update));
    if (!applied) return this.#surroundings.broke(this);
    for (const { update } of fresh) this.#bytes += update.length;
    this.#guard?.applied(this.#document.doc(), this.#bytes);
    this.#relay.passOn(fresh);
    this.#surroundings.changed(this.board);
    if (this.#log.isSnapshotDue) void this.#saveSnapshot();
  }

  /** Once, when nobody waits for the board any more. */
  async #lookThrough(): Promise<void> {
    this.#wasLookedThrough = true;
    if (!this.#isDamaged && !(await this.#log.isSound())) await this.#saveSnapshot();
  }

  async #saveSnapshot(): Promise<void> {
    // A prepared edit may be on disk already, under a number below the newest, and not in the document yet.
    if (this.#fresh.length > 0 || this.#prepared > 0) return;
    await this.#log.saveSnapshot(this.#document.encoded());
  }

  #rest(): boolean {
    void this.saveWhatChanged();
    return this.#document.rest();
  }

  #refuse(screen: Screen, error: unknown): void {
    if (!screen.wasRefused()) return;
    const message = error instanceof Error ? error.message : String(error);
    this.#surroundings.log.warn(
      { board: this.board, seatId: screen.seatId, message },
      'A message that is no board message',
    );
  }
}

function isNothing(update: Uint8Array): boolean {
  return update.length <= 2;
}
