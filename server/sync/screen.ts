import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { boardClose } from '../../shared/live/protocol.ts';
import { accessFrame, pingFrame, quietFrame, savedFrame, storingFrame, type Frame } from './frames.ts';
import type { PresenceOwner } from './presence.ts';

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
  access: 'read' | 'write';
}

/** One websocket on one board. Frames are written whole to the line; the websocket library only reads. */
export class Screen implements PresenceOwner {
  readonly ticket: string;
  readonly seatId: string;
  readonly stamp: string;
  presenceId: number | undefined;
  access: 'read' | 'write';
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

  #stored = 0;
  #toldStored = 0;
  /** Its sync messages that are being stored, oldest first: how many messages each storing settles, and bytes. */
  readonly #storing: { messages: number; bytes: number }[] = [];
  #bytesUnstored = 0;
  #slowedDown: NodeJS.Timeout | undefined;
  /** After something was refused, later messages cannot be counted as saved. */
  #refused = false;

  constructor(websocket: WebSocket, line: Duplex, seat: ScreenSeat, wantsSaved: boolean) {
    this.#websocket = websocket;
    this.#line = line;
    this.#wantsSaved = wantsSaved;
    this.ticket = seat.ticket;
    this.seatId = seat.seatId;
    this.access = seat.access;
    this.stamp = `"seat":${JSON.stringify({ id: seat.seatId, label: seat.label })}`;
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

  tellAccess(): void {
    this.send(accessFrame(this.access));
  }

  tellStoring(canStore: boolean): void {
    if (this.#wantsSaved) this.send(storingFrame(canStore));
  }

  /** An update of this screen is on its way to the disk. */
  storingBegins(bytes: number): void {
    this.#storing.push({ messages: this.#refused ? 0 : 1, bytes });
    this.#bytesUnstored += bytes;
    this.#listenOrNot();
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

  /** The oldest update on its way has arrived. */
  storingEnds(): void {
    const done = this.#storing.shift()!;
    this.#stored += done.messages;
    this.#bytesUnstored -= done.bytes;
    this.#listenOrNot();
  }

  /** A message that said nothing new is saved as soon as those before it are. */
  saidNothingNew(): void {
    if (this.#refused) return;
    const last = this.#storing.at(-1);
    if (last) last.messages++;
    else this.#stored++;
  }

  /** A message that was not taken: it is never marked saved, nor is what comes after it on this connection. */
  wasRefused(): boolean {
    const first = !this.#refused;
    this.#refused = true;
    return first;
  }

  /** The news about what is saved of this screen's own; undefined when there is none, or it did not ask. */
  takeSavedNews(): Frame | undefined {
    if (!this.#wantsSaved || this.#stored === this.#toldStored) return undefined;
    this.#toldStored = this.#stored;
    return savedFrame(this.#stored);
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
    if (isSlowed || this.#bytesUnstored > mostBytesUnstored) this.#websocket.pause();
    else if (this.#websocket.isPaused && this.#bytesUnstored < mostBytesUnstored / 2) {
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
