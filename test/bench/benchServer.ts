import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialect } from './boardClient.ts';

/** A server that is measured. */
export interface Contender {
  name: string;
  entry: string;
  dialect: Dialect;
  /** The floor keeps nothing, so that nothing can be opened again. */
  keeps: boolean;
}

export const contenders: Contender[] = [
  { name: 'plenum', entry: '../faults/boardProcess.ts', dialect: 'y-websocket', keeps: true },
  { name: 'hocuspocus', entry: 'servers/hocuspocus.js', dialect: 'hocuspocus', keeps: true },
  { name: 'y-websocket', entry: 'servers/yWebsocket.ts', dialect: 'y-websocket', keeps: true },
  { name: 'floor', entry: 'servers/floor.ts', dialect: 'y-websocket', keeps: false },
];

const serverCore = '0';
const loadCore = '1';
const ticksPerSecond = 100;
/** Every contender finds again what it compiled, as Plenum's own start does. */
const compiled = join(tmpdir(), 'plenum-bench-compiled');

/** Puts this process, which makes the load, on the other core than the servers. */
export function pinLoad(): void {
  execFileSync('taskset', ['-a', '-c', '-p', loadCore, String(process.pid)], { stdio: 'ignore' });
}

/** A contender in a process of its own, on a core of its own, with a data folder of its own. */
export class BenchServer {
  readonly contender: Contender;
  readonly dataDir = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  #child!: ChildProcess;
  port = 0;

  private constructor(contender: Contender) {
    this.contender = contender;
  }

  static async start(contender: Contender): Promise<BenchServer> {
    const server = new BenchServer(contender);
    await server.#spawn();
    return server;
  }

  /** Ends it in good order and starts it again on the same data. */
  async restart(): Promise<void> {
    await this.#end();
    await this.#spawn();
  }

  async remove(): Promise<void> {
    await this.#end();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Seconds of processor time used so far, all threads. */
  cpuSeconds(): number {
    const fields = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  }

  memoryBytes(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) * 1024;
  }

  storedBytes(): number {
    const sizes = readdirSync(this.dataDir, { recursive: true }).map((name) =>
      statSync(join(this.dataDir, String(name))),
    );
    return sizes.filter((size) => size.isFile()).reduce((sum, { size }) => sum + size, 0);
  }

  async #spawn(): Promise<void> {
    const entry = join(import.meta.dirname, this.contender.entry);
    const profile = process.env['PROFILE'] === this.contender.name ? ['--cpu-prof', '--cpu-prof-dir=/tmp'] : [];
    const child = spawn('taskset', ['-c', serverCore, process.execPath, ...profile, entry, this.dataDir, '0'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: compiled },
    });
    this.#child = child;
    this.port = await new Promise<number>((resolve, reject) => {
      let said = '';
      child.stdout!.on('data', (data: Buffer) => {
        said += data.toString();
        const port = /port (\d+)/.exec(said);
        if (port) resolve(Number(port[1]));
      });
      child.once('exit', () => reject(new Error(`${this.contender.name} did not start`)));
    });
  }

  async #end(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const late = setTimeout(() => this.#child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(late);
  }
}
