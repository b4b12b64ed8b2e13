import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupLetter } from '../../shared/session/session.ts';
import { runServer } from '../main.ts';
import { seatLink } from '../links.ts';
import { fillSession, type FilledSession } from './fillSession.ts';

/** The server with a session in full swing, in a data folder that is thrown away when it ends. */
export async function runDemo(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plenum-demo-'));
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const server = await runServer({ ...process.env, DATA_DIR: dataDir });
  const filled = await fillSession(server.rooms, server.boards);
  process.stdout.write(`${links(filled, `http://localhost:${server.port}`)}\n`);
}

/** A link for every seat; each opens that seat's screen. */
function links({ session, tickets, joined, joinCode, sessionId }: FilledSession, origin: string): string {
  const lines = [
    `  A session in full swing: ${session.title}`,
    '',
    `  Facilitator   ${seatLink(origin, sessionId, 'facilitate', tickets.facilitator)}`,
    `  Plenary       ${seatLink(origin, sessionId, 'plenary', tickets.plenary)}`,
    `  Summary       ${seatLink(origin, sessionId, 'summary', tickets.facilitator)}`,
    `  Join          ${origin}/j/${joinCode}`,
  ];
  for (const { id, name } of session.groups) {
    lines.push('', `  ${groupLetter(session.groups, id)} ${name}`);
    for (const { seat, ticket } of joined.filter((each) => each.seat.groupId === id)) {
      const who = seat.role === 'table' ? 'The table' : seat.name;
      lines.push(`    ${who.padEnd(12)}${seatLink(origin, sessionId, 'group', ticket)}`);
    }
  }
  return [...lines, ''].join('\n');
}
