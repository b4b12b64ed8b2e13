import { connect, type Socket } from 'node:net';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** How a server wants to be spoken to. Hocuspocus puts the document's name before each message and asks for a token. */
export type Dialect = 'y-websocket' | 'hocuspocus';

export interface BoardListener {
  /** A state or an update. */
  update?(bytes: Uint8Array): void;
  presence?(bytes: Uint8Array): void;
  /** The server said how many of our messages are stored. */
  saved?(count: number): void;
}

const [sync, presence, auth, saved] = [0, 1, 2, 100];

/** One line to a board, as light as can be: the load must not be the slower end. Keeps no document. */
export class BoardClient {
  isOpen = false;
  hasFailed = false;
  /** When the line was asked for. */
  readonly startedMs = performance.now();
  readonly #line: Socket;
  readonly #listener: BoardListener;
  readonly #prefix: Uint8Array;
  #received: Buffer = Buffer.alloc(0);
  #isLeaving = false;

  constructor(port: number, dialect: Dialect, board: string, listener: BoardListener) {
    this.#listener = listener;
    this.#prefix = dialect === 'hocuspocus' ? encoded((to) => encoding.writeVarString(to, board)) : new Uint8Array();
    this.#line = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#line.on('error', () => (this.hasFailed = true));
    this.#line.on('close', () => (this.hasFailed ||= !this.#isLeaving));
    this.#line.on('data', (data) => this.#take(data));
    this.#line.write(handshake(dialect === 'hocuspocus' ? '/' : `/sync/${board}`));
  }

  sendUpdate(update: Uint8Array): void {
    this.#send((to) => {
      encoding.writeVarUint(to, sync);
      encoding.writeVarUint(to, 2);
      encoding.writeVarUint8Array(to, update);
    });
  }

  sendPresence(id: number, clock: number, state: string): void {
    const update = encoded((to) => {
      encoding.writeVarUint(to, 1);
      encoding.writeVarUint(to, id);
      encoding.writeVarUint(to, clock);
      encoding.writeVarString(to, state);
    });
    this.#send((to) => {
      encoding.writeVarUint(to, presence);
      encoding.writeVarUint8Array(to, update);
    });
  }

  leave(): void {
    this.#isLeaving = true;
    this.#line.destroy();
  }

  #opened(): void {
    this.isOpen = true;
    if (this.#prefix.length > 0) {
      this.#send((to) => {
        encoding.writeVarUint(to, auth);
        encoding.writeVarUint(to, 0);
        encoding.writeVarString(to, 'token');
      });
    }
    this.#sendSync(0, Uint8Array.of(0));
  }

  #take(data: Buffer): void {
    this.#received = this.#received.length === 0 ? data : Buffer.concat([this.#received, data]);
    if (!this.isOpen) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!this.#received.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) return void this.#line.destroy();
      this.#received = this.#received.subarray(end + 4);
      this.#opened();
    }
    for (let length = this.#takeFrame(); length > 0; length = this.#takeFrame()) {
      this.#received = this.#received.subarray(length);
    }
  }

  /** Handles one frame, and answers how long it was; 0 when it is not all there. */
  #takeFrame(): number {
    const bytes = this.#received;
    if (bytes.length < 2) return 0;
    let [length, at] = [bytes[1]! & 127, 2];
    if (length === 126) {
      if (bytes.length < 4) return 0;
      [length, at] = [bytes.readUInt16BE(2), 4];
    } else if (length === 127) {
      if (bytes.length < 10) return 0;
      [length, at] = [Number(bytes.readBigUInt64BE(2)), 10];
    }
    if (bytes.length < at + length) return 0;
    const opcode = bytes[0]! & 15;
    if (opcode === 2) this.#hear(bytes.subarray(at, at + length));
    else if (opcode === 9) this.#line.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]));
    return at + length;
  }

  #hear(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message);
    if (this.#prefix.length > 0) decoding.readVarUint8Array(decoder);
    const kind = decoding.readVarUint(decoder);
    if (kind === presence) this.#listener.presence?.(decoding.readVarUint8Array(decoder));
    else if (kind === saved) this.#listener.saved?.(decoding.readVarUint(decoder));
    else if (kind === sync || kind === 4) {
      const step = decoding.readVarUint(decoder);
      const bytes = decoding.readVarUint8Array(decoder);
      if (step === 0) this.#sendSync(1, Uint8Array.of(0, 0));
      else this.#listener.update?.(bytes);
    }
  }

  #sendSync(step: number, bytes: Uint8Array): void {
    this.#send((to) => {
      encoding.writeVarUint(to, sync);
      encoding.writeVarUint(to, step);
      encoding.writeVarUint8Array(to, bytes);
    });
  }

  #send(write: (to: encoding.Encoder) => void): void {
    const payload = encoded((to) => {
      encoding.writeUint8Array(to, this.#prefix);
      write(to);
    });
    this.#line.write(masked(payload));
  }
}

function encoded(write: (to: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** A client's frame must be masked; with a mask of zeros the payload stays as it is. */
function masked(payload: Uint8Array): Buffer {
  const long = payload.length > 65_535;
  const header = payload.length < 126 ? 2 : long ? 10 : 4;
  const frame = Buffer.alloc(header + 4 + payload.length);
  frame[0] = 0x82;
  if (header === 2) frame[1] = 0x80 | payload.length;
  else {
    frame[1] = 0x80 | (long ? 127 : 126);
    if (long) frame.writeBigUInt64BE(BigInt(payload.length), 2);
    else frame.writeUInt16BE(payload.length, 2);
  }
  frame.set(payload, header + 4);
  return frame;
}

function handshake(path: string): string {
  return [
    `GET ${path} HTTP/1.1`,
    'Host: bench',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol: plenum.1, ticket.bench, saved',
    '\r\n',
  ].join('\r\n');
}
