import { refuse, type Refusal } from '../../shared/session/refusals.ts';
import type { Session } from '../../shared/session/session.ts';
import { fileOfSession, type SessionFile } from '../../shared/summary/sessionFile.ts';
import { noEdits } from '../../shared/summary/edits.ts';
import type { EditableSummary } from '../../shared/summary/editableSummary.ts';
import { computeSummary, summarizeSession } from '../../shared/summary/summarizeSession.ts';
import { summaryFormats, type SummaryFormat, type TableListing } from '../../shared/summary/summaryFormats.ts';
import { collectTables, type PlainTable } from '../../shared/summary/collectTables.ts';
import { toMarkdown } from '../../shared/summary/toMarkdown.ts';
import { readRecord, type SessionState } from './readRecord.ts';
import { csvFileName, csvOf, toCsv } from './toCsv.ts';
import { toDocx } from './toDocx.ts';
import { toHtml } from './toHtml.ts';
import { toPdf } from './toPdf.ts';
import { toXlsx } from './toXlsx.ts';

export interface ExportedFile {
  fileName: string;
  contentType: string;
  body: string | Buffer;
}

interface Format {
  contentType: string;
  /** Where the file's name ends otherwise than on the format's. */
  extension?: string;
  write(state: SessionState): string | Promise<Buffer>;
}

/** The files there are; the document itself, which our own page reads; what that page edits it from, and which tables there are. */
const formats: Record<SummaryFormat | 'document' | 'editable' | 'tables', Format> = {
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: (state) => toDocx(documentOf(state)),
  },
  pdf: { contentType: 'application/pdf', write: (state) => toPdf(documentOf(state)) },
  html: { contentType: 'text/html; charset=utf-8', write: (state) => toHtml(documentOf(state)) },
  md: { contentType: 'text/markdown; charset=utf-8', write: (state) => toMarkdown(documentOf(state)) },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (state) => toXlsx(tablesOf(state)),
  },
  csv: {
    contentType: 'application/zip',
    extension: 'zip',
    write: (state) => Promise.resolve(toCsv(tablesOf(state), state.session.locale)),
  },
  json: { contentType: 'application/json; charset=utf-8', write: (state) => JSON.stringify(toSessionFile(state)) },
  document: { contentType: 'application/json; charset=utf-8', write: (state) => JSON.stringify(documentOf(state)) },
  editable: { contentType: 'application/json; charset=utf-8', write: (state) => JSON.stringify(toEditable(state)) },
  tables: { contentType: 'application/json; charset=utf-8', write: (state) => JSON.stringify(toTableList(state)) },
};

/**
 * The summary as a file in the format asked for; refused when there is no such format. With a `table`, by its number in
 * the list of tables, only that one, as CSV. Takes its time: see `Exporter`.
 */
export async function exportSummary(
  format: string,
  state: SessionState,
  table?: number,
): Promise<ExportedFile | Refusal> {
  if (!isFormat(format)) return refuse('malformed', `format: ${summaryFormats.join(', ')}`);
  if (format === 'csv' && table !== undefined) return oneTable(state, table);
  const { contentType, extension = format, write } = formats[format];
  return { fileName: fileName(state.session, extension), contentType, body: await write(state) };
}

function oneTable(state: SessionState, number: number): ExportedFile | Refusal {
  const { session } = state;
  const tables = tablesOf(state);
  const table = tables[number - 1];
  if (!table) return refuse('malformed', `table: 1–${tables.length}`);
  return {
    fileName: fileName(session, 'csv', ` – ${csvFileName(table)}`),
    contentType: 'text/csv; charset=utf-8',
    body: csvOf(table, session.locale),
  };
}

/** Each with the number that it is asked for by. */
function toTableList(state: SessionState): TableListing[] {
  return tablesOf(state).map(({ name, rows }, at) => ({ table: at + 1, name, rows: rows.length }));
}

function tablesOf(state: SessionState): PlainTable[] {
  return collectTables(readRecord(state));
}

function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}

function documentOf(state: SessionState): ReturnType<typeof summarizeSession> {
  return summarizeSession(readRecord(state));
}

function toEditable(state: SessionState): EditableSummary {
  const { summaryEdits = noEdits, groups, date } = state.session;
  return { computed: computeSummary(readRecord(state)), edits: summaryEdits, groups, date };
}

function toSessionFile({ session, states }: SessionState): SessionFile {
  const boards = states.map(({ state, ...name }) => ({ ...name, state: Buffer.from(state).toString('base64') }));
  return { plenumFile: 1, session: fileOfSession(session), boards };
}

/** What file systems refuse, and what nobody sees: signs that turn the reading direction around could hide an ending. */
const refusedInNames = /[\p{C}"*/:<>?\\|\s]+/gu;

/** "2026-03-12 Kick-off.docx": date first so that files sort, without what file systems refuse. */
function fileName({ date, title }: Session, format: string, about = ''): string {
  // Made well-formed last: the cut may fall within a sign of two units.
  const safeTitle = title.replaceAll(refusedInNames, ' ').trim().slice(0, 80).toWellFormed();
  return `${date} ${safeTitle || 'Plenum'}${about}.${format}`;
}
