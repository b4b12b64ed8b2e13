import './preflight.js';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const vite = join(root, 'node_modules/vite/bin/vite.js');

// The server starts again when one of its files changes; Vite serves the screens and passes the rest on to it.
const processes = [
  ['--watch', '--watch-preserve-output', 'server/main.ts'],
  [vite, '--host'],
].map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));

const stop = () => processes.forEach((child) => child.kill('SIGTERM'));
for (const child of processes) child.on('exit', stop);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
