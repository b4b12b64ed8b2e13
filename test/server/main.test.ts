import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolVersion } from '../../shared/live/protocol.ts';
import { OpenScreen, request, until } from './aServer.ts';
import { runToItsEnd, startProcess } from './processes.ts';

let dataDir: string;
beforeEach(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'plenum-test-'))));
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('a command that was answered is there after kill -9', async () => {
  const first = await startProcess({ DATA_DIR: dataDir });
  const { body } = await request(`${first.url}/api/sessions`, 'POST', { body: { title: 'Kick-off' } });
  const screen = new OpenScreen(first.url, { ticket: body.tickets.facilitator, protocol: protocolVersion });
  await until(() => screen.views.length > 0);
  const answered: string[] = [];
  let isAlive = true;
  const names = Array.from({ length: 10 }, (_, place) => `Part ${place}`);
  const giving = names.map(async (name) => {
    const answer = await screen.give({ type: 'addParty', name }).catch(() => null);
    if (answer?.ok && isAlive) answered.push(name);
  });
  await until(() => answered.length > 0);
  await first.end('SIGKILL');
  isAlive = false;
  screen.socket.disconnect();

  const second = await startProcess({ DATA_DIR: dataDir });
  const { body: view } = await request(`${second.url}/api/sessions/${body.sessionId}`, 'GET', {
    bearer: body.tickets.facilitator,
  });
  const parties = view.session.parties.map(({ name }: { name: string }) => name);
  expect(parties).toEqual(expect.arrayContaining(answered));
  await second.end('SIGKILL');
  await Promise.all(giving);
});

test('asked to end, it closes the lines so that screens come back by themselves, and ends with 0', async () => {
  const server = await startProcess({ DATA_DIR: dataDir });
  const { body } = await request(`${server.url}/api/sessions`, 'POST', { body: { title: 'Kick-off' } });
  const screen = new OpenScreen(server.url, { ticket: body.tickets.facilitator, protocol: protocolVersion });
  await until(() => screen.views.length > 0);
  expect(await server.end('SIGTERM')).toBe(0);
  await until(() => screen.ended !== null);
  expect(screen.ended).toBe('transport close');
});

test('what was compiled is kept for the next start', async () => {
  const compiled = join(dataDir, 'compiled');
  const settings = { DATA_DIR: join(dataDir, 'data'), NODE_COMPILE_CACHE: compiled };
  const server = await startProcess(settings, 'scripts/start.js');
  expect(await server.end('SIGTERM')).toBe(0);
  const kept = await readdir(compiled, { recursive: true });
  expect(kept.length).toBeGreaterThan(50);
});

test('nothing of a deleted session is left in the data folder', async () => {
  const server = await startProcess({ DATA_DIR: dataDir });
  const { body } = await request(`${server.url}/api/sessions`, 'POST', { body: { title: 'MARKER-TITLE' } });
  await request(`${server.url}/api/join`, 'POST', {
    body: { code: body.joinCode, device: 'person', name: 'MARKER-NAME' },
  });
  const stored = async (): Promise<string> => {
    const files = await readdir(dataDir, { recursive: true, withFileTypes: true });
    const contents = files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name)));
    return (await Promise.all(contents)).map((content) => content.toString('latin1')).join('');
  };
  expect(await stored()).toContain('MARKER-NAME');
  const bearer = body.tickets.facilitator;
  await request(`${server.url}/api/sessions/${body.sessionId}`, 'DELETE', { bearer });
  expect(await stored()).not.toContain('MARKER-');
  expect(await stored()).not.toContain(body.sessionId);
  await server.end('SIGTERM');
});

test('the log holds no ticket, no code, no name and no text', async () => {
  const server = await startProcess({ DATA_DIR: dataDir, LOG_LEVEL: 'trace' });
  const { body } = await request(`${server.url}/api/sessions`, 'POST', { body: { title: 'MARKER-TITLE' } });
  const joining = { code: body.joinCode, device: 'person', name: 'MARKER-NAME' };
  const { body: joined } = await request(`${server.url}/api/join`, 'POST', { body: joining });
  await request(`${server.url}/api/join/${body.joinCode}`, 'GET');
  await request(`${server.url}/j/${body.joinCode}`, 'GET');
  await request(`${server.url}/api/sessions/${body.sessionId}/summary`, 'GET', { bearer: joined.ticket });
  await server.end('SIGTERM');
  expect(server.output()).toContain('"status":201');
  for (const secret of ['MARKER', body.joinCode, joined.ticket, joined.returnCode, body.tickets.facilitator]) {
    expect(server.output()).not.toContain(secret);
  }
});

test('a setting that is wrong stops it with a sentence for each', async () => {
  const { code, output } = await runToItsEnd({ DATA_DIR: dataDir, PORT: 'abc', STORE: 'redis://localhost' });
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toEqual([
    'PORT must be a whole number from 0 to 65535, but it is "abc".',
    expect.stringContaining('not there yet'),
  ]);
});

test('a port that is taken stops it with a sentence', async () => {
  const server = await startProcess({ DATA_DIR: dataDir });
  const { port } = new URL(server.url);
  const other = join(dataDir, 'other');
  const { code, output } = await runToItsEnd({ DATA_DIR: other, HOST: '127.0.0.1', PORT: port });
  expect([code, output.trim()]).toEqual([1, `Something else already listens on port ${port}; set PORT.`]);
  await server.end('SIGTERM');
});
