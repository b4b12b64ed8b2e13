import * as fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { draftText, readDraft, safeLink, writeDraft } from '../../../shared/boards/draft.ts';
import type { DraftBlock } from '../../../shared/summary/document.ts';

const aFragment = () => new Y.Doc().getXmlFragment('draft');

const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map((text) => `a${text.toWellFormed()}`);
const run = fc.record({
  text: words,
  bold: fc.boolean(),
  italic: fc.boolean(),
  link: fc.constantFrom(null, 'https://example.org/a?b=c', 'mailto:post@example.org'),
});
// Neighbours that look the same are one run, so every other run is bold.
const runs = fc
  .array(run, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((one, n) => ({ ...one, bold: n % 2 === 0 })));
const block: fc.Arbitrary<DraftBlock> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), runs }),
  fc.record({ type: fc.constant('heading' as const), runs }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(runs, { minLength: 1, maxLength: 3 }),
  }),
);

describe('a draft', () => {
  test('reads back as it was written', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const fragment = aFragment();
        writeDraft(fragment, blocks);
        expect(readDraft(fragment)).toEqual(blocks);
      }),
    );
  });

  test('keeps the words of a node it does not know', () => {
    const fragment = aFragment();
    const table = new Y.XmlElement('table');
    const cell = new Y.XmlElement('cell');
    cell.insert(0, [new Y.XmlText('in a cell')]);
    table.insert(0, [cell]);
    fragment.insert(0, [table, new Y.XmlText('loose')]);
    expect(draftText(readDraft(fragment))).toBe('in a cell\nloose');
  });

  test('flattens a list within a list', () => {
    const fragment = aFragment();
    writeDraft(fragment, [{ type: 'list', ordered: false, items: [[aRun('outer')]] }]);
    const inner = new Y.XmlElement('ordered_list');
    const item = new Y.XmlElement('list_item');
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('inner')]);
    item.insert(0, [paragraph]);
    inner.insert(0, [item]);
    ((fragment.get(0) as Y.XmlElement).get(0) as Y.XmlElement).insert(1, [inner]);
    expect(readDraft(fragment)).toEqual([
      { type: 'list', ordered: false, items: [[aRun('outer')], [aRun('inner')]] },
    ]);
  });

  test('leaves out empty paragraphs', () => {
    const fragment = aFragment();
    fragment.insert(0, [new Y.XmlElement('paragraph'), new Y.XmlElement('heading')]);
    expect(readDraft(fragment)).toEqual([]);
  });

  test('survives thousands of nodes inside one another', () => {
    const fragment = aFragment();
    let parent: Y.XmlFragment = fragment;
    for (let depth = 0; depth < 3_000; depth++) {
      const child = new Y.XmlElement('paragraph');
      parent.insert(0, [child]);
      parent = child;
    }
    expect(readDraft(fragment)).toEqual([]);
  });
});

describe('a link', () => {
  test.each(['https://example.org', 'HTTP://example.org/å?q=1#top', 'mailto:post@example.org'])(
    'may go to %s',
    (address) => {
      expect(safeLink(address)).toBe(address);
    },
  );

  test.each([
    'javascript:alert(1)',
    ' https://example.org',
    'data:text/html,x',
    'java\nscript:x',
    'https://',
    'https://a"onx',
    42,
    null,
  ])('may not go to %s', (address) => {
    expect(safeLink(address)).toBeNull();
  });

  test('to somewhere else is read as plain text', () => {
    const fragment = aFragment();
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    text.insert(0, 'click', { link: { href: 'javascript:alert(1)' } });
    paragraph.insert(0, [text]);
    fragment.insert(0, [paragraph]);
    expect(readDraft(fragment)).toEqual([{ type: 'paragraph', runs: [aRun('click')] }]);
  });
});

function aRun(text: string) {
  return { text, bold: false, italic: false, link: null };
}
