import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFonts } from '../../../server/export/fonts.ts';
import { openNativeTypst } from '../../../server/export/pdf/nativeTypst.ts';
import { openTypst, type Typst } from '../../../server/export/pdf/typst.ts';
import { openWasmTypst } from '../../../server/export/pdf/wasmTypst.ts';
import { pdfData, pdfTemplate } from '../../../server/export/toPdf.ts';
import type { Block, FigureBlock, SummaryDocument } from '../../../shared/summary/document.ts';
import { figureInWords } from '../../../shared/summary/figures/drawFigure.ts';
import { asPlainText } from '../../../shared/summary/plainText.ts';
import { summarizeSession } from '../../../shared/summary/summarizeSession.ts';
import { aRecord, cardTexts } from '../../shared/summary/aRecord.ts';
import { highFigures, standTogether } from '../../shared/summary/highFigures.ts';
import { onOnePage, readPdf, type ReadPdf } from './readPdf.ts';

const template = { ...pdfTemplate, fonts: readFonts() };
const native = openNativeTypst(template);
const engines = [
  ...(native ? [{ name: 'native', typst: native }] : []),
  { name: 'portable', typst: await openWasmTypst(template) },
];

const record = aRecord();
const summary = summarizeSession(record);

const made = (typst: Typst, document: SummaryDocument = summary): Uint8Array => typst.compile(pdfData(document));

function figuresOf({ sections }: SummaryDocument): FigureBlock[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'figure'));
}

/** Text as one line without hyphens, since lines break where they fit. */
const flowing = (text: string): string => text.replaceAll(/[\s-]+/gu, '');

/** As Node tells it; undefined on other systems and with other C libraries, such as Alpine's. */
function glibcVersion(): string | undefined {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime;
}

test('the native engine is there on 64-bit Linux with glibc, which is what most servers are, and nowhere else', () => {
  const hasPackage = process.platform === 'linux' && process.arch === 'x64' && glibcVersion() !== undefined;
  expect(engines.map(({ name }) => name)).toEqual(hasPackage ? ['native', 'portable'] : ['portable']);
});

test('where there is no native engine, PDFs are made all the same', async () => {
  const typst = await openTypst(template, () => undefined);
  const pdf = await readPdf(made(typst));
  expect(pdf).toMatchObject({ isTagged: true, title: 'Kick-off', language: 'da' });
});

test('the native engine is taken where there is one', async () => {
  const fast: Typst = { compile: () => new Uint8Array() };
  expect(await openTypst(template, () => fast)).toBe(fast);
});

describe.each(engines)('a PDF made by the $name engine', ({ name, typst }) => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(made(typst));
  });

  const aPage = async (text: string, title = text): Promise<ReadPdf> => {
    const section = { id: 's', title, blocks: [{ type: 'paragraph' as const, text }] };
    return readPdf(made(typst, { ...summary, sections: [section] }));
  };

  test('says its title and its language, and is tagged', () => {
    expect(pdf).toMatchObject({ isTagged: true, title: 'Kick-off', language: 'da' });
  });

  test('claims PDF/UA-1 when its engine has seen to it, and only then', () => {
    const claims = Buffer.from(made(typst)).includes('<pdfuaid:part>1</pdfuaid:part>');
    expect(claims).toBe(name === 'native');
  });

  test('has every section among its bookmarks, and every group below its section', () => {
    const titles = pdf.bookmarks.map(({ title }) => title);
    expect(titles).toEqual(['Indhold', ...summary.sections.map((section) => section.title)]);
    const snags = pdf.bookmarks.find(({ title }) => title === 'Snags')!;
    expect(snags.items.map(({ title }) => title)).toEqual(expect.arrayContaining(['A · North', 'B · South']));
  });

  test('holds every card', () => {
    for (const card of cardTexts(record)) expect(flowing(pdf.text)).toContain(flowing(card));
  });

  test('has tables whose first row is their header', () => {
    const roles = pdf.elements.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Table', 'Caption', 'THead', 'TH', 'TD']));
  });

  test('has every figure with its text alternative', () => {
    const alternatives = pdf.elements.map(({ alternative }) => alternative);
    const figures = figuresOf(summary);
    expect(figures.length).toBeGreaterThan(2);
    for (const figure of figures) expect(alternatives).toContain(figureInWords(figure));
  });

  test('has what leads to a figure on the figure’s page, however high that is', async () => {
    const high = await readPdf(made(typst, highFigures(summary)));
    expect(standTogether.filter((said) => !onOnePage(said, high))).toEqual([]);
  });

  test('shows what it has letters for, also beside letters that no font has', async () => {
    const { text } = await aPage('日本語 👩‍⚕️ Ærø', '病院 😀');
    for (const shown of ['😀', '👩‍⚕️', 'Ærø']) expect(text).toContain(shown);
  });

  test('reads text as text, never as its own markup', async () => {
    const markup = '#let x = 1; *b* _i_ `r` $x^2$ <label> @ref = head /* c */ // d \\ #eval("1") https://a.dk [x]';
    const { elements } = await aPage(markup);
    const said = (wanted: string): string[] =>
      elements.filter(({ role }) => role === wanted).map(({ text }) => flowing(text));
    expect(said('H1')).toContain(flowing(markup));
    expect(said('P')).toContain(flowing(markup));
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

test.each(engines)(
  'a sign that no font has, or not on that letter, does not keep the $name engine for ever in a picture',
  ({ typst }) => {
    for (const mark of [
      '\u{1e028}',
      '\u05b0',
      '\u3099',
      '\u0363',
      '\u20d0',
      '\u{1f3fb}',
      '\uff9e',
      '\u2799',
      '\u02f4',
      '\u2024',
    ])
      expect(made(typst, saying(`x${mark} e\u0301`)).length).toBeGreaterThan(1_000);
  },
);

test.each(engines)('whatever people write breaks no PDF of the $name engine', ({ typst }) => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(made(typst, saying(text)).length).toBeGreaterThan(1_000);
    }),
    { numRuns: 40 },
  );
});
