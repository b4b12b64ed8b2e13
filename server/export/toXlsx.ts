import writeExcelFile, { type Cell, type CellObject, type Sheet } from 'write-excel-file/node';
import type { PlainCell, PlainTable } from '../../shared/summary/collectTables.ts';
import { xlsxPrint } from './xlsxPrint.ts';

/** What Excel takes in one cell; a longer text makes it call the file damaged. */
const mostCharacters = 32_767;
/** Widths in letters. */
const narrowest = 8;
const widest = 60;
/** What a laptop's screen shows side by side, and what can still be read when it is printed on one page's width. */
const sideBySide = 180;
/** No text has a narrower column than this, whatever the others need. */
const narrowestOfTexts = 18;
/** Heights in points; Excel takes no higher row. */
const lineHeight = 15;
const highest = 409;

/** The tables as an Excel file, a sheet for each: a header that stays in sight and on every printed page, real numbers and dates. */
export async function toXlsx(tables: readonly PlainTable[]): Promise<Buffer> {
  const sheets = sheetNames(tables.map(({ name }) => name));
  const written = tables.map((table, at): Sheet<never> => {
    const titles = table.columns.map(({ title }) => title);
    const widths = sharing(titles.map((title, column) => widthOf(title, table.rows, column)));
    return {
      sheet: sheets[at]!,
      data: [
        rowOf(titles, widths, { fontWeight: 'bold', backgroundColor: '#eef1f4' }),
        ...table.rows.map((cells) => rowOf(cells, widths)),
      ],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    };
  });
  // A file without any sheet is none.
  const all = written.length > 0 ? written : [{ sheet: 'Plenum', data: [[null]] }];
  return writeExcelFile(all, { fontFamily: 'Calibri', fontSize: 11, features: [xlsxPrint] }).toBuffer();
}

/** As high as its longest text: not every program finds that out by itself. */
function rowOf(cells: readonly PlainCell[], widths: readonly number[], looks: CellObject = {}): Cell[] {
  const lines = Math.max(1, ...cells.map((cell, column) => linesIn(cell, widths[column]!)));
  const height = Math.min(lines * lineHeight, highest);
  return cells.map(excelCell).map((cell) => cell && { ...cell, ...looks, ...(lines > 1 && { height }) });
}

function linesIn(cell: PlainCell, width: number): number {
  if (typeof cell !== 'string') return 1;
  return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 1))), 0);
}

function excelCell(cell: PlainCell): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top', align: 'center' };
  if (typeof cell === 'string') return textCell(cell);
  return { value: new Date(cell.date), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top', align: 'left' };
}

function textCell(text: string): CellObject {
  const value = literal(text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text);
  return { value, type: String, format: '@', wrap: true, alignVertical: 'top' };
}

/** In an Excel file `_x0041_` means the letter A; a text that says so is written in such signs itself. */
function literal(text: string): string {
  return text.toWellFormed().replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function widthOf(title: string, rows: readonly PlainCell[][], column: number): number {
  const lengths = rows.map((cells) => longestLine(cells[column] ?? null));
  return Math.min(widest, Math.max(narrowest, title.length + 2, ...lengths.map((length) => length + 1)));
}

/** The widest columns give way, all to the same width, until everything stands side by side. */
function sharing(widths: readonly number[]): number[] {
  for (let most = widest; ; most--) {
    const shared = widths.map((width) => Math.min(width, most));
    if (most <= narrowestOfTexts || shared.reduce((sum, width) => sum + width, 0) <= sideBySide) return shared;
  }
}

function longestLine(cell: PlainCell): number {
  if (cell === null) return 0;
  if (typeof cell === 'object') return cell.date.length;
  return Math.max(
    ...String(cell)
      .split('\n')
      .map((line) => line.length),
  );
}

/** As Excel takes them: 31 characters at most, none of those that it has a use for, no name twice. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replaceAll(/[[\]:*?/\\']/g, ' ').trim() || 'Plenum';
    for (let number = 1; ; number++) {
      const end = number === 1 ? '' : ` ${number}`;
      const own = plain.slice(0, 31 - end.length).trim() + end;
      if (taken.has(own.toLowerCase())) continue;
      taken.add(own.toLowerCase());
      return own;
    }
  });
}
