import { strToU8, zipSync } from 'fflate';
import type { PlainCell, PlainTable } from '../../shared/summary/collectTables.ts';
import type { Locale } from '../../shared/words/catalogue.ts';

/** Excel reads UTF-8 only when a file begins with this. */
const byteOrderMark = '\ufeff';

/** Where numbers have a decimal comma, Excel parts cells by semicolons. */
const conventions: Record<Locale, { separator: string; decimal: string }> = {
  da: { separator: ';', decimal: ',' },
  nb: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
};

/** The tables as CSV files in a zip, as Excel in that language opens them. */
export function toCsv(tables: readonly PlainTable[], locale: Locale): Buffer {
  const files = tables.map((table, at) => [
    `${String(at + 1).padStart(2, '0')} ${csvFileName(table)}.csv`,
    strToU8(csvOf(table, locale)),
  ]);
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

/** One table as the text of a CSV file. */
export function csvOf({ columns, rows }: PlainTable, locale: Locale): string {
  const { separator, decimal } = conventions[locale];
  const lines = [columns.map(({ title }) => title), ...rows].map((cells) =>
    cells.map((cell) => quoted(written(cell, decimal), separator)).join(separator),
  );
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function written(cell: PlainCell, decimal: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  return typeof cell === 'string' ? harmless(cell) : cell.date;
}

/** A text that a spreadsheet would take for a formula, with an apostrophe before it, which says that it is text. */
function harmless(text: string): string {
  return /^\s*[=+\-@＝＋－＠|%]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  const needsQuotes = text.includes(separator) || /["\r\n\t]/.test(text) || text !== text.trim();
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What the table's file is called, without date, number and ending. */
export function csvFileName({ name }: Pick<PlainTable, 'name'>): string {
  return name.replaceAll(/[^\p{L}\p{N} _.-]+/gu, ' ').trim();
}
