import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LeaderType,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx';
import type { Fact, SummaryDocument } from '../../shared/summary/document.ts';
import { summaryWords } from '../../shared/words/summary.ts';
import { blockParagraphs, factParagraphs, type Place } from './docxBlocks.ts';
import { textRuns } from './docxText.ts';

const languageTag = { da: 'da-DK', nb: 'nb-NO', en: 'en-GB' } as const;
const font = 'Calibri';
const ink = '1d2733';

/** The summary as a Word file (OOXML): real heading and list styles, tables with repeated header rows, A4. */
export async function toDocx(summary: SummaryDocument): Promise<Buffer> {
  const section: Place = { headingLevel: 2, group: null, listInstance: { next: 0 } };
  const children: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(summary.title) }),
    ...factParagraphs(summary.facts.map(joinedOnOneLine), section),
    ...contents(summary),
  ];
  for (const { title, blocks } of summary.sections) {
    children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(title) }));
    for (const block of blocks) children.push(...blockParagraphs(block, section));
  }
  const document = new Document({
    title: summary.title,
    creator: 'Plenum',
    styles: styles(languageTag[summary.locale]),
    numbering: { config: [{ reference: 'numbers', levels: [numberLevel] }] },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { left: 1_134, right: 1_134 } } },
        footers: { default: footer(summary.title) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** The parties of a session are a line, not a list, on the page that is read first. */
function joinedOnOneLine({ label, values }: Fact): Fact {
  return { label, values: [values.join(', ')] };
}

/**
 * The sections, each a link. Written clean: Word asks nothing when it opens the file, and fills in page numbers when
 * the reader has it update the table.
 */
function contents({ locale, sections }: SummaryDocument): FileChild[] {
  if (sections.length < 3) return [];
  const title = summaryWords[locale].contents;
  return [
    new Paragraph({ spacing: { before: 360 }, keepNext: true, children: textRuns(title, { bold: true, size: 26 }) }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: '1-1',
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
  ];
}

const numberLevel = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 420, hanging: 420 } } },
};

/** Sizes are half-points, spacings twentieths of a point. */
function styles(language: string): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const heading = (size: number, before: number): object => ({
    run: { size, bold: true, color: ink, font },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { size: 22, font, color: ink, language: { value: language, eastAsia: language } },
        paragraph: { spacing: { after: 100, line: 276 } },
      },
      title: { run: { size: 48, bold: true, color: ink, font }, paragraph: { spacing: { after: 160 } } },
      heading1: heading(32, 400),
      heading2: heading(26, 260),
      heading3: heading(23, 180),
      heading4: heading(22, 140),
    },
  };
}

function footer(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: 9_638 }],
        children: [
          new TextRun({ text: title, size: 18, color: '5a6470' }),
          new TextRun({
            children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: 18,
            color: '5a6470',
          }),
        ],
      }),
    ],
  });
}
