import { renderUnicodeCompact } from 'uqr';
import type { Config } from './config.ts';
import { lanAddress } from './lanAddress.ts';
import { isLoopback } from './links.ts';

/** What the terminal says when the server listens: where to open it, here and from other devices. */
export function announcement({ host, publicUrl }: Config, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const here = `http://${everywhere ? 'localhost' : bracketed(host)}:${port}`;
  const onNetwork = everywhere ? lanAddress() : undefined;
  const elsewhere = publicUrl ?? (onNetwork && `http://${onNetwork}:${port}`);
  const lines = ['', `  Plenum is ready:   ${here}`];
  if (elsewhere) lines.push(`  From elsewhere:    ${elsewhere}`, '', indented(renderUnicodeCompact(elsewhere)));
  else if (!isLoopback(host)) lines.push('  (This machine has no address on a network.)');
  return [...lines, ''].join('\n');
}

function indented(picture: string): string {
  return picture.replaceAll(/^/gm, '  ');
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
