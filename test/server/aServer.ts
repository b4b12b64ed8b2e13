import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { io, type Socket } from 'socket.io-client';
import { livePath, protocolVersion, type Answer } from '../../shared/live/protocol.ts';
import type { Command } from '../../shared/session/commands.ts';
import type { View } from '../../shared/session/view.ts';
import type { Begun, Joined } from '../../server/http/desk.ts';
import { buildServer, type RunningServer } from '../../server/buildServer.ts';
import { readConfig } from '../../server/config.ts';

/** A real server at a free port, with the embedded store in a folder of its own. */
export interface TestServer extends RunningServer {
  url: string;
  dataDir: string;
  request(method: string, path: string, asked?: Asked): Promise<Answered>;
  create(request?: object): Promise<Begun & { links: Record<'facilitator' | 'plenary' | 'join', string> }>;
  join(code: string, request?: object): Promise<Joined>;
  /** Connects a screen and waits for its first view. */
  open(ticket: string): Promise<OpenScreen>;
}

interface Asked {
  body?: unknown;
  bearer?: string;
  headers?: Record<string, string>;
}

export interface Answered {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the server said; the test looks at it
  body: any;
  text: string;
  headers: Headers;
}

export async function aServer(settings: Record<string, string> = {}, log: Logger = silent): Promise<TestServer> {
  const dataDir = settings['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'plenum-test-')));
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...settings });
  const server = await buildServer(config, log);
  const url = `http://127.0.0.1:${server.port}`;
  const screens: OpenScreen[] = [];

  const test: TestServer = {
    ...server,
    url,
    dataDir,
    request: (method, path, asked) => request(url + path, method, asked),
    create: async (body = { title: 'Kick-off' }) =>
      expectStatus(201, await test.request('POST', '/api/sessions', { body })),
    join: async (code, body = {}) =>
      expectStatus(200, await test.request('POST', '/api/join', { body: { code, device: 'table', ...body } })),
    open: async (ticket) => {
      const screen = new OpenScreen(url, { ticket, protocol: protocolVersion });
      screens.push(screen);
      await until(() => screen.views.length > 0);
      return screen;
    },
    close: async () => {
      for (const screen of screens) screen.socket.disconnect();
      await server.close();
      if (!settings['DATA_DIR']) await rm(dataDir, { recursive: true, force: true });
    },
  };
  return test;
}

const silent = pino({ level: 'silent' });

/** A connected screen, with every view it was sent. */
export class OpenScreen {
  readonly socket: Socket;
  readonly views: View[] = [];
  /** Why it was not let in, or why the line ended. */
  refused: { code: string; message: string } | null = null;
  ended: string | null = null;
  /** What the server said before it shut the screen out. */
  farewell: string | null = null;

  constructor(url: string, auth: object, headers: Record<string, string> = {}) {
    this.socket = io(url, {
      path: livePath,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth,
      extraHeaders: headers,
    });
    this.socket.on('view', (view: View) => this.views.push(view));
    this.socket.on('connect_error', (error: Error & { data?: { code: string; message: string } }) => {
      this.refused = error.data ?? { code: 'none', message: error.message };
    });
    this.socket.on('farewell', (because: string) => (this.farewell = because));
    this.socket.on('disconnect', (reason) => (this.ended = reason));
  }

  get view(): View {
    return this.views.at(-1)!;
  }

  /** Sends what is given as a command, also what is none. */
  async give(command: Command | unknown): Promise<Answer> {
    return (await this.socket.timeout(10_000).emitWithAck('command', command)) as Answer;
  }
}

export async function request(url: string, method: string, { body, bearer, headers }: Asked = {}): Promise<Answered> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('application/json');
  return { status: response.status, body: isJson ? JSON.parse(text) : null, text, headers: response.headers };
}

function expectStatus<Body>(status: number, answered: Answered): Body {
  if (answered.status !== status) throw new Error(`${answered.status} instead of ${status}: ${answered.text}`);
  return answered.body as Body;
}

/** Waits until the condition holds; fails after ten seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const lastMs = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > lastMs) throw new Error(`still not so: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
