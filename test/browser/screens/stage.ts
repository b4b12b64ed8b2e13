import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { buildServer, type RunningServer } from '../../../server/buildServer.ts';
import { readConfig } from '../../../server/config.ts';
import { launchChromium } from '../kit/chromium.ts';
import { publicAddress } from './livelySession.ts';

/** A server in this process, and a browser that finds it under an address to be shown around. */
export interface Stage {
  server: RunningServer;
  browser: Browser;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'plenum-screens-'));
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, PUBLIC_URL: publicAddress });
  const server = await buildServer(config, pino({ level: 'warn' }));
  const host = new URL(publicAddress).hostname;
  const browser = await launchChromium(`--host-resolver-rules=MAP ${host}:80 127.0.0.1:${server.port}`);
  return {
    server,
    browser,
    async close() {
      await browser.close();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
