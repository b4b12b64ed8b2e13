import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const manifest = join(root, 'dist/client/.vite/manifest.json');

/** Builds the client when a source file is newer than the last build, so that the tests never see old screens. */
export default function buildClientWhenStale(): void {
  const sources = [join(root, 'client'), join(root, 'shared'), join(root, 'vite.config.ts')];
  if (existsSync(manifest) && Math.max(...sources.map(newestChangeMs)) < statSync(manifest).mtimeMs) return;
  // As it is delivered: Vitest has set this process up for tests, and a build within it would be one for tests.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync('npm', ['run', 'build', '--silent', '--', '--logLevel', 'warn'], { cwd: root, env, stdio: 'inherit' });
}

function newestChangeMs(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChangeMs(join(path, name))));
}
