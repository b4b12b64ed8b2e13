import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addSnag } from '../../../shared/activities/snag-map/edits.ts';
import { aServer, until, type OpenScreen, type TestServer } from '../aServer.ts';

let server: TestServer;
let session: Awaited<ReturnType<TestServer['create']>>;
let facilitator: OpenScreen;
let plenary: OpenScreen;

beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());
beforeEach(async () => {
  session = await server.create({ title: 'Kick-off' });
  facilitator = await server.open(session.tickets.facilitator);
  plenary = await server.open(session.tickets.plenary);
});

/** Everything that a screen has been sent, as one text. */
const sentTo = ({ views }: OpenScreen): string => JSON.stringify(views);

describe('who is here', () => {
  test('the facilitator sees people come and go', async () => {
    const table = await server.join(session.joinCode);
    const isHere = (): boolean | undefined =>
      facilitator.view.present.find(({ id }) => id === table.seat.id)?.connected;
    await until(() => isHere() === false);
    const screen = await server.open(table.ticket);
    await until(() => isHere() === true);
    screen.socket.disconnect();
    await until(() => isHere() === false);
  });

  test('a seat with two screens is here until the last one goes', async () => {
    const table = await server.join(session.joinCode);
    const screens = [await server.open(table.ticket), await server.open(table.ticket)];
    const isHere = (): boolean | undefined =>
      facilitator.view.present.find(({ id }) => id === table.seat.id)?.connected;
    await until(() => isHere() === true);
    screens[0]!.socket.disconnect();
    await facilitator.give({ type: 'addParty', name: 'Regionen' });
    await until(() => facilitator.view.session.parties.some(({ name }) => name === 'Regionen'));
    expect(isHere()).toBe(true);
    screens[1]!.socket.disconnect();
    await until(() => isHere() === false);
  });
});

describe('what a group is not sent', () => {
  test('is what it may not see yet, nor how the rest of the room is doing', async () => {
    const { groups } = facilitator.view.session;
    const mine = await server.join(session.joinCode, { groupId: groups[0]!.id });
    const other = await server.join(session.joinCode, {
      device: 'person',
      groupId: groups[1]!.id,
      name: 'MARKER-NAME',
    });
    const activity = facilitator.view.agenda.find(({ kind }) => kind === 'dilemma-sort')!;
    await facilitator.give({
      type: 'editActivity',
      activityId: activity.id,
      changes: { instruction: 'MARKER-INSTRUCTION', setup: { dilemmas: [{ id: 'd', text: 'MARKER-SETUP' }] } },
    });
    await facilitator.give({ type: 'showOnPlenary', show: { what: 'nothing' } });
    const screen = await server.open(mine.ticket);
    const others = await server.open(other.ticket);
    await facilitator.give({ type: 'setSwitches', activityId: activity.id, groupsMaySee: true });
    await until(() => sentTo(others).includes('MARKER-SETUP'));
    await until(() => sentTo(screen).includes('MARKER-SETUP'));

    const before = screen.views.filter((view) => !view.agenda.find(({ id }) => id === activity.id)!.visible);
    expect(before.length).toBeGreaterThan(0);
    expect(JSON.stringify(before)).not.toContain('MARKER-');
    expect(sentTo(screen)).not.toContain('MARKER-NAME');
    expect(sentTo(screen)).not.toContain(other.returnCode);
    expect(screen.views.every((view) => view.plenary === null && view.behindPlanMs === null)).toBe(true);
    expect(screen.views.every((view) => view.boards.every((board) => board.groupId === groups[0]!.id))).toBe(true);
  });
});

describe('one card on plenary', () => {
  const board = (activityId: string, groupId: string) => ({ sessionId: session.sessionId, activityId, groupId });

  test('is sent to plenary and facilitator only, follows its text, and goes when it goes', async () => {
    const snags = facilitator.view.agenda.find(({ kind }) => kind === 'snag-map')!;
    const groupId = facilitator.view.session.groups[0]!.id;
    const table = await server.join(session.joinCode, { groupId });
    const screen = await server.open(table.ticket);
    const name = board(snags.id, groupId);
    await server.boards.edit(name, (document) =>
      addSnag(document, { id: 'snag', text: 'MARKER-CARD', parties: [], marked: true }, () => 0.5),
    );
    expect(sentTo(plenary)).not.toContain('MARKER-CARD');

    const show = { what: 'card', activityId: snags.id, groupId, cardId: 'snag' } as const;
    expect(await facilitator.give({ type: 'showOnPlenary', show })).toEqual({ ok: true });
    await until(() => plenary.view.plenaryCard?.text === 'MARKER-CARD');
    // The big screen never blinks: the first view that shows the card has it.
    expect(plenary.views.every((view) => view.plenary?.what !== 'card' || view.plenaryCard !== null)).toBe(true);
    expect(plenary.view.boards).toEqual([]);
    expect(sentTo(screen)).not.toContain('MARKER-CARD');

    await server.boards.edit(name, (document) => {
      const snag = document.getMap('snags').get('snag') as Y.Map<Y.Text>;
      snag.get('text')!.insert(0, 'Nu: ');
    });
    await until(() => plenary.view.plenaryCard?.text === 'Nu: MARKER-CARD');
    await server.boards.edit(name, (document) => document.getMap('snags').delete('snag'));
    await until(() => plenary.view.plenaryCard === null);
  });

  test('that does not exist is refused', async () => {
    const snags = facilitator.view.agenda.find(({ kind }) => kind === 'snag-map')!;
    const groupId = facilitator.view.session.groups[0]!.id;
    const show = { what: 'card', activityId: snags.id, groupId, cardId: 'none' } as const;
    expect(await facilitator.give({ type: 'showOnPlenary', show })).toMatchObject({ error: { code: 'noSuchCard' } });
    expect(facilitator.view.plenary).toEqual({ what: 'joinCode' });
  });
});

describe('a seat that is taken away', () => {
  test('is shut out at once, and its ticket proves nothing', async () => {
    const table = await server.join(session.joinCode);
    const screen = await server.open(table.ticket);
    await facilitator.give({ type: 'removeSeat', seatId: table.seat.id });
    await until(() => screen.ended === 'io server disconnect');
    const path = `/api/sessions/${session.sessionId}`;
    expect((await server.request('GET', path, { bearer: table.ticket })).status).toBe(401);
  });

  test('by its return code on another device shuts the first device out', async () => {
    const table = await server.join(session.joinCode);
    const screen = await server.open(table.ticket);
    const again = await server.join(session.joinCode, { returnCode: table.returnCode });
    await until(() => screen.ended === 'io server disconnect');
    expect((await server.open(again.ticket)).view.seat.id).toBe(table.seat.id);
  });

  test('with the whole session: everyone is shut out', async () => {
    const bearer = session.tickets.facilitator;
    await server.request('DELETE', `/api/sessions/${session.sessionId}`, { bearer });
    await until(() => plenary.ended === 'io server disconnect' && facilitator.ended === 'io server disconnect');
  });
});
