import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Frame } from '../../../server/sync/frames.ts';
import { Presence, stampOf, type PresenceOwner } from '../../../server/sync/presence.ts';

const aScreen = (seatId: string): PresenceOwner => ({
  seatId,
  stamp: `"seat":{"id":"${seatId}"}`,
  presenceId: undefined,
});

/** What a client has of everybody, after these frames. */
function seenIn(...frames: (Frame | undefined)[]): Record<string, unknown>[] {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  for (const frame of frames) if (frame) applyAwarenessUpdate(awareness, presenceIn(frame), 'test');
  awareness.destroy();
  return [...awareness.getStates().values()];
}

function presenceIn(frame: Frame): Uint8Array {
  const header = frame[1]! < 126 ? 2 : 4;
  const decoder = decoding.createDecoder(frame.subarray(header));
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}

function said(state: Record<string, unknown>): { awareness: Awareness; update: Uint8Array } {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(state);
  return { awareness, update: encodeAwarenessUpdate(awareness, [awareness.clientID]) };
}

test('what a screen repeats of others is passed over, and what it says of itself is heard', () => {
  const presence = new Presence();
  const [one, two] = [aScreen('one'), aScreen('two')];
  const [first, second] = [said({ caret: 1 }), said({ caret: 2 })];
  presence.receive(one, first.update);
  presence.receive(two, second.update);
  // y-websocket sends back all that it hears, with its own among it.
  applyAwarenessUpdate(second.awareness, first.update, 'server');
  second.awareness.setLocalState({ caret: 3 });
  const everybody = [first.awareness.clientID, second.awareness.clientID];
  presence.receive(two, encodeAwarenessUpdate(second.awareness, everybody));
  expect(seenIn(presence.everybody())).toEqual([
    { caret: 1, seat: { id: 'one' } },
    { caret: 3, seat: { id: 'two' } },
  ]);
});

test('a seat that is renamed is called by its new name at once, and in all that its screen says later', () => {
  const presence = new Presence();
  const screen = aScreen('one');
  const { awareness, update } = said({ caret: 1, seat: { id: 'another' } });
  presence.receive(screen, update);
  const before = presence.takeNews();
  presence.restamp(screen, screen.stamp);
  expect(presence.hasNews).toBe(false);
  presence.restamp(screen, stampOf({ seatId: 'one', label: 'Karen', role: 'person' }));
  const renamed = presence.takeNews();
  const seat = { id: 'one', label: 'Karen', role: 'person' };
  expect(seenIn(before, renamed)).toEqual([{ caret: 1, seat }]);
  awareness.setLocalState({ caret: 2 });
  presence.receive(screen, encodeAwarenessUpdate(awareness, [awareness.clientID]));
  expect(seenIn(before, renamed, presence.takeNews())).toEqual([{ caret: 2, seat }]);
});

test('a screen that comes back with what it had last said is seen again by those who saw it go', () => {
  const presence = new Presence();
  const { update } = said({ caret: 1 });
  const [before, after] = [aScreen('one'), aScreen('one')];
  presence.receive(before, update);
  const came = presence.takeNews();
  presence.leave(before);
  const left = presence.takeNews();
  expect(seenIn(came, left)).toEqual([]);
  presence.receive(after, update);
  expect(seenIn(came, left, presence.takeNews())).toEqual([{ caret: 1, seat: { id: 'one' } }]);
});

test('an old line that ends late does not take the new one’s presence with it', () => {
  const presence = new Presence();
  const { update } = said({ caret: 1 });
  const [old, fresh] = [aScreen('one'), aScreen('one')];
  presence.receive(old, update);
  presence.receive(fresh, update);
  presence.leave(old);
  expect(seenIn(presence.everybody())).toHaveLength(1);
});

test('whoever only says "still here" is no news', () => {
  const presence = new Presence();
  const screen = aScreen('one');
  const { awareness, update } = said({ caret: 1 });
  presence.receive(screen, update);
  presence.takeNews();
  awareness.setLocalState({ caret: 1 });
  presence.receive(screen, encodeAwarenessUpdate(awareness, [awareness.clientID]));
  expect(presence.hasNews).toBe(false);
  expect(presence.takeRenewed()).toBeDefined();
});

test.each(['[1,2]', '"text"', '7', '{"open":', `{"long":"${'x'.repeat(5_000)}"}`])(
  'the state %.20s is none',
  (json) => {
    const presence = new Presence();
    const { awareness } = said({});
    const broken = encodeAwarenessUpdate(
      awareness,
      [awareness.clientID],
      new Map([[awareness.clientID, json as never]]),
    );
    presence.receive(aScreen('one'), withState(broken, json));
    expect(presence.everybody()).toBeUndefined();
  },
);

/** The update with this text for the state, as it is. */
function withState(update: Uint8Array, json: string): Uint8Array {
  const decoder = decoding.createDecoder(update);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  const head = update.subarray(0, decoder.pos);
  const text = Buffer.from(json);
  const length = text.length < 128 ? [text.length] : [128 | (text.length & 127), text.length >> 7];
  return Uint8Array.from([...head, ...length, ...text]);
}
