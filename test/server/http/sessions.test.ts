import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aServer, type TestServer } from '../aServer.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

describe('creating a session', () => {
  test('gives a join code, the tickets, and links that carry them after the #', async () => {
    const { sessionId, joinCode, tickets, links } = await server.create({ title: 'Kick-off', locale: 'nb' });
    expect(joinCode).toMatch(/^[A-Z3-9]{6}$/);
    expect(links.facilitator).toBe(`${server.url}/s/${sessionId}/facilitate#${tickets.facilitator}`);
    expect(links.plenary).toBe(`${server.url}/s/${sessionId}/plenary#${tickets.plenary}`);
    expect(links.join).toBe(`${server.url}/j/${joinCode}`);
    expect(tickets.facilitator).not.toBe(tickets.plenary);
  });

  test('with neither template nor agenda starts from the default template', async () => {
    const { sessionId, tickets } = await server.create();
    const { body } = await server.request('GET', `/api/sessions/${sessionId}`, { bearer: tickets.facilitator });
    expect(body.agenda.length).toBeGreaterThan(3);
    expect(body.session.parties.length).toBeGreaterThan(1);
  });

  test('with an agenda of its own takes nothing from a template', async () => {
    const { sessionId, tickets } = await server.create({
      title: 'Samling',
      agenda: [{ kind: 'talk', title: 'Velkomst' }],
      groups: ['Nord', { name: 'Syd', colour: 'red' }],
      parties: ['Kommunen'],
      date: '2026-03-12',
      place: 'Rådhuset',
    });
    const { body } = await server.request('GET', `/api/sessions/${sessionId}`, { bearer: tickets.facilitator });
    expect(body.agenda.map(({ title }: { title: string }) => title)).toEqual(['Velkomst']);
    expect(body.session).toMatchObject({ date: '2026-03-12', place: 'Rådhuset', startTime: null });
    expect(body.session.groups.map(({ name }: { name: string }) => name)).toEqual(['Nord', 'Syd']);
  });

  test.each([
    ['an unknown field', { title: 'x', colour: 'red' }, 'colour'],
    ['a missing title', {}, 'title'],
    ['a date that is none', { title: 'x', date: '12/3' }, 'date'],
    ['an activity without a title', { title: 'x', agenda: [{ kind: 'talk' }] }, 'agenda.0.title'],
    ['an unknown kind of activity', { title: 'x', agenda: [{ kind: 'bingo', title: 'x' }] }, 'kind'],
    ['a group without a name', { title: 'x', groups: [''] }, 'groups.0'],
  ])('is refused with 400 naming %s', async (_what, body, field) => {
    const answered = await server.request('POST', '/api/sessions', { body, headers: { 'accept-language': 'en' } });
    expect(answered.status).toBe(400);
    expect(answered.body.error.code).toBe('malformed');
    expect(answered.body.error.message).toContain(field);
  });

  test('is refused when a title is too long, saying so', async () => {
    const { status, body } = await server.request('POST', '/api/sessions', { body: { title: 'x'.repeat(121) } });
    expect([status, body.error.code]).toEqual([400, 'tooLong']);
  });

  test('is refused from a template that does not exist', async () => {
    const { status, body } = await server.request('POST', '/api/sessions', { body: { title: 'x', template: 'y' } });
    expect([status, body.error.code]).toEqual([400, 'noSuchTemplate']);
  });

  test('is refused when the body is not JSON, or too large', async () => {
    expect((await server.request('POST', '/api/sessions', { body: '{"title":' })).status).toBe(400);
    const large = JSON.stringify({ title: 'x'.repeat(600_000) });
    expect((await server.request('POST', '/api/sessions', { body: large })).body.error.code).toBe('tooLong');
  });

  test('is refused when a page from elsewhere asks for it', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const { status } = await server.request('POST', '/api/sessions', { body: { title: 'x' }, headers });
    expect(status).toBe(403);
  });
});

test('errors are told in the language that the browser prefers', async () => {
  const inLanguage = async (language: string): Promise<string> => {
    const headers = { 'accept-language': language };
    return (await server.request('GET', '/api/sessions/none', { headers })).body.error.message;
  };
  expect(await inLanguage('fr, en;q=0.8, da;q=0.5')).toBe('This session does not exist, or it has been deleted.');
  expect(await inLanguage('nn-NO')).toBe('Samlingen finnes ikke, eller den er slettet.');
  expect(await inLanguage('')).toBe('Samlingen findes ikke, eller den er slettet.');
});

describe('a session by its ticket', () => {
  test('shows the facilitator and a table what is theirs', async () => {
    const { sessionId, joinCode, tickets } = await server.create();
    const table = await server.join(joinCode);
    const asFacilitator = await server.request('GET', `/api/sessions/${sessionId}`, { bearer: tickets.facilitator });
    const asTable = await server.request('GET', `/api/sessions/${sessionId}`, { bearer: table.ticket });
    expect(asFacilitator.body.seat.role).toBe('facilitator');
    expect(asTable.body.seat).toMatchObject({ role: 'table', id: table.seat.id });
    expect(asTable.body.plenary).toBeNull();
  });

  test('is not shown without a ticket, or with that of another session', async () => {
    const { sessionId } = await server.create();
    const other = await server.create();
    expect((await server.request('GET', `/api/sessions/${sessionId}`)).status).toBe(401);
    const withOther = { bearer: other.tickets.facilitator };
    expect((await server.request('GET', `/api/sessions/${sessionId}`, withOther)).status).toBe(401);
    expect((await server.request('GET', `/api/sessions/none`, withOther)).status).toBe(404);
  });
});

