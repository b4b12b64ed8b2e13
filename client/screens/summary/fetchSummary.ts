import type { View } from '../../../shared/session/view.ts';
import type { SummaryDocument } from '../../../shared/summary/document.ts';
import type { EditableSummary } from '../../../shared/summary/editableSummary.ts';
import type { SummaryFormat, TableListing } from '../../../shared/summary/summaryFormats.ts';
import type { Locale } from '../../../shared/words/catalogue.ts';

/** The summary as it is now, with what it is edited from, and the language that the facilitator reads. */
export interface FetchedSummary extends EditableSummary {
  locale: Locale;
  fetchedAtMs: number;
}

/** `notYours`: the ticket does not open this summary. `noAnswer`: the server could not be asked. */
export type FetchTrouble = 'notYours' | 'noAnswer';

/** For the facilitator; in the session's language unless another is named. */
export async function fetchSummary(
  sessionId: string,
  ticket: string,
  told: Locale | null,
): Promise<FetchedSummary | FetchTrouble> {
  try {
    const [summary, view] = await Promise.all([
      ask(summaryAddress(sessionId, 'editable', told), ticket),
      ask(`/api/sessions/${sessionId}`, ticket),
    ]);
    if (isRefused(summary) || isRefused(view)) return 'notYours';
    if (!summary.ok || !view.ok) return 'noAnswer';
    const editable = (await summary.json()) as EditableSummary;
    const { seat, session } = (await view.json()) as View;
    return { ...editable, locale: seat.locale ?? session.locale, fetchedAtMs: Date.now() };
  } catch {
    return 'noAnswer';
  }
}

/** For whoever has a link to read by: the summary as it is sent. */
export async function fetchAsReader(
  sessionId: string,
  ticket: string,
  told: Locale | null,
): Promise<SummaryDocument | FetchTrouble> {
  try {
    const summary = await ask(summaryAddress(sessionId, 'document', told), ticket);
    if (isRefused(summary)) return 'notYours';
    return summary.ok ? ((await summary.json()) as SummaryDocument) : 'noAnswer';
  } catch {
    return 'noAnswer';
  }
}

/** The tables there are, to be had one by one; null when the server could not be asked. */
export async function fetchTables(
  sessionId: string,
  ticket: string,
  told: Locale | null,
): Promise<TableListing[] | null> {
  const response = await ask(summaryAddress(sessionId, 'tables', told), ticket).catch(() => null);
  return response?.ok ? ((await response.json()) as TableListing[]) : null;
}

/** Has the browser keep the summary as a file. Once it is given up by the signal, the server stops writing it, too. */
export async function downloadSummary(
  sessionId: string,
  ticket: string,
  { format, told, table }: { format: SummaryFormat; told: Locale | null; table?: number },
  signal: AbortSignal,
): Promise<'done' | 'failed' | 'stopped'> {
  try {
    const address = summaryAddress(sessionId, format, told) + (table === undefined ? '' : `&table=${table}`);
    const response = await ask(address, ticket, signal);
    if (!response.ok) return 'failed';
    const file = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = file;
    link.download = fileNameOf(response.headers.get('content-disposition') ?? '') ?? `Plenum.${format}`;
    link.click();
    // The browser reads the file after the click; a minute is long enough for it to begin.
    setTimeout(() => URL.revokeObjectURL(file), 60_000);
    return 'done';
  } catch {
    return signal.aborted ? 'stopped' : 'failed';
  }
}

/** The name in a `Content-Disposition` header: the one in UTF-8 when it has one. */
export function fileNameOf(contentDisposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(contentDisposition)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="((?:[^"\\]|\\.)*)"/i.exec(contentDisposition)?.[1]?.replaceAll(/\\(.)/g, '$1');
}

function summaryAddress(sessionId: string, format: string, told: Locale | null): string {
  return `/api/sessions/${sessionId}/summary?format=${format}${told ? `&locale=${told}` : ''}`;
}

function ask(address: string, ticket: string, signal?: AbortSignal): Promise<Response> {
  return fetch(address, {
    headers: { authorization: `Bearer ${ticket}` },
    cache: 'no-store',
    signal: signal ?? null,
  });
}

function isRefused({ status }: Response): boolean {
  return status === 401 || status === 403 || status === 404;
}
