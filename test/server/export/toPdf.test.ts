import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFonts } from '../../../server/export/fonts.ts';
import { openNativeTypst } from '../../../server/export/pdf/nativeTypst.ts';
import type { Typst } from '../../../server/export/pdf/typst.ts';
import { openWasmTypst } from '../../../server/export/pdf/wasmTypst.ts';
import { pdfData, pdfTemplate } from '../../../server/export/toPdf.ts';
import type { Block, FigureBlock, SummaryDocument } from '../../../shared/summary/document.ts';
import { figureInWords } from '../../../shared/summary/figures/drawFigure.ts';
import { asPlainText } from '../../../shared/summary/plainText.ts';
import { summarizeSession } from '../../../shared/summary/summarizeSession.ts';
import { aRecord, cardTexts } from '../../shared/summary/aRecord.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const template = { ...pdfTemplate, fonts: readFonts() };
const engines = [
  { name: 'native', open: () => openNativeTypst(template) },
  { name: 'portable', open: () => openWasmTypst(template) },
];

function figuresOf({ sections }: SummaryDocument): FigureBlock[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'figure'));
}

/** Text as one line without hyphens, since lines break where they fit. */
const flowing = (text: string): string => text.replaceAll(/[\s-]+/gu, '');

const isNativeHere = openNativeTypst(template) !== undefined;

describe.each(engines)('a PDF made by the $name engine', ({ name, open }) => {
  let typst: Typst | undefined;
  const record = aRecord();
  const summary = summarizeSession(record);

  beforeAll(async () => {
    typst = await open();
  });

  const made = (document: SummaryDocument = summary): Uint8Array => new Uint8Array(typst!.compile(pdfData(document)));
  const opened = (document?: SummaryDocument): Promise<Pdf> => getDocumentProxy(made(document));
  const testHere = test.skipIf(name === 'native' && !isNativeHere);

  testHere('says its title and its language, and is tagged', async () => {
    const pdf = await opened();
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Kick-off', Language: 'da' });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });

  testHere('has every section among its bookmarks, and every group below its section', async () => {
    const outline = await (await opened()).getOutline();
    const titles = outline.map(({ title }) => title);
    expect(titles).toEqual(['Indhold', ...summary.sections.map((section) => section.title)]);
    const snags = outline.find(({ title }) => title === 'Snags')!;
    expect(snags.items.map((item: { title: string }) => item.title)).toEqual(
      expect.arrayContaining(['A · North', 'B · South']),
    );
  });

  testHere('holds every card', async () => {
    const { text } = await extractText(await opened(), { mergePages: true });
    for (const card of cardTexts(record)) expect(flowing(text)).toContain(flowing(card));
  });

  testHere('has tables whose first row is their header', async () => {
    const pdf = await opened();
    const roles: string[] = [];
    const walk = (node: { role?: string; children?: object[] }): void => {
      if (node.role) roles.push(node.role);
      for (const child of node.children ?? []) walk(child);
    };
    for (let page = 1; page <= pdf.numPages; page++) walk((await (await pdf.getPage(page)).getStructTree())!);
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Table', 'Caption', 'THead', 'TH', 'TD']));
  });

  testHere('has every figure with its text alternative', async () => {
    const pdf = await opened();
    const alternatives: string[] = [];
    const walk = (node: { role?: string; alt?: string; children?: object[] }): void => {
      if (node.alt) alternatives.push(node.alt);
      for (const child of node.children ?? []) walk(child);
    };
    for (let page = 1; page <= pdf.numPages; page++) walk((await (await pdf.getPage(page)).getStructTree())!);
    const figures = figuresOf(summary);
    expect(figures.length).toBeGreaterThan(2);
    for (const figure of figures) expect(alternatives).toContain(figureInWords(figure));
  });

  testHere('shows what it has letters for, also beside letters that no font has', async () => {
    const section = { id: 's', title: '病院 😀', blocks: [{ type: 'paragraph' as const, text: '日本語 👩‍⚕️ Ærø' }] };
    const { text } = await extractText(await opened({ ...summary, sections: [section] }), { mergePages: true });
    for (const shown of ['😀', '👩‍⚕️', 'Ærø']) expect(text).toContain(shown);
  });

  testHere('reads text as text, never as its own markup', async () => {
    const text = '#let x = 1; *b* _i_ `r` $x^2$ <label> @ref = head /* c */ // d \\ #eval("1") https://a.dk [x]';
    const section = { id: 's', title: text, blocks: [{ type: 'paragraph' as const, text }] };
    const shown = (await extractText(await opened({ ...summary, sections: [section] }), { mergePages: true })).text;
    expect(flowing(shown).split(flowing(text)).length).toBe(3);
  });
});

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '#eval("x")',
        '\\u{41}',
        '$x$',
        '/* */',
        '</svg>',
        ']]>',
        '\u202eabc\u202c',
        '👩‍⚕️',
        '\ud83d',
        '\u0000\u001b',
        '\u2028\u2029\u00ad\u200b',
        'ord'.repeat(3_000),
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => `x${pieces.join(' ')}x`);

/** A document that says the text in every kind of place. */
function saying(text: string): SummaryDocument {
  const mark = { id: 'g', letter: 'A', name: text, colour: 'red' } as const;
  const run = { text, bold: true, italic: true, link: 'https://example.org/?a="<b>' };
  const line = { label: text, said: text };
  const blocks: Block[] = [
    { type: 'heading', text },
    { type: 'paragraph', text },
    { type: 'list', ordered: true, items: [{ text, detail: text, groups: [mark] }] },
    { type: 'table', caption: text, header: [text, 'b'], rows: [[text, text]] },
    { type: 'figure', title: text, lines: [line], picture: { kind: 'bars', values: [1] } },
    {
      type: 'group',
      group: mark,
      blocks: [
        { type: 'facts', facts: [{ label: text, values: [text, text] }] },
        { type: 'draft', blocks: [{ type: 'list', ordered: false, items: [[run]] }] },
      ],
    },
  ];
  const section = { id: 's', title: text, blocks };
  return asPlainText({ locale: 'nb', title: text, facts: [{ label: text, values: [text] }], sections: [section] });
}

test.each(engines)('whatever people write breaks no PDF of the $name engine', async ({ open }) => {
  const typst = await open();
  if (!typst) return;
  fc.assert(
    fc.property(hostile, (text) => {
      expect(typst.compile(pdfData(saying(text))).length).toBeGreaterThan(1_000);
    }),
    { numRuns: 40 },
  );
});

test.skipIf(!isNativeHere)('the native engine follows PDF/UA-1 and says so', () => {
  const pdf = openNativeTypst(template)!.compile(pdfData(summarizeSession(aRecord())));
  expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
});
