import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { toDocx } from '../../../server/export/toDocx.ts';
import { toHtml } from '../../../server/export/toHtml.ts';
import type { SummaryDocument } from '../../../shared/summary/document.ts';
import { asPlainText } from '../../../shared/summary/plainText.ts';

const markup = [
  '<script>alert(1)</script>',
  '</p><img src=x onerror=alert(1)>',
  '&amp; &#60; &nbsp;',
  '</w:t></w:r><w:p/>',
  ']]>',
  '=HYPERLINK("x")',
  '**bold** _x_ `y`',
  '\u202eright to left',
  '👩‍⚕️ 🏥',
  '\ud83d half',
  '\u0000\u0007\u001b',
  'a'.repeat(2_000),
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...markup), fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pieces) => `x${pieces.join(' ')}x`);

/** A document that says the text in every kind of place. */
function saying(text: string): SummaryDocument {
  const group = { id: 'g', letter: 'A', name: text, colour: 'red' } as const;
  const run = { text, bold: true, italic: false, link: null };
  return asPlainText<SummaryDocument>({
    locale: 'da',
    title: text,
    facts: [{ label: text, values: [text, text] }],
    sections: [
      {
        id: 's',
        title: text,
        blocks: [
          { type: 'heading', text },
          { type: 'paragraph', text },
          { type: 'list', ordered: true, items: [{ text, detail: text, groups: [group] }] },
          { type: 'table', caption: text, header: [text], rows: [[text]] },
          {
            type: 'group',
            group,
            blocks: [
              {
                type: 'draft',
                blocks: [
                  { type: 'paragraph', runs: [run, { ...run, link: 'https://example.org/?a="<b>' }] },
                  { type: 'list', ordered: false, items: [[run]] },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
}

/** How often each kind of place says it. */
const places = 15;

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '');

function occurrences(text: string, within: string): number {
  return squeezed(within).split(squeezed(text)).length - 1;
}

describe('whatever people write', () => {
  test('appears literally in the HTML file, and is never markup', () => {
    fc.assert(
      fc.property(hostile, (written) => {
        const document = saying(written);
        const html = toHtml(document);
        expect(html).not.toMatch(/<(script|img|w:p)/i);
        expect(occurrences(document.title, decoded(html))).toBeGreaterThanOrEqual(places);
      }),
      { numRuns: 200 },
    );
  });

  test('appears literally in the Word file, which opens', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (written) => {
        const document = saying(written);
        const { value: text } = await mammoth.extractRawText({ buffer: await toDocx(document) });
        expect(occurrences(document.title, text)).toBeGreaterThanOrEqual(places - 1);
      }),
      { numRuns: 40 },
    );
  });
});

/** The text of the HTML as a reader sees it. Every `<` that is not a tag's has been escaped, so tags can be cut out. */
function decoded(html: string): string {
  return html
    .replaceAll(/<br>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
