import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aServer, until, type TestServer } from '../aServer.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

const handOver = (sessionId: string, bearer: string, role: string, name?: string) =>
  server.request('POST', `/api/sessions/${sessionId}/seats`, { bearer, body: { role, ...(name && { name }) } });
const accept = (sessionId: string, bearer: string) =>
  server.request('POST', `/api/sessions/${sessionId}/invitation`, { bearer });

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
    expect(second.farewell).toBe('removed');
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
    const leave = () => screen.give({ type: 'removeSeat', seatId: screen.view.seat.id });
    expect(await leave()).toMatchObject({ ok: false, error: { code: 'lastFacilitator' } });
    // Whoever has not opened the link cannot be left alone with the session.
    await handOver(sessionId, tickets.facilitator, 'facilitator');
    expect(await leave()).toMatchObject({ ok: false, error: { code: 'lastFacilitator' } });
  });

  test('takes the session over from the first, who leaves', async () => {
    const { sessionId, tickets } = await server.create();
    const { body } = await handOver(sessionId, tickets.facilitator, 'facilitator', 'Mette');
    const second = await server.open((await accept(sessionId, body.ticket)).body.ticket);
    const first = await server.open(tickets.facilitator);
    void first.give({ type: 'removeSeat', seatId: first.view.seat.id }).catch(() => undefined);
    await until(() => first.ended !== null && second.view.helpers!.length === 1);
    expect(first.farewell).toBe('removed');
    expect(second.view.helpers).toMatchObject([{ id: body.seatId, name: 'Mette', invited: false, connected: true }]);
    expect(await second.give({ type: 'lockDoor', locked: true })).toEqual({ ok: true });
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

describe('an invitation', () => {
  test('opens its seat once; the link is worth nothing afterwards', async () => {
    const { sessionId, tickets } = await server.create();
    const { body } = await handOver(sessionId, tickets.facilitator, 'observer', 'Direktøren');
    const facilitator = await server.open(tickets.facilitator);
    const invitee = () => facilitator.view.helpers!.find(({ id }) => id === body.seatId);
    expect(invitee()).toMatchObject({ role: 'observer', name: 'Direktøren', invited: true });
    const { status, body: own } = await accept(sessionId, body.ticket);
    expect(status).toBe(200);
    expect((await server.open(own.ticket)).view.seat.id).toBe(body.seatId);
    await until(() => invitee()?.invited === false);
    expect((await accept(sessionId, body.ticket)).status).toBe(401);
    expect((await server.request('GET', `/api/sessions/${sessionId}`, { bearer: body.ticket })).status).toBe(401);
    // A seat's own ticket is no invitation.
    expect((await accept(sessionId, own.ticket)).status).toBe(401);
    expect((await accept(sessionId, tickets.facilitator)).status).toBe(401);
  });

  test('that two open at once is had by one of them', async () => {
    const { sessionId, tickets } = await server.create();
    const { body } = await handOver(sessionId, tickets.facilitator, 'facilitator');
    const answers = await Promise.all(Array.from({ length: 10 }, () => accept(sessionId, body.ticket)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(401)]);
    const own = answers.find(({ status }) => status === 200)!.body.ticket;
    expect((await server.request('GET', `/api/sessions/${sessionId}`, { bearer: own })).status).toBe(200);
  });

  test('can be taken back before anybody has opened it', async () => {
    const { sessionId, tickets } = await server.create();
    const { body } = await handOver(sessionId, tickets.facilitator, 'facilitator');
    const facilitator = await server.open(tickets.facilitator);
    await facilitator.give({ type: 'removeSeat', seatId: body.seatId });
    expect((await accept(sessionId, body.ticket)).status).toBe(401);
  });
});

describe('a seat that is taken up with its return code', () => {
  test('turns the old screen off within two seconds, and tells it so', async () => {
    const { joinCode } = await server.create();
    const { ticket, returnCode, seat } = await server.join(joinCode);
    const old = await server.open(ticket);
    const startedMs = Date.now();
    const back = await server.join(joinCode, { returnCode });
    await until(() => old.ended === 'io server disconnect');
    expect(Date.now() - startedMs).toBeLessThan(2_000);
    expect(old.farewell).toBe('elsewhere');
    expect((await server.open(back.ticket)).view.seat.id).toBe(seat.id);
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
