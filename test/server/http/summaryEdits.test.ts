import { afterAll, beforeAll, expect, test } from 'vitest';
import { aServer, type TestServer } from '../aServer.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

test('edits go with the session’s file, and the copy’s summary equals the original’s', async () => {
  const { sessionId, tickets } = await server.create();
  const screen = await server.open(tickets.facilitator);
  const groupId = screen.view.session.groups[0]!.id;
  for (const change of [
    { what: 'lead', text: 'Kort fortalt.' },
    { what: 'groupName', groupId, name: 'Temagruppe 1' },
    { what: 'decision', id: 'own', decision: { what: 'Vi mødes igen', who: 'Alle', when: 'i juni' } },
  ]) {
    expect(await screen.give({ type: 'editSummary', change })).toEqual({ ok: true });
  }
  const told = async (id: string, bearer: string, format: string): Promise<string> =>
    (await server.request('GET', `/api/sessions/${id}/summary?format=${format}`, { bearer })).text;
  const file = await told(sessionId, tickets.facilitator, 'json');
  const copy = await server.request('POST', '/api/sessions/import', { body: file });
  expect(copy.status).toBe(201);
  const original = await told(sessionId, tickets.facilitator, 'md');
  expect(original).toContain('Kort fortalt.');
  expect(original).toContain('A · Temagruppe 1');
  expect(original).toContain('Vi mødes igen');
  expect(await told(copy.body.sessionId, copy.body.tickets.facilitator, 'md')).toBe(original);
});

test('an edit that is none is refused, and nothing changes', async () => {
  const { tickets } = await server.create();
  const screen = await server.open(tickets.facilitator);
  for (const change of [
    { what: 'lead', text: 'x'.repeat(5_001) },
    { what: 'hide', key: 'no-statement', from: '' },
    { what: 'correct', key: 'a/b/c#text', correction: { text: '', from: '' } },
    { what: 'section', sectionId: 'agenda', changes: { detail: 'none' } },
  ]) {
    expect(await screen.give({ type: 'editSummary', change })).toMatchObject({ ok: false });
  }
});

test('links to read by do not go with the file', async () => {
  const { sessionId, tickets } = await server.create();
  const bearer = tickets.facilitator;
  await server.request('POST', `/api/sessions/${sessionId}/readers`, { bearer });
  const { text } = await server.request('GET', `/api/sessions/${sessionId}/summary?format=json`, { bearer });
  expect(text).not.toContain('readerLinks');
});
