import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildServer } from '../../../server/buildServer.ts';
import { readConfig } from '../../../server/config.ts';
import { fillSession } from '../../../server/demo/fillSession.ts';
import type { SessionState } from '../../../server/export/readRecord.ts';
import { stateOf } from '../../../server/sessionRecord.ts';

/** The session that `npm run demo` shows, as it stands when it is filled. Its server is gone again. */
export async function demoSession(): Promise<SessionState> {
  const dataDir = await mkdtemp(join(tmpdir(), 'plenum-bench-'));
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir });
  const server = await buildServer(config, pino({ level: 'silent' }));
  const { session } = await fillSession(server.rooms, server.boards);
  const state = await stateOf(session, server.boards);
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
  return state;
}
