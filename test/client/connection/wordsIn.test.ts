import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { wordsIn } from '../../../client/connection/wordsIn.ts';
import { addSnag } from '../../../shared/activities/snag-map/edits.ts';

/** What somebody did to a board, edit by edit, after `before` had been saved. */
function editsOf(change: (board: Y.Doc) => void, before: (board: Y.Doc) => void = () => {}): Uint8Array[] {
  const saved = new Y.Doc();
  before(saved);
  const board = new Y.Doc();
  Y.applyUpdate(board, Y.encodeStateAsUpdate(saved));
  const edits: Uint8Array[] = [];
  board.on('update', (edit: Uint8Array) => edits.push(edit));
  change(board);
  return edits;
}

describe('the words in edits that no board took', () => {
  test('stand as they were written, whatever was typed in between and taken out again', () => {
    const edits = editsOf((board) => {
      const text = board.getText('comment/d1');
      for (const letter of 'Hvem ringr?') text.insert(text.length, letter);
      text.insert(9, 'e');
      text.insert(0, 'x');
      text.delete(0, 1);
      text.insert(5, 'er det der ');
    });
    expect(wordsIn(edits)).toBe('Hvem er det der ringer?');
  });

  test('are as the field had them, for any typing and deleting', () => {
    const stroke = fc.record({ at: fc.nat(), put: fc.string({ maxLength: 4 }), takeOut: fc.nat({ max: 3 }) });
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 40 }), (strokes) => {
        let written = '';
        const edits = editsOf((board) => {
          const text = board.getText('comment/d1');
          for (const { at, put, takeOut } of strokes) {
            const place = at % (text.length + 1);
            text.insert(place, put);
            const from = Math.min(place, text.length);
            text.delete(from, Math.min(takeOut, text.length - from));
          }
          written = text.toString();
        });
        expect(wordsIn(edits)).toBe(written.trim());
      }),
    );
  });

  test('of several cards are on lines of their own', () => {
    const edits = editsOf((board) => {
      addSnag(board, { id: 's1', text: 'Hvem ringer?' });
      addSnag(board, { id: 's2', text: 'Hvem svarer?' });
    });
    expect(wordsIn(edits)).toBe('Hvem ringer?\nHvem svarer?');
  });

  test('are told where they went on with what had been saved', () => {
    const edits = editsOf(
      (board) => board.getText('comment/d1').insert(5, 'ringer'),
      (board) => board.getText('comment/d1').insert(0, 'Hvem ?'),
    );
    expect(wordsIn(edits)).toBe('ringer');
  });

  test('are none where only something was moved, or all was deleted', () => {
    expect(wordsIn(editsOf((board) => board.getMap('tiers').set('d1', 'a0')))).toBe('');
    const regretted = editsOf((board) => {
      board.getText('comment/d1').insert(0, 'Nej');
      board.getText('comment/d1').delete(0, 3);
    });
    expect(wordsIn(regretted)).toBe('');
  });

  test('are found beside an edit that was cut off while it was kept', () => {
    const [whole] = editsOf((board) => board.getText('comment/d1').insert(0, 'Hvem ringer?'));
    expect(wordsIn([whole!.slice(0, 5), whole!])).toBe('Hvem ringer?');
  });
});
