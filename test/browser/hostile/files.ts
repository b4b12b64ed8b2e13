import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CreatedSession } from '../kit/wire.ts';

/** A page as a file on a disk, as long as it is opened. */
export async function inFile(html: string, visit: (address: string) => Promise<unknown>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-hostile-'));
  const path = join(folder, 'summary.html');
  await writeFile(path, html);
  await visit(pathToFileURL(path).href);
  await rm(folder, { recursive: true });
}

/** What the server answers to the facilitator who asks it to make something of the session. */
export async function askFor(origin: string, session: CreatedSession, path: string, what?: object): Promise<unknown> {
  const response = await fetch(`${origin}/api/sessions/${session.sessionId}${path}`, {
    method: 'POST',
    headers: { ...asFacilitator(session), ...(what && { 'content-type': 'application/json' }) },
    ...(what && { body: JSON.stringify(what) }),
  });
  return response.json();
}

/** The summary as a file of this format. */
export async function summaryFile(origin: string, session: CreatedSession, format: string): Promise<Buffer> {
  const address = `${origin}/api/sessions/${session.sessionId}/summary?format=${format}`;
  const response = await fetch(address, { headers: asFacilitator(session) });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

function asFacilitator({ tickets }: CreatedSession): Record<string, string> {
  return { authorization: `Bearer ${tickets.facilitator}` };
}
