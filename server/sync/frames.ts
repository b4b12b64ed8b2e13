import { boardAccessMessage, boardMessage, deniedBecause } from '../../shared/live/boardMessages.ts';

/** A whole websocket frame, built once and written as it is to every screen that gets it. */
export type Frame = Buffer;

const syncStep1 = 0;
const syncStep2 = 1;
const syncUpdate = 2;

export function stateVectorFrame(stateVector: Uint8Array): Frame {
  return bytesFrame([boardMessage.sync, syncStep1], stateVector);
}

export function stateFrame(state: Uint8Array): Frame {
  return bytesFrame([boardMessage.sync, syncStep2], state);
}

export function updateFrame(update: Uint8Array): Frame {
  return bytesFrame([boardMessage.sync, syncUpdate], update);
}

export function presenceFrame(update: Uint8Array): Frame {
  return bytesFrame([boardMessage.presence], update);
}

export function savedFrame(count: number): Frame {
  return numbersFrame([boardMessage.saved, count]);
}

export function storingFrame(canStore: boolean): Frame {
  return numbersFrame([boardMessage.storing, canStore ? 1 : 0]);
}

export function accessFrame(access: 'read' | 'write', isDamaged: boolean): Frame {
  if (access === 'write') return numbersFrame([boardMessage.access, boardAccessMessage.granted]);
  const because = isDamaged ? deniedBecause.damaged : deniedBecause.readOnly;
  return bytesFrame([boardMessage.access, boardAccessMessage.denied], Buffer.from(because));
}

/** Asks the other end whether it is there. */
export const pingFrame: Frame = Buffer.from([0x89, 0]);

/** Says nothing, but keeps y-websocket from taking a quiet board for a dead line. */
export const quietFrame: Frame = presenceFrame(Uint8Array.of(0));

/** Numbers as varUints. */
function numbersFrame(numbers: readonly number[]): Frame {
  const length = numbers.reduce((sum, number) => sum + varUintLength(number), 0);
  const { bytes, payload } = frameOf(length);
  writeVarUints(bytes, payload, numbers);
  return bytes;
}

/** Numbers as varUints, then bytes with their length before them. */
function bytesFrame(numbers: readonly number[], content: Uint8Array): Frame {
  const opening = [...numbers, content.length];
  const openingLength = opening.reduce((sum, number) => sum + varUintLength(number), 0);
  const { bytes, payload } = frameOf(openingLength + content.length);
  bytes.set(content, writeVarUints(bytes, payload, opening));
  return bytes;
}

/** An unmasked binary frame (RFC 6455, 5.2) with room for the payload, and where that begins. */
function frameOf(payloadLength: number): { bytes: Frame; payload: number } {
  const finalBinary = 0x82;
  const headerLength = payloadLength < 126 ? 2 : payloadLength < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(headerLength + payloadLength);
  bytes[0] = finalBinary;
  if (headerLength === 2) bytes[1] = payloadLength;
  else if (headerLength === 4) {
    bytes[1] = 126;
    bytes.writeUInt16BE(payloadLength, 2);
  } else {
    bytes[1] = 127;
    bytes.writeBigUInt64BE(BigInt(payloadLength), 2);
  }
  return { bytes, payload: headerLength };
}

/** Writes the numbers from `at` on; answers where they end. */
function writeVarUints(bytes: Frame, at: number, numbers: readonly number[]): number {
  for (const number of numbers) {
    let left = number;
    for (; left > 127; left = Math.floor(left / 128)) bytes[at++] = 128 | (left & 127);
    bytes[at++] = left;
  }
  return at;
}

function varUintLength(number: number): number {
  let length = 1;
  for (let left = number; left > 127; left = Math.floor(left / 128)) length++;
  return length;
}
