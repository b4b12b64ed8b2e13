import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { exportSummary } from '../../../server/export/exportSummary.ts';
import { csvOf } from '../../../server/export/toCsv.ts';
import { toXlsx } from '../../../server/export/toXlsx.ts';
import { isRefusal } from '../../../shared/session/refusals.ts';
import { collectTables, type PlainTable } from '../../../shared/summary/collectTables.ts';
import { noEdits } from '../../../shared/summary/edits.ts';
import { asPlainText } from '../../../shared/summary/plainText.ts';
import { aRecord, cardTexts, type SampleRecord } from '../../shared/summary/aRecord.ts';

async function written(format: string, record: SampleRecord): Promise<Buffer> {
  const file = await exportSummary(format, record);
  if (isRefusal(file)) throw new Error(file.code);
  return file.body as Buffer;
}

function tableOf(tables: readonly PlainTable[], name: string): PlainTable {
  return tables.find((table) => table.name === name)!;
}

/** The rows of a CSV file as another program reads them: RFC 4180, with the separator given. */
function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n"]*)(${separator}|\\r\\n)`, 'gy');
  for (const [, value, end] of text.replace('\ufeff', '').matchAll(cell)) {
    rows.at(-1)!.push(value!.startsWith('"') ? value!.slice(1, -1).replaceAll('""', '"') : value!);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('the Excel file has a sheet for everything that was collected, with every card in it', async () => {
  const record = aRecord();
  const sheets = await readXlsx(await written('xlsx', record));
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Knaster',
    'Dilemmaer',
    'Bemærkninger til dilemmaer',
    'Nye dilemmaer',
    'Afstemninger',
    'Løsninger',
    'Deltagelse',
    'Dagsorden',
  ]);
  const cells = sheets.flatMap(({ data }) => data.flat()).map(String);
  for (const text of cardTexts(record)) expect(cells).toContain(text);
});

test('an Excel sheet prints on one page’s width, with its header on every page and its name below', async () => {
  const files = unzipSync(await written('xlsx', aRecord()));
  const workbook = strFromU8(files['xl/workbook.xml']!);
  const titles = [...workbook.matchAll(/name="_xlnm\.Print_Titles" localSheetId="(\d+)">([^<]*)</g)];
  const sheets = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  expect(titles.map(([, at, rows]) => [at, rows])).toEqual(sheets.map((name, at) => [`${at}`, `'${name}'!$1:$1`]));
  for (const at of sheets.keys()) {
    const sheet = strFromU8(files[`xl/worksheets/sheet${at + 1}.xml`]!);
    expect(sheet).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"\/><headerFooter>/);
  }
});

test('the columns of an Excel sheet of many long texts stand side by side on a laptop', async () => {
  const titles = ['Nr.', ...'abcdefgh'];
  const row: PlainTable['rows'][number] = [1, ...'abcdefgh'].map((cell) => (cell === 1 ? 1 : 'langt '.repeat(40)));
  const table: PlainTable = { name: 'T', columns: titles.map((title) => ({ title })), rows: [row] };
  const sheet = strFromU8(unzipSync(await toXlsx([table]))['xl/worksheets/sheet1.xml']!);
  const widths = [...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths).toEqual([8, 21, 21, 21, 21, 21, 21, 21, 21]);
});

test('ranks and points are numbers and check dates are dates in Excel', async () => {
  const sheets = await readXlsx(await written('xlsx', aRecord()));
  const columnOf = (sheet: string, title: string): unknown[] => {
    const { data } = sheets.find((each) => each.sheet === sheet)!;
    return data.slice(1).map((row) => row[data[0]!.indexOf(title)]);
  };
  expect(columnOf('Dilemmaer', 'A · North')).toEqual([1.5, 5, 4, 3, 1.5]);
  expect(columnOf('Afstemninger', 'Point')).toEqual([2, 1, 0]);
  expect(columnOf('Løsninger', 'Opfølgningsdato')[0]).toBeInstanceOf(Date);
});

test('what is hidden or corrected in the summary is so in the tables, and so is what other cards say of it', () => {
  const record = aRecord();
  const { id } = record.session.agenda.find(({ kind }) => kind === 'solution-draft')!;
  const content = record.boards.find(({ activityId }) => activityId === id)!.content as {
    solutions: Map<string, { answers: { key: string }[] }>;
  };
  const key = [...content.solutions.values()].flatMap(({ answers }) => answers)[0]!.key;
  const before = collectTables(record);
  const text = 'Sådan skal det stå';
  const summaryEdits = { ...noEdits, corrected: { [`${key}#text`]: { text, from: '' } } };
  const corrected = collectTables({ ...record, session: { ...record.session, summaryEdits } });
  for (const name of ['Knaster', 'Løsninger']) {
    expect(JSON.stringify(tableOf(corrected, name))).toContain(text);
  }
  const hidden = { ...noEdits, hidden: { [key]: '' } };
  const without = collectTables({ ...record, session: { ...record.session, summaryEdits: hidden } });
  expect(tableOf(without, 'Knaster').rows).toHaveLength(tableOf(before, 'Knaster').rows.length - 1);
});

