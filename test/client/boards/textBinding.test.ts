import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { movePlace, spliceBetween } from '../../../client/boards/spliceText.ts';
import { bindText } from '../../../client/boards/textBinding.ts';

/** A text field as the binding sees it: typing replaces a stretch and leaves the caret after it. */
class Field extends EventTarget {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection = 'none' as const;
  readOnly = false;
  focused = true;
  get ownerDocument() {
    return { activeElement: this.focused ? this : null };
  }
  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }
  type(at: number, remove: number, insert: string): void {
    this.value = this.value.slice(0, at) + insert + this.value.slice(at + remove);
    this.setSelectionRange(at + insert.length, at + insert.length);
    this.dispatchEvent(new Event('input'));
  }
  press(key: string, shiftKey = false): void {
    this.dispatchEvent(
      Object.assign(new Event('keydown'), { key, ctrlKey: true, metaKey: false, altKey: false, shiftKey }),
    );
  }
}

function aField(doc = new Y.Doc()) {
  const field = new Field();
  const text = doc.getText('text');
  const unbind = bindText(field as unknown as HTMLTextAreaElement, text, vi.fn());
  return { doc, field, text, unbind };
}

/** Two fields on two screens; `meet` brings the screens together. */
function twoFields() {
  const [one, two] = [aField(), aField()];
  const meet = (): void => {
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(two.doc), 'line');
    Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc), 'line');
  };
  return { one, two, meet };
}

describe('a field bound to a shared text', () => {
  test('writes what is typed, and only that', () => {
    const { doc, field, text } = aField();
    const updates: Uint8Array[] = [];
    field.type(0, 0, 'Hvem må instruere?');
    doc.on('update', (update: Uint8Array) => updates.push(update));
    field.type(5, 0, 'x');
    expect(text.toString()).toBe('Hvem xmå instruere?');
    expect(updates[0]!.length).toBeLessThan(30);
  });

  test('keeps the caret with its words while others write before it', () => {
    const { one, two, meet } = twoFields();
    one.field.type(0, 0, 'knast');
    meet();
    one.field.setSelectionRange(5, 5);
    two.field.type(0, 0, 'En ');
    meet();
    expect(one.field.value).toBe('En knast');
    expect(one.field.selectionStart).toBe(8);
  });

  test('does not touch a field in which an input method composes, and loses nothing', () => {
    const { one, two, meet } = twoFields();
    one.field.type(0, 0, 'ab');
    meet();
    one.field.dispatchEvent(new Event('compositionstart'));
    one.field.type(2, 0, 'ö');
    two.field.type(0, 0, 'X');
    meet();
    expect(one.field.value).toBe('abö');
    one.field.type(2, 1, 'ø');
    one.field.dispatchEvent(new Event('compositionend'));
    meet();
    expect(one.field.value).toBe('Xabø');
    expect(two.field.value).toBe('Xabø');
  });

  test('undoes what this field wrote, and nothing of the others', () => {
    const { one, two, meet } = twoFields();
    one.field.type(0, 0, 'mit ');
    meet();
    two.field.type(4, 0, 'dit');
    meet();
    one.field.press('z');
    expect(one.text.toString()).toBe('dit');
    one.field.press('z', true);
    expect(one.field.value).toBe('mit dit');
  });

  test('two fields that anything is typed into come to the same text', () => {
    const typing = fc.record({
      who: fc.boolean(),
      at: fc.nat(20),
      remove: fc.nat(3),
      insert: fc.string({ maxLength: 4, unit: 'binary' }),
      next: fc.constantFrom('meet', 'compose', 'end', 'go on'),
    });
    fc.assert(
      fc.property(fc.array(typing, { maxLength: 30 }), (acts) => {
        const { one, two, meet } = twoFields();
        for (const { who, at, remove, insert, next } of acts) {
          const { field } = who ? one : two;
          const place = Math.min(at, field.value.length);
          field.type(place, remove, insert);
          if (next === 'meet') meet();
          else if (next === 'compose') field.dispatchEvent(new Event('compositionstart'));
          else if (next === 'end') field.dispatchEvent(new Event('compositionend'));
        }
        for (const { field } of [one, two]) field.dispatchEvent(new Event('compositionend'));
        meet();
        meet();
        expect(one.field.value).toBe(one.text.toString());
        expect(two.field.value).toBe(one.field.value);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the smallest splice', () => {
  test('turns any text into any other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(30), (before, after, caret) => {
        const { at, remove, insert } = spliceBetween(before, after, Math.min(caret, after.length));
        expect(before.slice(0, at) + insert + before.slice(at + remove)).toBe(after);
      }),
    );
  });

  test('stands where the caret is when a letter is doubled', () => {
    expect(spliceBetween('hello', 'helllo', 3)).toEqual({ at: 2, remove: 0, insert: 'l' });
  });

  test('never splits an emoji', () => {
    const { at, remove, insert } = spliceBetween('a😀b', 'a😁b');
    expect({ at, remove, insert }).toEqual({ at: 1, remove: 2, insert: '😁' });
  });

  test('moves places behind it and leaves those before it', () => {
    expect(movePlace(1, 'abc', 'aXbc')).toBe(1);
    expect(movePlace(2, 'abc', 'aXbc')).toBe(3);
    expect(movePlace(2, 'abcd', 'ad')).toBe(1);
  });
});
