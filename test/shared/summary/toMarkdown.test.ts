import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import type { Block, SummaryDocument } from '../../../shared/summary/document.ts';
import { asPlainText } from '../../../shared/summary/plainText.ts';
import { toMarkdown } from '../../../shared/summary/toMarkdown.ts';

const group = { id: 'g', letter: 'A', name: 'Nord', colour: 'blue' } as const;

function aDocument(blocks: Block[]): SummaryDocument {
  return { locale: 'da', title: 'Kick-off', facts: [], sections: [{ id: 's', title: 'Knaster', blocks }] };
}

/** What a Markdown reader shows, as text with single spaces. */
function shown(markdown: string): string {
  const texts: string[] = [];
  const walk = (tokens: ReturnType<ReturnType<typeof markdownIt>['parse']>): void => {
    for (const token of tokens) {
      if (token.type === 'text' || token.type === 'code_inline') texts.push(token.content);
      else if (token.type === 'softbreak' || token.type === 'hardbreak') texts.push(' ');
      else if (token.type === 'inline') texts.push(' ');
      else if (token.type.startsWith('html') || token.type === 'fence') texts.push(`<<${token.type}>>`);
      if (token.children) walk(token.children);
    }
  };
  walk(markdownIt({ html: true }).parse(markdown, {}));
  return normalised(texts.join(''));
}

const normalised = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

test('a group stands under its letter and name, one level below its section', () => {
  const markdown = toMarkdown(
    aDocument([
      {
        type: 'group',
        group,
        blocks: [
          { type: 'heading', text: 'Overgange' },
          {
            type: 'list',
            ordered: false,
            items: [{ text: 'Hvem gør hvad?', detail: 'Kommune, Region', groups: [] }],
          },
        ],
      },
    ]),
  );
  expect(markdown).toBe(`# Kick-off

## Knaster

### A · Nord

#### Overgange

- Hvem gør hvad? *(Kommune, Region)*
`);
});

const nastyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '#',
        '*',
        '_',
        '`',
        '|',
        '<b>',
        '1.',
        '-',
        '>',
        '\\',
        '[x](y)',
        '&amp;',
        '~~',
        '$',
        ' ',
        '\n',
        'ord',
      ),
      {
        maxLength: 12,
      },
    )
    .map((bits) => bits.join('')),
);

test('whatever people wrote reads literally, in paragraphs, lists and tables', () => {
  fc.assert(
    fc.property(nastyText, (written) => {
      const text = `${asPlainText(written)}x`;
      const inList: Block = { type: 'list', ordered: false, items: [{ text, detail: '', groups: [] }] };
      const inTable: Block = { type: 'table', caption: '', header: ['h'], rows: [[text]] };
      for (const [block, before] of [
        [{ type: 'paragraph', text } as Block, ''],
        [inList, ''],
        [inTable, 'h '],
      ] as const) {
        expect(shown(toMarkdown(aDocument([block])))).toBe(`Kick-off Knaster ${before}${normalised(text)}`);
      }
    }),
    { numRuns: 500 },
  );
});
