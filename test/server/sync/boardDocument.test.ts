import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { BoardDocument } from '../../../server/sync/boardDocument.ts';

function aBoard(): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getText('text').insert(0, 'abcdef');
  doc.getText('text').delete(1, 2);
  return { doc, updates };
}

const nothing = Uint8Array.of(0);
const knows = (document: BoardDocument, update: Uint8Array): boolean => document.knows(Y.decodeUpdate(update));

describe('a board’s document', () => {
  test('answers everybody who asks for the same with the same frame, until it changes', () => {
    const { doc, updates } = aBoard();
    const { document } = BoardDocument.from(null, updates);
    const first = document.answer(nothing);
    expect(document.answer(nothing)).toBe(first);
    doc.getText('text').insert(0, 'x');
    document.apply([updates.at(-1)!]);
    expect(document.answer(nothing)).not.toBe(first);
  });

  test('answers the same at rest as alive', () => {
    const { doc, updates } = aBoard();
    const { document } = BoardDocument.from(null, updates);
    const partly = Y.encodeStateVectorFromUpdate(updates[0]!);
    const alive = [document.answer(nothing), document.answer(partly), document.question()];
    expect(document.rest()).toBe(true);
    expect(document.rest()).toBe(false);
    const atRest = [document.answer(nothing), document.answer(partly), document.question()];
    expect(atRest.map((frame) => frame.toString('hex'))).toEqual(alive.map((frame) => frame.toString('hex')));
    expect(document.doc().getText('text').toString()).toBe(doc.getText('text').toString());
  });

  test('knows what it has been told, deletions too, and nothing else', () => {
    const { doc, updates } = aBoard();
    const { document } = BoardDocument.from(null, updates.slice(0, 1));
    expect(knows(document, updates[0]!)).toBe(true);
    expect(knows(document, updates[1]!)).toBe(false);
    document.apply([updates[1]!]);
    expect(knows(document, Y.encodeStateAsUpdate(doc))).toBe(true);
    doc.getText('text').delete(0, 1);
    expect(knows(document, Y.encodeStateAsUpdate(doc))).toBe(false);
  });

  test('leaves out a stored update that no document takes in, and keeps the others', () => {
    const { doc, updates } = aBoard();
    const { document, left } = BoardDocument.from(null, [updates[0]!, Uint8Array.of(9, 9, 9), updates[1]!]);
    expect(left).toBe(1);
    expect(document.doc().getText('text').toString()).toBe(doc.getText('text').toString());
  });

  test('refuses a state vector that is none', () => {
    const { document } = BoardDocument.from(null, aBoard().updates);
    expect(() => document.answer(Uint8Array.of(200))).toThrow();
  });
});
