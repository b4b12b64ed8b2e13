import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');
const manifest = join(root, 'dist/client/.vite/manifest.json');

/** Builds the client when a source file is newer than the last build, so that the tests never see old screens. */
export default async function buildClientWhenStale(): Promise<void> {
  const sources = [join(root, 'client'), join(root, 'shared'), join(root, 'vite.config.ts')];
  if (existsSync(manifest) && Math.max(...sources.map(newestChangeMs)) < statSync(manifest).mtimeMs) return;
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}

function newestChangeMs(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChangeMs(join(path, name))));
}
