import { join } from 'node:path';
import type { SummaryDocument } from '../../shared/summary/document.ts';
import { groupColourHex } from '../../shared/summary/groupColourHex.ts';
import { summaryWords } from '../../shared/words/summary.ts';
import { fontFamilies, readFonts } from './pdf/fonts.ts';
import { openTypst, type Typst } from './pdf/typst.ts';

export const pdfTemplate = { path: join(import.meta.dirname, 'pdf/summary.typ') };

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
  return JSON.stringify({ summary, words, colours: groupColourHex, fonts: fontFamilies });
}
