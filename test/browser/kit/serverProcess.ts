import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../until.ts';

const root = join(import.meta.dirname, '../../..');

/** A server as a process of its own, in a throw-away data folder, that can be killed and started again. */
export interface ServerProcess {
  origin: string;
  port: number;
  dataDir: string;
  /** The process that listens; it is another one after each start. */
  pid(): number;
  /** `kill -9`: no goodbye, no last write. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
  /** Kills it and removes its data. */
  remove(): Promise<void>;
}

/** `wrap` is put before the command, with the data folder in it: `['unshare', '-m', …]`. */
export async function startServer(wrap: (dataDir: string) => string[] = () => []): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'plenum-browser-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let running: ChildProcess | undefined;
  const said: string[] = [];

  const server: ServerProcess = {
    origin,
    port,
    dataDir,
    pid: () => running!.pid!,
    async kill() {
      const dying = running;
      running = undefined;
      if (!dying || dying.exitCode !== null) return;
      dying.kill('SIGKILL');
      await once(dying, 'exit');
    },
    async start() {
      const [command, ...args] = [...wrap(dataDir), process.execPath, 'server/main.ts'];
      running = spawn(command!, args, {
        cwd: root,
        env: {
          ...process.env,
          PORT: String(port),
          HOST: '127.0.0.1',
          DATA_DIR: dataDir,
          PUBLIC_URL: origin,
          LOG_LEVEL: 'warn',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [running.stdout, running.stderr]) stream?.on('data', (chunk) => said.push(String(chunk)));
      await until(async () => running?.exitCode !== null || (await isHealthy(origin)));
      if (running.exitCode !== null) throw new Error(`The server did not start:\n${said.join('')}`);
    },
    async remove() {
      await server.kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function isHealthy(origin: string): Promise<boolean> {
  return fetch(`${origin}/healthz`).then(
    (response) => response.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
