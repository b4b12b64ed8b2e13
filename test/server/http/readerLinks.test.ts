import { afterAll, beforeAll, expect, test } from 'vitest';
import { aServer, OpenScreen, until, type TestServer } from '../aServer.ts';
import { protocolVersion } from '../../../shared/live/protocol.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

async function aReader() {
  const session = await server.create();
  const path = `/api/sessions/${session.sessionId}`;
  const made = await server.request('POST', `${path}/readers`, { bearer: session.tickets.facilitator });
  return { ...session, path, made, reader: made.body.ticket as string, facilitator: session.tickets.facilitator };
}

test('a link to read by carries its ticket after the #, and gives the summary that is not to be indexed', async () => {
  const { made, path, sessionId, reader } = await aReader();
  expect(made.status).toBe(201);
  expect(made.body.link).toBe(`${server.url}/s/${sessionId}/summary#${reader}`);
  for (const format of ['document', 'md', 'html', 'docx']) {
    const answer = await server.request('GET', `${path}/summary?format=${format}`, { bearer: reader });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  }
});

test('it opens nothing else: not the whole session, no view, no board, no line, no further link', async () => {
  const { path, reader, joinCode } = await aReader();
  for (const format of ['json', 'editable']) {
    expect((await server.request('GET', `${path}/summary?format=${format}`, { bearer: reader })).status).toBe(403);
  }
  expect((await server.request('GET', path, { bearer: reader })).status).toBe(401);
  expect((await server.request('POST', `${path}/readers`, { bearer: reader })).status).toBe(401);
  expect((await server.request('GET', `${path}/readers`, { bearer: reader })).status).toBe(401);
  expect((await server.request('DELETE', path, { bearer: reader })).status).toBe(401);
  const screen = new OpenScreen(server.url, { ticket: reader, protocol: protocolVersion });
  await until(() => screen.refused !== null);
  expect(screen.refused!.code).toBe('noTicket');
  screen.socket.disconnect();
  const other = await server.create();
  const elsewhere = `/api/sessions/${other.sessionId}/summary`;
  expect((await server.request('GET', elsewhere, { bearer: reader })).status).toBe(401);
  const { ticket } = await server.join(joinCode);
  expect((await server.request('POST', `${path}/readers`, { bearer: ticket })).status).toBe(403);
});

test('it works until the facilitator withdraws it, and the others go on', async () => {
  const { path, made, reader, facilitator } = await aReader();
  const second = await server.request('POST', `${path}/readers`, { bearer: facilitator });
  const list = async (): Promise<string[]> => {
    const { body } = await server.request('GET', `${path}/readers`, { bearer: facilitator });
    return body.readers.map(({ id }: { id: string }) => id);
  };
  expect(await list()).toEqual([made.body.id, second.body.id]);
  expect((await server.request('GET', `${path}/summary`, { bearer: reader })).status).toBe(200);
  const gone = await server.request('DELETE', `${path}/readers/${made.body.id}`, { bearer: facilitator });
  expect(gone.status).toBe(204);
  expect((await server.request('GET', `${path}/summary`, { bearer: reader })).status).toBe(401);
  expect((await server.request('GET', `${path}/summary`, { bearer: second.body.ticket })).status).toBe(200);
  expect(await list()).toEqual([second.body.id]);
});

test('withdrawing takes no seat away', async () => {
  const { path, facilitator } = await aReader();
  const { body: view } = await server.request('GET', path, { bearer: facilitator });
  await server.request('DELETE', `${path}/readers/${view.seat.id}`, { bearer: facilitator });
  expect((await server.request('GET', path, { bearer: facilitator })).status).toBe(200);
});

test('who reads it sees the edits and nothing of what they hide', async () => {
  const { path, reader, facilitator } = await aReader();
  const screen = await server.open(facilitator);
  const change = { what: 'lead', text: 'Vi blev enige om det hele.' };
  expect(await screen.give({ type: 'editSummary', change })).toEqual({ ok: true });
  const hidden = { what: 'section', sectionId: 'attendance', changes: { shown: false } };
  expect(await screen.give({ type: 'editSummary', change: hidden })).toEqual({ ok: true });
  const { text } = await server.request('GET', `${path}/summary?format=document`, { bearer: reader });
  expect(text).toContain('Vi blev enige om det hele.');
  expect(text).not.toContain('"attendance"');
});

test('the summary is told in the language asked for, whatever the session speaks', async () => {
  const { path, reader } = await aReader();
  const told = async (locale: string): Promise<string> =>
    (await server.request('GET', `${path}/summary?format=md&locale=${locale}`, { bearer: reader })).text;
  expect(await told('da')).toContain('## Deltagelse');
  expect(await told('nb')).toContain('## Deltakelse');
  expect(await told('en')).toContain('## Attendance');
  const { status } = await server.request('GET', `${path}/summary?locale=fr`, { bearer: reader });
  expect(status).toBe(400);
});
