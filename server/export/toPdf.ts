import { join } from 'node:path';
import type { Block, SummaryDocument } from '../../shared/summary/document.ts';
import { drawFigure, figureInWords } from '../../shared/summary/figures/drawFigure.ts';
import { svgOf } from '../../shared/summary/figures/svgOf.ts';
import { widthOnPaper } from '../../shared/summary/figures/widthOnPaper.ts';
import { groupColourHex } from '../../shared/summary/groupColourHex.ts';
import { staysWhole } from '../../shared/summary/tableBreaks.ts';
import { summaryWords } from '../../shared/words/summary.ts';
import { columnLooks } from './columnLooks.ts';
import { fontFamilies, readFonts } from './fonts.ts';
import { openTypst, type Typst } from './pdf/typst.ts';

export const pdfTemplate = { path: join(import.meta.dirname, 'pdf/summary.typ') };

/** Between the margins of the page, and what a group's bar takes of that. */
const pageMm = 170;
const barMm = 6.5;

let opened: Promise<Typst> | undefined;

/** The summary as a tagged PDF on A4, with bookmarks, language, alternatives to its pictures. */
export async function toPdf(summary: SummaryDocument): Promise<Buffer> {
  opened ??= openTypst({ ...pdfTemplate, fonts: readFonts() });
  const typst = await opened;
  return Buffer.from(typst.compile(pdfData(summary)));
}

/** What the template shows, as JSON: nothing that people wrote comes to it in another way. */
export function pdfData(summary: SummaryDocument): string {
  const { contents, pageOf } = summaryWords[summary.locale];
  const words = { contents, page: pageOf };
  const sections = summary.sections.map(({ title, blocks }) => ({
    title,
    blocks: blocks.map((block) => withLooks(block, pageMm)),
  }));
  return JSON.stringify({
    summary: { ...summary, sections },
    words,
    colours: groupColourHex,
    fonts: fontFamilies,
  });
}

/** The block with what has been computed of how it looks. */
function withLooks(block: Block, mm: number): object {
  if (block.type === 'table') {
    return { ...block, looks: columnLooks(block.header, block.rows, mm), isWhole: staysWhole(block.rows) };
  }
  if (block.type === 'figure') {
    const drawing = drawFigure(block);
    const { type, title } = block;
    return {
      type,
      title,
      alternative: figureInWords(block),
      svg: svgOf(drawing, '', fontFamilies[0]),
      widthMm: widthOnPaper(drawing),
    };
  }
  if (block.type === 'group') return { ...block, blocks: block.blocks.map((inner) => withLooks(inner, mm - barMm)) };
  return block;
}
