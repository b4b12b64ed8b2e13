import { isIP } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';

/** How this server's links begin. */
export interface Addresses {
  /** The configured address; null when none is. */
  publicUrl: string | null;
  /** This machine's address on the local network; undefined when nobody can follow it there. */
  onNetwork: string | undefined;
}

/** The address that this request came to, or the configured one: for the person who asked. */
export function ownOrigin({ publicUrl }: Addresses, headers: IncomingHttpHeaders, isSecure: boolean): string {
  if (publicUrl) return publicUrl;
  const asked = headers['x-forwarded-host'] ?? headers.host;
  const origin = `${isSecure ? 'https' : 'http'}://${String(asked)}`;
  return URL.canParse(origin) ? new URL(origin).origin : 'http://localhost';
}

/**
 * Where people join with this code, from their own devices. A laptop that reaches its own server as `localhost`
 * gives its address on the network, where others can follow.
 */
export function joinLink(addresses: Addresses, origin: string, joinCode: string): string {
  const url = new URL(`${origin}/j/${joinCode}`);
  if (!addresses.publicUrl && isLoopback(url.hostname)) url.hostname = addresses.onNetwork ?? url.hostname;
  return url.href;
}

export type SeatPage = 'facilitate' | 'observe' | 'plenary' | 'group' | 'summary';

/** A link that hands over a seat: the ticket travels in the fragment, which browsers never send. */
export function seatLink(origin: string, sessionId: string, page: SeatPage, ticket: string): string {
  return `${origin}/s/${sessionId}/${page}#${ticket}`;
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'));
}
