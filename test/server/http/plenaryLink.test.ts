import { afterAll, beforeAll, expect, test } from 'vitest';
import { aServer, type TestServer } from '../aServer.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

test('the facilitator gets a link to the big screen in any browser, and the first one goes on working', async () => {
  const { sessionId, tickets } = await server.create();
  const answer = await server.request('POST', `/api/sessions/${sessionId}/plenary`, { bearer: tickets.facilitator });
  expect(answer.status).toBe(201);
  expect(answer.body.link).toBe(`${server.url}/s/${sessionId}/plenary#${answer.body.ticket}`);
  for (const bearer of [answer.body.ticket, tickets.plenary]) {
    const { body } = await server.request('GET', `/api/sessions/${sessionId}`, { bearer });
    expect(body.seat.role).toBe('plenary');
  }
});

test('nobody else gets one', async () => {
  const { sessionId, joinCode, tickets } = await server.create();
  const { ticket } = await server.join(joinCode);
  for (const bearer of [ticket, tickets.plenary]) {
    const { status } = await server.request('POST', `/api/sessions/${sessionId}/plenary`, { bearer });
    expect(status).toBe(403);
  }
  expect((await server.request('POST', `/api/sessions/${sessionId}/plenary`)).status).toBe(401);
});
