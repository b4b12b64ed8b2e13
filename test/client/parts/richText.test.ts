import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';
import { prosemirrorToYXmlFragment } from 'y-prosemirror';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  formatAt,
  linkAt,
  linkFromWords,
  removeLink,
  setLink,
  toggleFormat,
} from '../../../client/parts/richTextCommands.ts';
import { richTextSchema } from '../../../client/parts/richTextSchema.ts';
import { readDraft } from '../../../shared/boards/draft.ts';

const { nodes } = richTextSchema;

/** A document of paragraphs with the given words selected; only what commands use of a view. */
function aView({ paragraphs, select }: { paragraphs: string[]; select: string }): EditorView {
  const doc = nodes.doc.create(
    null,
    paragraphs.map((words) => nodes.paragraph.create(null, words ? richTextSchema.text(words) : null)),
  );
  const view = {
    state: EditorState.create({ doc }),
    dispatch(transaction: Transaction) {
      view.state = view.state.apply(transaction);
    },
  };
  const from = placeOf(doc, select);
  view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, from, from + select.length)));
  return view as unknown as EditorView;
}

function placeOf(doc: Node, words: string): number {
  let place = 1;
  doc.descendants((node, at) => {
    const found = node.isText ? node.text!.indexOf(words) : -1;
    if (found !== -1) place = at + found;
  });
  return place;
}

function draftOf(view: EditorView) {
  const fragment = new Y.Doc().getXmlFragment('draft');
  prosemirrorToYXmlFragment(view.state.doc, fragment);
  return readDraft(fragment);
}

const plain = (text: string) => ({ text, bold: false, italic: false, link: null });

describe('the rich text editor', () => {
  test('writes what a summary reads: bold, italic and link', () => {
    const view = aView({ paragraphs: ['We meet on Tuesdays'], select: 'meet' });
    toggleFormat(view, 'bold');
    toggleFormat(view, 'italic');
    setLink(view, 'https://example.org');
    expect(draftOf(view)).toEqual([
      {
        type: 'paragraph',
        runs: [
          plain('We '),
          { text: 'meet', bold: true, italic: true, link: 'https://example.org' },
          plain(' on Tuesdays'),
        ],
      },
    ]);
    expect(formatAt(view.state)).toMatchObject({ bold: true, italic: true, link: true, heading: false });
  });

  test('turns paragraphs into a list, the list into a numbered one, and back', () => {
    const view = aView({ paragraphs: ['one', 'two'], select: 'one' });
    view.dispatch(
      view.state.tr.setSelection(TextSelection.create(view.state.doc, 1, view.state.doc.content.size - 1)),
    );
    toggleFormat(view, 'bullets');
    expect(draftOf(view)).toEqual([{ type: 'list', ordered: false, items: [[plain('one')], [plain('two')]] }]);
    toggleFormat(view, 'numbers');
    expect(draftOf(view)).toEqual([{ type: 'list', ordered: true, items: [[plain('one')], [plain('two')]] }]);
    toggleFormat(view, 'numbers');
    expect(draftOf(view)).toEqual([
      { type: 'paragraph', runs: [plain('one')] },
      { type: 'paragraph', runs: [plain('two')] },
    ]);
  });

  test('makes a heading of a list item by taking it out of its list', () => {
    const view = aView({ paragraphs: ['one'], select: 'one' });
    toggleFormat(view, 'bullets');
    toggleFormat(view, 'heading');
    expect(draftOf(view)).toEqual([{ type: 'heading', runs: [plain('one')] }]);
    toggleFormat(view, 'heading');
    expect(draftOf(view)).toEqual([{ type: 'paragraph', runs: [plain('one')] }]);
  });

  test('makes a list of a heading', () => {
    const view = aView({ paragraphs: ['one'], select: 'one' });
    toggleFormat(view, 'heading');
    toggleFormat(view, 'bullets');
    expect(draftOf(view)).toEqual([{ type: 'list', ordered: false, items: [[plain('one')]] }]);
  });

  test('changes and removes the whole link that the caret stands in', () => {
    const view = aView({ paragraphs: ['see our page now'], select: 'our page' });
    setLink(view, 'https://example.org');
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 7)));
    expect(linkAt(view.state)).toBe('https://example.org');
    setLink(view, 'https://example.net');
    expect(JSON.stringify(draftOf(view))).toContain(
      '{"text":"our page","bold":false,"italic":false,"link":"https://example.net"}',
    );
    removeLink(view);
    expect(draftOf(view)).toEqual([{ type: 'paragraph', runs: [plain('see our page now')] }]);
  });

  test('writes the address itself when no words are selected', () => {
    const view = aView({ paragraphs: ['write to '], select: '' });
    view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)));
    setLink(view, 'mailto:post@example.org');
    expect(draftOf(view)).toEqual([
      {
        type: 'paragraph',
        runs: [plain('write to '), { ...plain('post@example.org'), link: 'mailto:post@example.org' }],
      },
    ]);
  });
});

describe('an address as people write it', () => {
  test.each([
    ['example.org', 'https://example.org'],
    [' www.example.org/page?x=1 ', 'https://www.example.org/page?x=1'],
    ['http://example.org', 'http://example.org'],
    ['anna@example.org', 'mailto:anna@example.org'],
    ['mailto:anna@example.org', 'mailto:anna@example.org'],
  ])('%s leads to %s', (typed, link) => {
    expect(linkFromWords(typed)).toBe(link);
  });

  test.each(['', 'tomorrow', 'javascript:alert(1)', 'two words.org'])('%s leads nowhere', (typed) => {
    expect(linkFromWords(typed)).toBeUndefined();
  });
});
