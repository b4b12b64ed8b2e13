import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aServer, until, type TestServer } from '../aServer.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

const handOver = (sessionId: string, bearer: string, role: string) =>
  server.request('POST', `/api/sessions/${sessionId}/seats`, { bearer, body: { role } });

describe('a second facilitator', () => {
  test('gets a link, runs the session from it, and can be shut out again within two seconds', async () => {
    const { sessionId, tickets } = await server.create();
    const handed = await handOver(sessionId, tickets.facilitator, 'facilitator');
    expect(handed.status).toBe(201);
    expect(handed.body.link).toBe(`${server.url}/s/${sessionId}/facilitate#${handed.body.ticket}`);
    const [first, second] = [await server.open(tickets.facilitator), await server.open(handed.body.ticket)];
    expect(await second.give({ type: 'editSession', changes: { title: 'Ours' } })).toEqual({ ok: true });
    await until(() => first.view.session.title === 'Ours');
    expect(first.view.helpers!.map(({ role, connected }) => [role, connected])).toEqual([
      ['facilitator', true],
      ['facilitator', true],
    ]);
    const startedMs = Date.now();
    expect(await first.give({ type: 'removeSeat', seatId: handed.body.seatId })).toEqual({ ok: true });
    await until(() => second.ended === 'io server disconnect');
    expect(Date.now() - startedMs).toBeLessThan(2_000);
    const { status } = await server.request('GET', `/api/sessions/${sessionId}`, { bearer: handed.body.ticket });
    expect(status).toBe(401);
  });

  test('cannot be made by anybody else, and the last one cannot leave', async () => {
    const { sessionId, joinCode, tickets } = await server.create();
    const { ticket } = await server.join(joinCode);
    for (const bearer of [ticket, tickets.plenary]) {
      expect((await handOver(sessionId, bearer, 'facilitator')).status).toBe(403);
    }
    expect((await handOver(sessionId, tickets.facilitator, 'plenary')).status).toBe(400);
    const screen = await server.open(tickets.facilitator);
    const gone = await screen.give({ type: 'removeSeat', seatId: screen.view.seat.id });
    expect(gone).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });

  test('racing the first one with "next" moves the session on once, and the loser is told', async () => {
    const { sessionId, tickets } = await server.create();
    const handed = await handOver(sessionId, tickets.facilitator, 'facilitator');
    const screens = [await server.open(tickets.facilitator), await server.open(handed.body.ticket)];
    const agenda = screens[0]!.view.agenda.map(({ id }) => id);
    let from: string | null = null;
    for (let step = 0; step < 200; step++) {
      const activityId = agenda[step % agenda.length]!;
      const answers = await Promise.all(screens.map((screen) => screen.give({ type: 'goTo', activityId, from })));
      expect(answers.map((answer) => (answer.ok ? 'done' : answer.error.code)).toSorted()).toEqual([
        'done',
        'movedOn',
      ]);
      from = activityId;
    }
    await until(() => screens.every(({ view }) => view.currentActivityId === from));
  });
});

describe('an observer', () => {
  test('reads what groups may see and what is shown, changes nothing, and learns nobody’s name', async () => {
    const { sessionId, joinCode, tickets } = await server.create();
    await server.join(joinCode, { name: 'Bente' });
    const handed = await handOver(sessionId, tickets.facilitator, 'observer');
    const [facilitator, observer] = [await server.open(tickets.facilitator), await server.open(handed.body.ticket)];
    expect(observer.view.boards).toEqual([]);
    const activity = facilitator.view.agenda.find(({ kind }) => kind === 'snag-map')!;
    await facilitator.give({ type: 'goTo', activityId: activity.id, from: null });
    await until(() => observer.view.boards.length > 0);
    expect(new Set(observer.view.boards.map(({ access }) => access))).toEqual(new Set(['read']));
    expect(JSON.stringify(observer.views)).not.toContain('Bente');
    expect(observer.view.helpers).toBeUndefined();
    const tried = await observer.give({ type: 'endSession', from: activity.id });
    expect(tried).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });
});

describe('the door', () => {
  test('once locked lets nobody new in, and those who were here back', async () => {
    const { joinCode, tickets } = await server.create();
    const here = await server.join(joinCode);
    const facilitator = await server.open(tickets.facilitator);
    expect(await facilitator.give({ type: 'lockDoor', locked: true })).toEqual({ ok: true });
    const join = (more: object = {}) =>
      server.request('POST', '/api/join', { body: { code: joinCode, device: 'table', ...more } });
    expect((await join()).body.error.code).toBe('doorLocked');
    expect((await server.request('GET', `/api/join/${joinCode}`)).body.locked).toBe(true);
    expect((await join({ returnCode: here.returnCode })).status).toBe(200);
    await facilitator.give({ type: 'lockDoor', locked: false });
    expect((await join()).status).toBe(200);
  });
});

describe('the facilitator', () => {
  test('names a seat and puts it in another group; its boards follow at once', async () => {
    const { joinCode, tickets } = await server.create({ title: 'Kick-off', groups: ['North', 'South'] });
    const facilitator = await server.open(tickets.facilitator);
    const [north, south] = facilitator.view.session.groups.map(({ id }) => id);
    const { ticket, seat } = await server.join(joinCode, { groupId: north });
    const table = await server.open(ticket);
    const snags = facilitator.view.agenda.find(({ kind }) => kind === 'snag-map')!;
    await facilitator.give({ type: 'goTo', activityId: snags.id, from: null });
    await until(() => table.view.boards.some(({ groupId }) => groupId === north));
    expect(await facilitator.give({ type: 'changeSeat', seatId: seat.id, name: 'Bo', groupId: south })).toEqual({
      ok: true,
    });
    await until(() => table.view.boards.every(({ groupId }) => groupId === south));
    expect(table.view.seat).toMatchObject({ name: 'Bo', groupId: south });
  });
});
