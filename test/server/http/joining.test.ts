import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aServer, type TestServer } from '../aServer.ts';

let server: TestServer;
beforeEach(async () => void (server = await aServer()));
afterEach(() => server.close());

const join = (body: object) => server.request('POST', '/api/join', { body });

describe('joining', () => {
  test('as a table gives a ticket, a return code and the seat', async () => {
    const { joinCode, sessionId } = await server.create();
    const { status, body } = await join({ code: joinCode, device: 'table' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ sessionId, seat: { role: 'table', returnCode: body.returnCode } });
    expect(body.ticket.length).toBeGreaterThan(30);
  });

  test('takes the code as people type it', async () => {
    const { joinCode, sessionId } = await server.create();
    const typed = ` ${joinCode.slice(0, 3).toLowerCase()}-${joinCode.slice(3)} `;
    expect((await join({ code: typed, device: 'table' })).body.sessionId).toBe(sessionId);
  });

  test('as a person with group, name and party', async () => {
    const { joinCode } = await server.create();
    const { body: info } = await server.request('GET', `/api/join/${joinCode}`);
    const asked = { groupId: info.groups[1].id, name: 'Mette', partyId: info.parties[0].id };
    const { body } = await join({ code: joinCode, device: 'person', ...asked });
    expect(body.seat).toMatchObject({ role: 'person', ...asked });
  });

  test('shows beforehand what can be chosen, and nothing more', async () => {
    const { joinCode } = await server.create({ title: 'Kick-off', locale: 'nb', place: 'Bodø' });
    const { status, body } = await server.request('GET', `/api/join/${joinCode.toLowerCase()}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: 'Kick-off', locale: 'nb', place: 'Bodø' });
    expect(body.groups[0]).toEqual({
      id: expect.any(String),
      letter: 'A',
      name: expect.any(String),
      colour: expect.any(String),
    });
    expect(Object.keys(body).toSorted()).toEqual(['date', 'groups', 'locale', 'locked', 'parties', 'place', 'title']);
  });

  test('in a group that does not exist is refused', async () => {
    const { joinCode } = await server.create();
    expect((await join({ code: joinCode, device: 'table', groupId: 'x' })).body.error.code).toBe('noSuchGroup');
  });

  test('with a field that is unknown is refused', async () => {
    const { joinCode } = await server.create();
    expect((await join({ code: joinCode, device: 'table', admin: true })).status).toBe(400);
  });
});

describe('a return code', () => {
  test('brings the seat back on another device and turns the old one off', async () => {
    const { joinCode, sessionId } = await server.create();
    const first = await server.join(joinCode, { device: 'person', name: 'Kim' });
    const again = await server.join(joinCode, { device: 'person', returnCode: first.returnCode.toLowerCase() });
    expect(again.seat).toEqual(first.seat);
    expect(again.ticket).not.toBe(first.ticket);
    const path = `/api/sessions/${sessionId}`;
    expect((await server.request('GET', path, { bearer: again.ticket })).status).toBe(200);
    expect((await server.request('GET', path, { bearer: first.ticket })).status).toBe(401);
  });

  test('that is wrong is answered with 404, and guessing it ends with 429', async () => {
    const { joinCode } = await server.create();
    const guess = { code: joinCode, device: 'person', returnCode: '00000' };
    expect((await join(guess)).status).toBe(404);
    await Promise.all(Array.from({ length: 20 }, () => join(guess)));
    expect((await join(guess)).status).toBe(429);
    expect((await join({ code: joinCode, device: 'person' })).status).toBe(200);
  });
});

describe('a wrong code', () => {
  const guess = () => join({ code: 'AAAAAA', device: 'table' });
  const guessALot = () => Promise.all(Array.from({ length: 20 }, guess));

  test('is answered with 404', async () => {
    const { status, body } = await guess();
    expect([status, body.error.code]).toEqual([404, 'wrongCode']);
  });

  test('too often is answered with 429, also when it only looks at what is behind the code', async () => {
    await guessALot();
    expect((await guess()).status).toBe(429);
    expect((await server.request('GET', '/api/join/AAAAAA')).status).toBe(429);
  });

  test('does not keep those out who join where someone of their address sits already', async () => {
    const { joinCode } = await server.create();
    await server.join(joinCode);
    await guessALot();
    expect((await join({ code: joinCode, device: 'table' })).status).toBe(200);
  });

  test('too often makes even a right one wait, but only for the address that guessed', async () => {
    const from = (address: string, code: string) =>
      server.request('POST', '/api/join', {
        body: { code, device: 'table' },
        headers: { 'x-forwarded-for': address },
      });
    const { joinCode } = await server.create();
    await Promise.all(Array.from({ length: 20 }, () => from('203.0.113.5', 'AAAAAA')));
    expect((await from('203.0.113.5', joinCode)).status).toBe(429);
    expect((await from('203.0.113.6', joinCode)).status).toBe(200);
  });
});