test('a section that the facilitator left out is in no sheet', () => {
  const record = aRecord();
  const snags = record.session.agenda.find(({ kind }) => kind === 'snag-map')!;
  const summaryEdits = { ...noEdits, sections: { [snags.id]: { shown: false } } };
  const tables = collectTables({ ...record, session: { ...record.session, summaryEdits } });
  expect(tables.map(({ name }) => name)).not.toContain('Knaster');
});

test('two activities of one kind share a sheet, each row under its activity', () => {
  const record = aRecord();
  const snags = record.session.agenda.find(({ kind }) => kind === 'snag-map')!;
  const agenda = [...record.session.agenda, { ...snags, id: 'again', title: 'Again' }];
  const again = record.boards
    .filter(({ activityId }) => activityId === snags.id)
    .map((board) => ({ ...board, activityId: 'again' }));
  const tables = collectTables({ session: { ...record.session, agenda }, boards: [...record.boards, ...again] });
  const { rows } = tableOf(tables, 'Knaster');
  expect(rows.filter(([title]) => title === 'Again')).toHaveLength(rows.length / 2);
});

test('every row has a cell for every column', () => {
  for (const { columns, rows } of collectTables(aRecord())) {
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});

test('the CSV files are a zip with a file for each table', async () => {
  const files = unzipSync(await written('csv', aRecord()));
  expect(Object.keys(files)[0]).toBe('01 Knaster.csv');
  const file = files['02 Dilemmaer.csv']!;
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = strFromU8(file);
  expect(text).toMatch(/^Punkt;Nr\.;Dilemma;Samlet plads;/);
  expect(readCsv(text, ';')[1]!.slice(3)).toEqual(['1,5', '1,5', '1,5']);
});

test('each table is had as a CSV file of its own, by its number in the list', async () => {
  const record = aRecord();
  const list = JSON.parse(String(await written('tables', record))) as { table: number; name: string; rows: number }[];
  const files = unzipSync(await written('csv', record));
  expect(list.map(({ name }) => name)).toEqual(Object.keys(files).map((name) => name.slice(3, -4)));
  for (const [at, { table, name, rows }] of list.entries()) {
    const file = await exportSummary('csv', record, table);
    if (isRefusal(file)) throw new Error(file.code);
    expect(file.fileName).toBe(`2026-03-12 Kick-off – ${name}.csv`);
    expect(file.body).toBe(`\ufeff${strFromU8(Object.values(files)[at]!).replace('\ufeff', '')}`);
    expect(readCsv(String(file.body), ';')).toHaveLength(rows + 1);
  }
});

test('a table that does not exist is refused with how many there are', async () => {
  expect(await exportSummary('csv', aRecord(), 99)).toMatchObject({ code: 'malformed', about: 'table: 1–8' });
});

test('English has decimal points, and commas between cells', () => {
  const table = { name: 't', columns: [{ title: 'a' }, { title: 'b' }], rows: [[1.5, 'x, y']] };
  expect(csvOf(table, 'en')).toBe('\ufeffa,b\r\n1.5,"x, y"\r\n');
});

test('a text that a spreadsheet would take for a formula is text', () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x";"y")', '＝1'];
  const table = { name: 't', columns: [{ title: 'a' }], rows: formulas.map((text) => [text]) };
  const read = readCsv(csvOf(table, 'da'), ';').slice(1).flat();
  expect(read).toEqual(formulas.map((text) => `'${text}`));
});

const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('_x0041_', '</t>', ']]>', '&amp;', 'a\nb', '👩‍⚕️', '\u202e', 'x'.repeat(10_000), '"', ';', "'"),
  )
  .map(asPlainText);

test('whatever people write is read back as it is from Excel and CSV', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
      const rows = texts.map((each) => [`x${each}x`]);
      const table = { name: texts[0]!, columns: [{ title: 'a' }], rows };
      const [sheet] = await readXlsx(await toXlsx([table, table]));
      const plain = (value: unknown): string => String(value).replaceAll(/\r\n?/g, '\n');
      expect(sheet!.data.slice(1).map(([value]) => plain(value))).toEqual(rows.map(([value]) => plain(value)));
      expect(readCsv(csvOf(table, 'da'), ';').slice(1)).toEqual(rows);
    }),
    { numRuns: 100 },
  );
});

test('a text longer than Excel takes is cut, and the file stays whole', async () => {
  const table = { name: 't', columns: [{ title: 'a' }], rows: [['x'.repeat(50_000)]] };
  const [sheet] = await readXlsx(await toXlsx([table]));
  expect(String(sheet!.data[1]![0])).toHaveLength(32_767);
});

test('a session without anything in it is a file without rows', async () => {
  const { session } = aRecord();
  const blank = { ...session, agenda: [], groups: [], seats: [] };
  const tables = collectTables({ session: blank, boards: [] });
  expect(tables.flatMap(({ rows }) => rows)).toEqual([]);
  expect(await readXlsx(await toXlsx(tables))).toHaveLength(2);
  expect(await readXlsx(await toXlsx([]))).toHaveLength(1);
});
