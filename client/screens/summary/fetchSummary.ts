import type { View } from '../../../shared/session/view.ts';
import type { SummaryDocument } from '../../../shared/summary/document.ts';
import type { SummaryFormat } from '../../../shared/summary/summaryFormats.ts';
import type { Locale } from '../../../shared/words/catalogue.ts';

/** The summary as it is now, and the language that the facilitator reads. */
export interface FetchedSummary {
  document: SummaryDocument;
  locale: Locale;
  fetchedAtMs: number;
}

/** `notYours`: the ticket does not open this summary. `noAnswer`: the server could not be asked. */
export type FetchTrouble = 'notYours' | 'noAnswer';

export async function fetchSummary(sessionId: string, ticket: string): Promise<FetchedSummary | FetchTrouble> {
  try {
    const [summary, view] = await Promise.all([
      ask(`/api/sessions/${sessionId}/summary?format=document`, ticket),
      ask(`/api/sessions/${sessionId}`, ticket),
    ]);
    if (isRefused(summary) || isRefused(view)) return 'notYours';
    if (!summary.ok || !view.ok) return 'noAnswer';
    const document = (await summary.json()) as SummaryDocument;
    const { seat, session } = (await view.json()) as View;
    return { document, locale: seat.locale ?? session.locale, fetchedAtMs: Date.now() };
  } catch {
    return 'noAnswer';
  }
}

/** Has the browser keep the summary as a file. Answers false when the server could not give it. */
export async function downloadSummary(sessionId: string, ticket: string, format: SummaryFormat): Promise<boolean> {
  try {
    const response = await ask(`/api/sessions/${sessionId}/summary?format=${format}`, ticket);
    if (!response.ok) return false;
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = fileNameOf(response.headers.get('content-disposition') ?? '') ?? `Plenum.${format}`;
    link.click();
    // The browser reads the file after the click; a minute is long enough for it to begin.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return true;
  } catch {
    return false;
  }
}

/** The name in a `Content-Disposition` header: the one in UTF-8 when it has one. */
export function fileNameOf(contentDisposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(contentDisposition)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="((?:[^"\\]|\\.)*)"/i.exec(contentDisposition)?.[1]?.replaceAll(/\\(.)/g, '$1');
}

function ask(address: string, ticket: string): Promise<Response> {
  return fetch(address, { headers: { authorization: `Bearer ${ticket}` }, cache: 'no-store' });
}

function isRefused({ status }: Response): boolean {
  return status === 401 || status === 403 || status === 404;
}