describe('the summary', () => {
  test('is a file with a sensible name, for the facilitator only', async () => {
    const { sessionId, joinCode, tickets } = await server.create({ title: 'Æble/pære', date: '2026-03-12' });
    const table = await server.join(joinCode);
    const path = `/api/sessions/${sessionId}/summary?format=md`;
    const answered = await server.request('GET', path, { bearer: tickets.facilitator });
    expect(answered.status).toBe(200);
    expect(answered.text).toContain('Æble');
    expect(answered.headers.get('content-type')).toContain('text/markdown');
    expect(answered.headers.get('content-disposition')).toMatch(
      /filename\*=UTF-8''2026-03-12%20%C3%86ble%20p%C3%A6re\.md/,
    );
    expect((await server.request('GET', path, { bearer: table.ticket })).status).toBe(403);
  });

  test('is refused in a format that there is not', async () => {
    const { sessionId, tickets } = await server.create();
    const path = `/api/sessions/${sessionId}/summary?format=odt`;
    const { status, body } = await server.request('GET', path, { bearer: tickets.facilitator });
    expect(status).toBe(400);
    expect(body.error.message).toContain('docx');
  });

  test('of an imported session equals the original', async () => {
    const { sessionId, joinCode, tickets } = await server.create();
    await server.join(joinCode, { device: 'person', name: 'Mette' });
    const summary = async (id: string, bearer: string, format: string): Promise<string> =>
      (await server.request('GET', `/api/sessions/${id}/summary?format=${format}`, { bearer })).text;
    const file = await summary(sessionId, tickets.facilitator, 'json');
    const { status, body: copy } = await server.request('POST', '/api/sessions/import', { body: file });
    expect(status).toBe(201);
    expect(copy.sessionId).not.toBe(sessionId);
    expect(copy.joinCode).not.toBe(joinCode);
    expect(await summary(copy.sessionId, copy.tickets.facilitator, 'md')).toBe(
      await summary(sessionId, tickets.facilitator, 'md'),
    );
  });

  test.each([
    ['no session at all', () => ({ hello: 1 })],
    [
      'a board that is no board',
      (file: SessionJson) => ({ ...file, boards: [{ activityId: 'a', groupId: 'b', state: 'AAAA' }] }),
    ],
    [
      'two groups that are one',
      (file: SessionJson) => withGroups(file, [...file.session.groups, file.session.groups[0]!]),
    ],
  ])('is not imported from %s', async (_what, spoil) => {
    const { sessionId, tickets } = await server.create();
    const asked = { bearer: tickets.facilitator };
    const { body } = await server.request('GET', `/api/sessions/${sessionId}/summary?format=json`, asked);
    const answered = await server.request('POST', '/api/sessions/import', { body: spoil(body) });
    expect([answered.status, answered.body.error.code]).toEqual([400, 'malformed']);
  });
});

interface SessionJson {
  session: { groups: { id: string }[] };
}

function withGroups(file: SessionJson, groups: { id: string }[]): object {
  return { ...file, session: { ...file.session, groups } };
}

describe('deleting a session', () => {
  test('is for the facilitator, and turns every ticket and code off', async () => {
    const { sessionId, joinCode, tickets } = await server.create();
    const table = await server.join(joinCode);
    const path = `/api/sessions/${sessionId}`;
    expect((await server.request('DELETE', path, { bearer: table.ticket })).status).toBe(403);
    expect((await server.request('DELETE', path, { bearer: tickets.facilitator })).status).toBe(204);
    expect((await server.request('GET', path, { bearer: tickets.facilitator })).status).toBe(404);
    expect((await server.request('POST', '/api/join', { body: { code: joinCode, device: 'table' } })).status).toBe(
      404,
    );
  });
});

test('the templates are listed with title and description in every language', async () => {
  const { body } = await server.request('GET', '/api/templates');
  expect(body.length).toBeGreaterThan(2);
  for (const { id, title, description } of body) {
    expect(id).toBeTruthy();
    expect(Object.keys(title)).toEqual(expect.arrayContaining(['da', 'nb', 'en']));
    expect(description.da).toBeTruthy();
  }
});

test('health says that it serves, stores, and which version it is', async () => {
  const { status, body } = await server.request('GET', '/healthz');
  expect(status).toBe(200);
  expect(body).toEqual({ status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
});

test('an address that is none is told so as JSON', async () => {
  const { status, body } = await server.request('GET', '/api/nothing');
  expect([status, body.error.code]).toEqual([404, 'noSuchPage']);
});

test('a person who is lost is told so by a page, in their language', async () => {
  const headers = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'nb' };
  const { status, text } = await server.request('GET', '/nowhere', { headers });
  expect(status).toBe(404);
  expect(text).toContain('<html lang="nb">');
  expect(text).toContain('<h1>');
});
