import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { until } from './aServer.ts';

const root = join(import.meta.dirname, '../..');

/** A server in a process of its own, to be killed. */
export interface ServerProcess {
  url: string;
  output(): string;
  /** Ends it and resolves with its exit code; null when the signal ended it. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

export async function startProcess(
  settings: Record<string, string>,
  entry = 'server/main.ts',
): Promise<ServerProcess> {
  const { child, output } = run({ PORT: '0', HOST: '127.0.0.1', ...settings }, entry);
  await until(() => /http:\/\/127\.0\.0\.1:\d+/.test(output()) || child.exitCode !== null);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output())?.[0];
  if (!url) throw new Error(output());
  return {
    url,
    output,
    end: async (signal) => {
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
      return child.exitCode;
    },
  };
}

/** Runs the server with settings that should stop it; resolves with what it said. */
export async function runToItsEnd(
  settings: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const { child, output } = run(settings);
  await once(child, 'close');
  return { code: child.exitCode, output: output() };
}

function run(settings: Record<string, string>, entry = 'server/main.ts'): { child: ChildProcess; output(): string } {
  const child = spawn(process.execPath, [entry], { cwd: root, env: { ...process.env, ...settings } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  return { child, output: () => text };
}
