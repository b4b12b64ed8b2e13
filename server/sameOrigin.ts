import type { IncomingHttpHeaders } from 'node:http';

/**
 * False when a page from elsewhere sends this request or opens this socket. Programs that are no browser send
 * no origin. `X-Forwarded-Host` counts as ours, since no foreign page can set it.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin } = headers;
  if (origin === undefined || origin === publicUrl) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host !== '' && (host === headers.host || host === headers['x-forwarded-host']);
}
