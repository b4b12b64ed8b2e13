import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aServer, type TestServer } from '../aServer.ts';

describe('with a password', () => {
  let server: TestServer;
  beforeAll(async () => void (server = await aServer({ ADMIN_PASSWORD: 'rødgrød' })));
  afterAll(() => server.close());

  const create = (bearer?: string) =>
    server.request('POST', '/api/sessions', { body: { title: 'Kick-off' }, ...(bearer && { bearer }) });

  test('only who knows it creates and imports sessions', async () => {
    expect((await create()).status).toBe(401);
    expect((await create('gæt')).body.error.code).toBe('wrongPassword');
    expect((await server.request('POST', '/api/sessions/import', { body: {} })).status).toBe(401);
    expect((await create('rødgrød')).status).toBe(201);
  });

  test('only who knows it sees the list, which holds no codes and no tickets', async () => {
    expect((await server.request('GET', '/api/sessions')).status).toBe(401);
    await create('rødgrød');
    const { body } = await server.request('GET', '/api/sessions', { bearer: 'rødgrød' });
    expect(Object.keys(body.sessions[0]).toSorted()).toEqual(['createdAtMs', 'date', 'sessionId', 'title']);
  });

  test('guessing it ends with 429', async () => {
    await Promise.all(Array.from({ length: 60 }, () => create('gæt')));
    expect((await create('gæt')).status).toBe(429);
  });
});

test('without a password anyone may create, and nobody is given the list', async () => {
  const server = await aServer();
  await server.create();
  expect((await server.request('GET', '/api/sessions')).status).toBe(404);
  await server.close();
});
