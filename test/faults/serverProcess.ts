import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const entry = join(import.meta.dirname, 'boardProcess.ts');

/** A board server in a process of its own, to be killed at will. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly port: number;
  readonly #complaints: string[];

  private constructor(child: ChildProcess, port: number, complaints: string[]) {
    this.#child = child;
    this.port = port;
    this.#complaints = complaints;
  }

  /** Resolves when it listens. `wrap` is put before the command: `['unshare', '-m', …]`. */
  static async start(dataDir: string, port = 0, wrap: string[] = []): Promise<ServerProcess> {
    const [command, ...args] = [...wrap, process.execPath, entry, dataDir, String(port)];
    const child = spawn(command!, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const complaints: string[] = [];
    child.stderr.on('data', (data: Buffer) => complaints.push(data.toString()));
    const listening = new Promise<number>((resolve, reject) => {
      child.stdout.on('data', (data: Buffer) => {
        const said = /port (\d+)/.exec(data.toString());
        if (said) resolve(Number(said[1]));
      });
      child.once('exit', () => reject(new Error(`The server did not start: ${complaints.join('')}`)));
    });
    return new ServerProcess(child, await listening, complaints);
  }

  get pid(): number {
    return this.#child.pid!;
  }

  get complaints(): string {
    return this.#complaints.join('');
  }

  /** Ends it as a power cut would end the process: at once, with nothing said. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  /** Asks it to end; resolves with its exit code. */
  async stop(): Promise<number | null> {
    const gone = once(this.#child, 'exit') as Promise<[number | null]>;
    this.#child.kill('SIGTERM');
    return (await gone)[0];
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#child.kill(signal);
  }
}
