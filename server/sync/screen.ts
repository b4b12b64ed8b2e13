import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { boardClose } from '../../shared/live/protocol.ts';
import type { Seat } from '../../shared/session/seat.ts';
import { accessFrame, pingFrame, quietFrame, savedFrame, storingFrame, type Frame } from './frames.ts';
import { stampOf, type PresenceOwner } from './presence.ts';
import { SavedMarks, type Unsaved } from './savedMarks.ts';

/** What may wait for a screen that does not take it, beyond the board itself; then it is closed and reads afresh. */
const mostBytesWaiting = 4 * 1024 * 1024;
/** A screen that is this far behind is spared who is typing where. */
const mostBytesBeforePresence = 64 * 1024;
/** What one screen may have sent that is not stored yet; then it is not listened to until that is. */
const mostBytesUnstored = 4 * 1024 * 1024;
/** A screen that was not heard of for so many sweeps is gone. */
const silentSweeps = 3;

/** Who opened the board, and what for. */
export interface ScreenSeat {
  ticket: string;
  seatId: string;
  label: string;
  role?: Seat['role'];
  access: 'read' | 'write';
  /** Nobody sees that this screen is here. */
  isUnseen?: boolean;
}

/** One websocket on one board. Frames are written whole to the line; the websocket library only reads. */
export class Screen implements PresenceOwner {
  readonly ticket: string;
  readonly seatId: string;
  stamp: string;
  presenceId: number | undefined;
  access: 'read' | 'write';
  readonly isUnseen: boolean;
  /** True once it has the board's state: from then on it gets every update. */
  isOpen = false;
  /** True once it was asked to leave: nothing of it is taken any more. */
  isClosing = false;
  /** True until it has been told who is here. */
  needsPresence = true;

  readonly #websocket: WebSocket;
  readonly #line: Duplex;
  readonly #wantsSaved: boolean;
  #stateBytes = 0;
  #wroteSinceSweep = false;
  #sweepsSilent = 0;

  #slowedDown: NodeJS.Timeout | undefined;
  readonly #marks = new SavedMarks();
  #toldSaved = 0;
  /** How many of the server's questions it has not answered yet. */
  #answersOwed = 0;

  constructor(websocket: WebSocket, line: Duplex, seat: ScreenSeat, wantsSaved: boolean) {
    this.#websocket = websocket;
    this.#line = line;
    this.#wantsSaved = wantsSaved;
    this.ticket = seat.ticket;
    this.seatId = seat.seatId;
    this.access = seat.access;
    this.isUnseen = seat.isUnseen ?? false;
    this.stamp = stampOf(seat);
  }

  send(frame: Frame): void {
    if (this.#websocket.readyState !== this.#websocket.OPEN) return;
    if (this.#line.writableLength > mostBytesWaiting + this.#stateBytes) {
      this.close(boardClose.tooSlow, 'too slow');
      this.#websocket.terminate();
      return;
    }
    this.#wroteSinceSweep = true;
    this.#line.write(frame);
  }

  /** The board's state, which may be larger than what else may wait. */
  sendState(frame: Frame): void {
    this.#stateBytes = frame.length;
    this.send(frame);
    this.isOpen = true;
  }

  sendPresence(frame: Frame): void {
    if (this.#line.writableLength > mostBytesBeforePresence) this.needsPresence = true;
    else this.send(frame);
  }

  tellAccess(isDamaged: boolean): void {
    this.send(accessFrame(this.access, isDamaged));
  }

  tellStoring(canStore: boolean): void {
    if (this.#wantsSaved) this.send(storingFrame(canStore));
  }

  /** Asks for what the screen has and the board has not. */
  ask(question: Frame): void {
    this.#answersOwed++;
    this.send(question);
  }

  /** One of its sync messages is on its way to the disk; say when it has arrived with `saved`. */
  saving(bytes: number, isAnswer: boolean): Unsaved {
    if (isAnswer) this.#answersOwed = Math.max(0, this.#answersOwed - 1);
    const message = isAnswer ? this.#marks.addAnswer(bytes) : this.#marks.add(bytes);
    this.#listenOrNot();
    return message;
  }

  saved(message: Unsaved): void {
    this.#marks.saved(message);
    this.#listenOrNot();
  }

  /**
   * A message came before what it builds on: the answer that the screen owes will have both. False when it owes none,
   * or has sent too much that way.
   */
  passOver(): boolean {
    return this.#answersOwed > 0 && this.#marks.passOver();
  }

  /** A message that was not taken: it is never marked saved, nor is what comes after it. False when it was so already. */
  wasRefused(): boolean {
    return this.#marks.end();
  }

  /** The news about what is saved of this screen's own; undefined when there is none, or it did not ask. */
  takeSavedNews(): Frame | undefined {
    if (!this.#wantsSaved || this.#marks.count === this.#toldSaved) return undefined;
    this.#toldSaved = this.#marks.count;
    return savedFrame(this.#marks.count);
  }

  /** The screen writes faster than its seat may: what it sends waits for so long in the line. */
  slowDown(forMs: number): void {
    if (forMs <= 0) return;
    clearTimeout(this.#slowedDown);
    this.#slowedDown = setTimeout(() => {
      this.#slowedDown = undefined;
      this.#listenOrNot();
    }, forMs).unref();
    this.#listenOrNot();
  }

  wasHeard(): void {
    this.#sweepsSilent = 0;
  }

  /** Every few seconds: a word to a quiet screen, and an end to a silent one. */
  sweep(): void {
    // Who is not listened to cannot be heard.
    if (this.#slowedDown !== undefined) this.wasHeard();
    if (++this.#sweepsSilent > silentSweeps) {
      this.#websocket.terminate();
      return;
    }
    this.send(this.#wroteSinceSweep ? pingFrame : Buffer.concat([pingFrame, quietFrame]));
    this.#wroteSinceSweep = false;
  }

  close(code: number, reason: string): void {
    this.isOpen = false;
    this.isClosing = true;
    this.#websocket.close(code, reason);
  }

  #listenOrNot(): void {
    const isSlowed = this.#slowedDown !== undefined;
    if (isSlowed || this.#marks.bytesUnsaved > mostBytesUnstored) this.#websocket.pause();
    else if (this.#websocket.isPaused && this.#marks.bytesUnsaved < mostBytesUnstored / 2) {
      // It could not be heard meanwhile.
      this.wasHeard();
      this.#websocket.resume();
    }
  }

  /** Ends the line at once, without the farewells of `close`. */
  drop(): void {
    this.#websocket.terminate();
  }
}
