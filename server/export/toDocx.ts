import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LeaderType,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Block, Fact, FigureBlock, SummaryDocument } from '../../shared/summary/document.ts';
import { summaryWords } from '../../shared/words/summary.ts';
import { blockParagraphs, factParagraphs } from './docxBlocks.ts';
import { rasteriseAll } from './docxFigure.ts';
import { quiet, type Place } from './docxParagraph.ts';
import { textRuns } from './docxText.ts';

const languageTag = { da: 'da-DK', nb: 'nb-NO', en: 'en-GB' } as const;
const font = 'Calibri';
const ink = '1d2733';

/** The summary as a Word file (OOXML): real heading and list styles, tables with repeated header rows, A4. */
export async function toDocx(summary: SummaryDocument): Promise<Buffer> {
  const pictures = await rasteriseAll(summary.sections.flatMap(({ blocks }) => figuresIn(blocks)));
  const isLaidOut = mayBeLaidOut(summary);
  const section: Place = { headingLevel: 2, group: null, listInstance: { next: 0 }, pictures };
  const children: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(summary.title) }),
    ...factParagraphs(summary.facts.map(joinedOnOneLine), section),
    ...contents(summary, isLaidOut),
  ];
  for (const { title, blocks } of summary.sections) {
    children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(title) }));
    children.push(...blocks.flatMap((block, at) => blockParagraphs(block, section, blocks[at + 1])));
  }
  const document = new Document({
    title: summary.title,
    creator: 'Plenum',
    styles: styles(languageTag[summary.locale]),
    ...(isLaidOut && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    numbering: {
      config: [
        { reference: 'numbers', levels: [numberLevel] },
        { reference: 'bullets', levels: [bulletLevel] },
      ],
    },
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

function figuresIn(blocks: readonly Block[]): FigureBlock[] {
  return blocks.flatMap((block) => {
    if (block.type === 'group') return figuresIn(block.blocks);
    return block.type === 'figure' ? [block] : [];
  });
}

/** The parties of a session are a line, not a list, on the page that is read first. */
function joinedOnOneLine({ label, values }: Fact): Fact {
  return { label, values: [values.join(', ')] };
}

/**
 * The sections, each a link, with the page that it should begin on. Written clean: Word asks nothing when it opens the
 * file, and counts anew when the reader has it update the table.
 */
function contents(summary: SummaryDocument, isLaidOut: boolean): FileChild[] {
  if (summary.sections.length < 3) return [];
  const title = summaryWords[summary.locale].contents;
  const tabLeader = isLaidOut ? LeaderType.DOT : LeaderType.NONE;
  return [
    new Paragraph({ spacing: { before: 360 }, keepNext: true, children: textRuns(title, { bold: true, size: 26 }) }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-1', beginDirty: false, tabLeader }),
  ];
}

/**
 * Page numbers are found by laying out every line as Word would, which takes a second for ten pages. A long day's
 * summary is written without them rather than late; so is one with words that no line holds, which take longest.
 */
function mayBeLaidOut(summary: SummaryDocument): boolean {
  const text = JSON.stringify(summary);
  return text.length < 100_000 && !/[^\s"]{200}/u.test(text);
}

const numberLevel = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 284, hanging: 284 } } },
};

const bulletLevel = { ...numberLevel, format: LevelFormat.BULLET, text: '•' };

/** Sizes are half-points, spacings twentieths of a point. */
function styles(language: string): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const heading = (size: number, before: number): object => ({
    run: { size, bold: true, color: ink, font },
    paragraph: { spacing: { before, after: 100, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { size: 22, font, color: ink, language: { value: language, eastAsia: language } },
        paragraph: { spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 48, bold: true, color: ink, font },
        paragraph: { spacing: { after: 240, line: 240, lineRule: LineRuleType.AUTO } },
      },
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
          new TextRun({ text: title, size: 18, color: quiet }),
          new TextRun({
            children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: 18,
            color: quiet,
          }),
        ],
      }),
    ],
  });
}
