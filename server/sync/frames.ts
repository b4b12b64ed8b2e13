import * as encoding from 'lib0/encoding';
import { boardAccessMessage, boardMessage } from '../../shared/live/boardMessages.ts';

/** A whole websocket frame, built once and written as it is to every screen that gets it. */
export type Frame = Buffer;

/** The longest header of an unmasked frame (RFC 6455, 5.2). */
const headerRoom = 10;

const syncStep1 = 0;
const syncStep2 = 1;
const syncUpdate = 2;

export function stateVectorFrame(stateVector: Uint8Array): Frame {
  return syncFrame(syncStep1, stateVector);
}

export function stateFrame(state: Uint8Array): Frame {
  return syncFrame(syncStep2, state);
}

export function updateFrame(update: Uint8Array): Frame {
  return syncFrame(syncUpdate, update);
}

export function presenceFrame(update: Uint8Array): Frame {
  return frame(2 + 5 + update.length, (encoder) => {
    encoding.writeVarUint(encoder, boardMessage.presence);
    encoding.writeVarUint8Array(encoder, update);
  });
}

export function savedFrame(count: number): Frame {
  return frame(8, (encoder) => {
    encoding.writeVarUint(encoder, boardMessage.saved);
    encoding.writeVarUint(encoder, count);
  });
}

export function storingFrame(canStore: boolean): Frame {
  return frame(2, (encoder) => {
    encoding.writeVarUint(encoder, boardMessage.storing);
    encoding.writeVarUint(encoder, canStore ? 1 : 0);
  });
}

export function accessFrame(access: 'read' | 'write'): Frame {
  return frame(16, (encoder) => {
    encoding.writeVarUint(encoder, boardMessage.access);
    encoding.writeVarUint(encoder, access === 'read' ? boardAccessMessage.denied : boardAccessMessage.granted);
    if (access === 'read') encoding.writeVarString(encoder, 'read-only');
  });
}

/** Asks the other end whether it is there. */
export const pingFrame: Frame = Buffer.from([0x89, 0]);

/** Says nothing, but keeps y-websocket from taking a quiet board for a dead line. */
export const quietFrame: Frame = presenceFrame(Uint8Array.of(0));

function syncFrame(kind: number, bytes: Uint8Array): Frame {
  return frame(2 + 5 + bytes.length, (encoder) => {
    encoding.writeVarUint(encoder, boardMessage.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

function frame(sizeAtMost: number, write: (encoder: encoding.Encoder) => void): Frame {
  const encoder = new encoding.Encoder();
  encoder.cbuf = new Uint8Array(new ArrayBuffer(headerRoom + sizeAtMost));
  encoder.cpos = headerRoom;
  write(encoder);
  if (encoder.bufs.length > 0) throw new Error('A frame outgrew its buffer');
  const bytes = Buffer.from(encoder.cbuf.buffer, 0, encoder.cpos);
  return bytes.subarray(writeHeader(bytes, encoder.cpos - headerRoom));
}

/** Writes the header so that it ends where the payload begins; answers where it starts. */
function writeHeader(bytes: Buffer, payloadLength: number): number {
  const finalBinary = 0x82;
  if (payloadLength < 126) {
    bytes[headerRoom - 2] = finalBinary;
    bytes[headerRoom - 1] = payloadLength;
    return headerRoom - 2;
  }
  if (payloadLength < 65_536) {
    bytes[headerRoom - 4] = finalBinary;
    bytes[headerRoom - 3] = 126;
    bytes.writeUInt16BE(payloadLength, headerRoom - 2);
    return headerRoom - 4;
  }
  bytes[0] = finalBinary;
  bytes[1] = 127;
  bytes.writeBigUInt64BE(BigInt(payloadLength), 2);
  return 0;
}
