import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const built = join(root, 'dist/client/start.html');
const sources = ['client', 'shared', 'vite.config.ts', 'package-lock.json'];

/** Builds the client when it is missing, or older than what it is made from. */
export function buildClientIfNeeded() {
  if (existsSync(built) && newest(sources) <= statSync(built).mtimeMs) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) fail('The client is not built and Vite is not installed. Run `npm ci` first.');
  process.stdout.write('Building the client …\n');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) fail('The client could not be built.');
}

/** When the latest of these files and folders was changed. Folders count too: a file may have gone. */
function newest(paths) {
  return paths.reduce((latest, path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) return latest;
    const inside = stat.isDirectory() ? newest(readdirSync(join(root, path)).map((name) => join(path, name))) : 0;
    return Math.max(latest, stat.mtimeMs, inside);
  }, 0);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
