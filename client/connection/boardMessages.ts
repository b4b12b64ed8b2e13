import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import { boardAccessMessage, boardMessage, deniedBecause } from '../../shared/live/boardMessages.ts';

/** What the server says on a board's line, as y-websocket speaks, with the marks for what is saved. */
export type BoardNews =
  | { type: 'asks'; stateVector: Uint8Array }
  | { type: 'update'; update: Uint8Array; answersMe: boolean }
  | { type: 'presence'; update: Uint8Array }
  | { type: 'asksPresence' }
  /** `damaged`: part of the board could not be read, and it will not be written again. */
  | { type: 'access'; access: 'read' | 'write'; damaged: boolean }
  | { type: 'saved'; count: number }
  | { type: 'storing'; canStore: boolean };

/** One message as it came; undefined for what this version does not know. */
export function readNews(bytes: Uint8Array): BoardNews | undefined {
  const decoder = decoding.createDecoder(bytes);
  switch (decoding.readVarUint(decoder)) {
    case boardMessage.sync: {
      const kind = decoding.readVarUint(decoder);
      const content = decoding.readVarUint8Array(decoder);
      return kind === syncStep1
        ? { type: 'asks', stateVector: content }
        : { type: 'update', update: content, answersMe: kind === syncStep2 };
    }
    case boardMessage.presence:
      return { type: 'presence', update: decoding.readVarUint8Array(decoder) };
    case boardMessage.queryPresence:
      return { type: 'asksPresence' };
    case boardMessage.access: {
      const denied = decoding.readVarUint(decoder) === boardAccessMessage.denied;
      const because = denied && decoding.hasContent(decoder) ? decoding.readVarString(decoder) : '';
      return { type: 'access', access: denied ? 'read' : 'write', damaged: because === deniedBecause.damaged };
    }
    case boardMessage.saved:
      return { type: 'saved', count: decoding.readVarUint(decoder) };
    case boardMessage.storing:
      return { type: 'storing', canStore: decoding.readVarUint(decoder) === 1 };
    default:
      return undefined;
  }
}

const syncStep1 = 0;
const syncStep2 = 1;
const syncUpdate = 2;

/** "This is what I have; send what I lack." */
export const question = (stateVector: Uint8Array): Uint8Array => syncMessage(syncStep1, stateVector);
/** What the server lacked when it asked. */
export const answer = (update: Uint8Array): Uint8Array => syncMessage(syncStep2, update);
export const edit = (update: Uint8Array): Uint8Array => syncMessage(syncUpdate, update);

export function presence(awareness: Awareness, clientIds: number[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, boardMessage.presence);
  encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, clientIds));
  return encoding.toUint8Array(encoder);
}

function syncMessage(kind: number, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, boardMessage.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, content);
  return encoding.toUint8Array(encoder);
}
