import { refuse, type Refusal } from '../../shared/session/refusals.ts';
import type { Session } from '../../shared/session/session.ts';
import { fileOfSession, type SessionFile } from '../../shared/summary/sessionFile.ts';
import { summarizeSession, type SessionRecord } from '../../shared/summary/summarizeSession.ts';
import { summaryFormats, type SummaryFormat } from '../../shared/summary/summaryFormats.ts';
import { toMarkdown } from '../../shared/summary/toMarkdown.ts';
import { toDocx } from './toDocx.ts';
import { toHtml } from './toHtml.ts';

/** What a summary file is made from: the record as it reads, and the boards' encoded documents for the session file. */
export interface ExportRecord extends SessionRecord {
  states: { activityId: string; groupId: string; state: Uint8Array }[];
}

export interface ExportedFile {
  fileName: string;
  contentType: string;
  body: string | Buffer;
}

interface Format {
  contentType: string;
  write(record: ExportRecord): string | Buffer | Promise<Buffer>;
}

/** The files there are, and the document itself, which our own page reads. */
const formats: Record<SummaryFormat | 'document', Format> = {
  md: { contentType: 'text/markdown; charset=utf-8', write: (record) => toMarkdown(summarizeSession(record)) },
  html: { contentType: 'text/html; charset=utf-8', write: (record) => toHtml(summarizeSession(record)) },
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: (record) => toDocx(summarizeSession(record)),
  },
  json: { contentType: 'application/json; charset=utf-8', write: (record) => JSON.stringify(toSessionFile(record)) },
  document: {
    contentType: 'application/json; charset=utf-8',
    write: (record) => JSON.stringify(summarizeSession(record)),
  },
};

/** The summary as a file in the format asked for; refused when there is no such format. */
export async function exportSummary(format: string, record: ExportRecord): Promise<ExportedFile | Refusal> {
  if (!isFormat(format)) return refuse('malformed', `format: ${summaryFormats.join(', ')}`);
  const { contentType, write } = formats[format];
  return { fileName: fileName(record.session, format), contentType, body: await write(record) };
}

function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}

function toSessionFile({ session, states }: ExportRecord): SessionFile {
  const boards = states.map(({ state, ...name }) => ({ ...name, state: Buffer.from(state).toString('base64') }));
  return { plenumFile: 1, session: fileOfSession(session), boards };
}

/** "2026-03-12 Kick-off.docx": date first so that files sort, without what file systems refuse. */
function fileName({ date, title }: Session, format: string): string {
  const safeTitle = title
    .replaceAll(/[\p{Cc}"*/:<>?\\|\s]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return `${date} ${safeTitle || 'Plenum'}.${format}`;
}
