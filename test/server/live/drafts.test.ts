import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addSnag } from '../../../shared/activities/snag-map/edits.ts';
import { aServer, until, type TestServer } from '../aServer.ts';
import { Drafting, filesOf, watch, type Member, type Watched } from './drafting.ts';

let server: TestServer;
const sessions: Drafting[] = [];
const watchers: Watched[] = [];
beforeAll(async () => void (server = await aServer()));
afterEach(() => {
  for (const session of sessions.splice(0)) session.end();
  for (const watcher of watchers.splice(0)) watcher.close();
});
afterAll(() => server.close());

async function drafting(settings?: { anonymous?: boolean }): Promise<Drafting> {
  const session = await Drafting.begin(server, settings);
  sessions.push(session);
  return session;
}

function listen(address: string, ticket: string): Watched {
  const watcher = watch(server.url, address, ticket);
  watchers.push(watcher);
  return watcher;
}

/** Writes snags on a seat's own board, and waits until the server has them. */
async function write(session: Drafting, member: Member, texts: string[]) {
  const line = await session.line(session.draftsOf(member), member.ticket);
  for (const [index, text] of texts.entries()) addSnag(line.doc, { id: `own-${index}`, text });
  const again = await session.line(session.draftsOf(member), member.ticket);
  await until(() => texts.every((text) => again.texts().includes(text)));
  again.provider.destroy();
  return line;
}

const markersOf = (writer: number): string[] =>
  Array.from({ length: 50 }, (_, index) => `marker${writer}${String(index).padStart(3, '0')}x`);

test('no byte of 200 drafts reaches anybody else before they are shown; then their group has each of them once', async () => {
  const session = await drafting();
  const observer = await server.request('POST', `/api/sessions/${session.sessionId}/seats`, {
    bearer: session.tickets.facilitator,
    body: { role: 'observer' },
  });
  const observerTicket = observer.body.ticket as string;
  const writers = await Promise.all([0, 1, 2, 3].map(() => session.join(0)));
  const neighbour = await session.join(0, 'table');
  const other = await session.join(1);
  const plenary = await server.open(session.tickets.plenary);
  const watching = await server.open(observerTicket);
  await session.facilitator.give({
    type: 'showOnPlenary',
    show: { what: 'groups', activityId: session.activityId, page: 0 },
  });

  const strangers = [
    session.tickets.facilitator,
    session.tickets.plenary,
    observerTicket,
    neighbour.ticket,
    other.ticket,
  ];
  const drafts = writers.map((writer) => session.draftsOf(writer));
  const intruders = drafts.flatMap((address) => strangers.map((ticket) => listen(address, ticket)));
  await until(() => intruders.every(({ closed }) => closed() === 4403));
  const readers = strangers.flatMap((ticket) => [0, 1].map((group) => listen(session.groupBoard(group), ticket)));

  const markers = writers.map((_, index) => markersOf(index)).flat();
  await Promise.all(writers.map((writer, index) => write(session, writer, markersOf(index))));
  await until(() => session.told(session.facilitator)![0]!.cards === 200);
  expect(session.told(neighbour.screen)).toEqual([
    { groupId: session.groups[0], shown: false, writers: 4, cards: 200 },
  ]);

  const exported = async (): Promise<string> => {
    const formats = ['json', 'md', 'html', 'csv'];
    const files = await Promise.all(
      formats.map((format) =>
        server.request('GET', `/api/sessions/${session.sessionId}/summary?format=${format}`, {
          bearer: session.tickets.facilitator,
        }),
      ),
    );
    return files.map(({ text }) => text).join();
  };
  const screens = [session.facilitator, plenary, watching, neighbour.screen, other.screen];
  const heard = (): string =>
    [
      ...screens.map(({ views }) => JSON.stringify(views)),
      ...[...intruders, ...readers].map((one) => one.heard()),
    ].join();
  const told = heard() + (await exported());
  expect(markers.filter((marker) => told.includes(marker))).toEqual([]);

  expect(await session.show(session.facilitator, 0)).toEqual({ ok: true });
  await until(() => markers.every((marker) => heard().includes(marker)));
  const group = await session.line(session.groupBoard(0), neighbour.ticket);
  expect(group.texts().toSorted()).toEqual(markers.toSorted());
  const elsewhere =
    [other.screen].map(({ views }) => JSON.stringify(views)).join() + readersOf(other, readers, strangers);
  expect(markers.filter((marker) => elsewhere.includes(marker))).toEqual([]);
});

function readersOf(member: Member, readers: Watched[], tickets: string[]): string {
  const first = tickets.indexOf(member.ticket) * 2;
  return readers
    .slice(first, first + 2)
    .map((one) => one.heard())
    .join();
}

test('after an anonymous step is shown nothing in the data folder or on the wire leads from a card to a seat', async () => {
  const session = await drafting({ anonymous: true });
  const writers = await Promise.all([0, 1, 2].map(() => session.join(0)));
  await Promise.all(writers.map((writer, index) => write(session, writer, markersOf(index))));
  const isOnDisk = (text: string): boolean => filesOf(server.dataDir).some((file) => file.includes(text));
  const draftsNames = writers.map(({ seatId }) => `~${seatId}`);
  expect(draftsNames.every(isOnDisk)).toBe(true);

  const group = listen(session.groupBoard(0), session.tickets.facilitator);
  expect(await session.show(writers[0]!.screen, 0)).toEqual({ ok: true });
  await until(() => markersOf(2).every((marker) => group.heard().includes(marker)));
  await until(() => !draftsNames.some(isOnDisk));
  expect(markersOf(0).every(isOnDisk)).toBe(true);
  // Where a card stands in a file, no seat does.
  const pages = filesOf(server.dataDir).flatMap((file) => file.match(/[^]{1,4096}/g) ?? []);
  const marked = pages.filter((page) => /marker\d{4}x/.test(page));
  expect(marked.length).toBeGreaterThan(0);
  expect(marked.filter((page) => writers.some(({ seatId }) => page.includes(seatId)))).toEqual([]);
  const database = new DatabaseSync(join(server.dataDir, 'plenum.db'), { readOnly: true });
  const rows = database.prepare('SELECT DISTINCT seat FROM log').all();
  const boards = database.prepare('SELECT grp FROM board_names WHERE session = ?').all(session.sessionId);
  database.close();
  expect(rows.filter(({ seat }) => writers.some(({ seatId }) => seat === seatId))).toEqual([]);
  expect(boards.map(({ grp }) => grp)).toEqual([session.groups[0]]);
  expect(writers.some(({ seatId }) => group.heard().includes(seatId))).toBe(false);
});

test('in an anonymous step nobody is told who is on the board, and who edits there stands in no log', async () => {
  const session = await drafting({ anonymous: true });
  const [one, two] = [await session.join(0), await session.join(0)];
  await session.show(session.facilitator, null);
  await until(() => two.screen.view.boards.some(({ address }) => address === session.groupBoard(0)));
  const reader = listen(session.groupBoard(0), two.ticket);
  const line = await session.line(session.groupBoard(0), one.ticket);
  line.provider.awareness.setLocalStateField('user', { name: 'Karen Hansen' });
  addSnag(line.doc, { id: 'mine', text: 'written afterwards' });
  await until(() => reader.heard().includes('written afterwards'));
  expect(reader.heard()).not.toContain('Karen');
  expect(reader.heard()).not.toContain(one.seatId);
  const rows = filesOf(server.dataDir).join('');
  const at = rows.indexOf('written afterwards');
  expect(rows.slice(at - 200, at)).not.toContain(one.seatId);
});

test('what is shown takes effect on open screens: drafts are closed for good, late text is refused', async () => {
  const session = await drafting();
  const writer = await session.join(0);
  const line = await write(session, writer, ['in time']);
  const address = session.draftsOf(writer);
  const startedMs = performance.now();
  await session.show(session.facilitator, 0);
  await until(() => line.closed() === 4411);
  await until(() => writer.screen.view.boards.some((board) => board.address === session.groupBoard(0)));
  expect(performance.now() - startedMs).toBeLessThan(1_000);
  expect(writer.screen.view.boards.map((board) => board.address)).not.toContain(address);

  addSnag(line.doc, { id: 'late', text: 'too late' });
  const late = listen(address, writer.ticket);
  await until(() => late.closed() !== undefined);
  expect(late.closed()).toBe(4404);
  const group = await session.line(session.groupBoard(0), writer.ticket);
  expect(group.texts()).toEqual(['in time']);
  addSnag(group.doc, { id: 'after', text: 'together now' });
  const seen = await session.line(session.groupBoard(0), session.tickets.facilitator);
  await until(() => seen.texts().length === 2);
});

test('the facilitator cannot put a card of somebody’s drafts on the big screen, whose id it knows', async () => {
  const session = await drafting();
  const writer = await session.join(0);
  await write(session, writer, ['nobody’s business']);
  const groupId = `~${writer.seatId}`;
  const show = { what: 'card', activityId: session.activityId, groupId, cardId: 'own-0' };
  const answer = await session.facilitator.give({ type: 'showOnPlenary', show });
  expect(answer).toMatchObject({ ok: false, error: { code: 'noSuchCard' } });
});

test('two facilitators who show at once: once each card, one of them is told', async () => {
  const session = await drafting();
  const writer = await session.join(0);
  await write(session, writer, ['a', 'b', 'c']);
  const second = await server.request('POST', `/api/sessions/${session.sessionId}/seats`, {
    bearer: session.tickets.facilitator,
    body: { role: 'facilitator' },
  });
  const helper = await server.open(second.body.ticket);
  const answers = await Promise.all([session.show(session.facilitator, null), session.show(helper, null)]);
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).toSorted()).toEqual(['alreadyShown', 'ok']);
  const group = await session.line(session.groupBoard(0), writer.ticket);
  expect(group.texts().toSorted()).toEqual(['a', 'b', 'c']);
});

test('a group shows its own drafts; the other goes on writing alone', async () => {
  const session = await drafting();
  const [north, south] = [await session.join(0), await session.join(1)];
  await write(session, north, ['of north']);
  const line = await write(session, south, ['of south']);
  expect(await session.show(south.screen, 0)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  expect(await session.show(north.screen, 0)).toEqual({ ok: true });
  addSnag(line.doc, { id: 'more', text: 'more of south' });
  const again = await session.line(session.draftsOf(south), south.ticket);
  await until(() => again.texts().length === 2);
});

test('drafts come along to another device by the return code, and the old device is out', async () => {
  const session = await drafting();
  const writer = await session.join(0);
  const line = await write(session, writer, ['begun on the phone']);
  const back = await server.join(session.joinCode, { returnCode: writer.returnCode });
  await until(() => line.closed() === 4403);
  const screen = await server.open(back.ticket);
  const laptop = await session.line(session.draftsOf({ screen }), back.ticket);
  expect(laptop.texts()).toEqual(['begun on the phone']);
});

test('drafts of a seat that is removed go with it, and those who change group take theirs along', async () => {
  const session = await drafting();
  const [gone, mover] = [await session.join(0), await session.join(0)];
  await write(session, gone, ['taken home']);
  await write(session, mover, ['taken along']);
  await session.facilitator.give({ type: 'removeSeat', seatId: gone.seatId });
  await session.facilitator.give({ type: 'changeSeat', seatId: mover.seatId, groupId: session.groups[1]! });
  await until(() => !filesOf(server.dataDir).some((file) => file.includes('taken home')));
  await session.show(session.facilitator, null);
  const [north, south] = await Promise.all(
    [0, 1].map((group) => session.line(session.groupBoard(group), session.tickets.facilitator)),
  );
  expect([north!.texts(), south!.texts()]).toEqual([[], ['taken along']]);
});

test('an old screen that still has the drafts cannot bring them back', async () => {
  const session = await drafting();
  const writer = await session.join(0);
  const line = await write(session, writer, ['once']);
  await session.show(session.facilitator, 0);
  await session.facilitator.give({ type: 'changeSeat', seatId: writer.seatId, groupId: session.groups[1]! });
  await until(() => writer.screen.view.boards.some(({ address }) => address.endsWith('~1')));
  const old = listen(`/sync/${session.sessionId}/${session.activityId}/~${writer.seatId}`, writer.ticket);
  await until(() => old.closed() === 4404);
  line.provider.connect();
  const fresh = await session.line(session.draftsOf(writer), writer.ticket);
  expect(fresh.texts()).toEqual([]);
});

test('an import of the session’s file has what was shown, and no drafts', async () => {
  const session = await drafting();
  const [north, south] = [await session.join(0), await session.join(1)];
  await write(session, north, ['shown']);
  await write(session, south, ['kept back']);
  await session.show(session.facilitator, 0);
  const file = await server.request('GET', `/api/sessions/${session.sessionId}/summary?format=json`, {
    bearer: session.tickets.facilitator,
  });
  expect(file.text).not.toContain('kept back');
  const copy = await server.request('POST', '/api/sessions/import', { body: file.body });
  expect(copy.status).toBe(201);
  const again = await server.request('GET', `/api/sessions/${copy.body.sessionId}/summary?format=json`, {
    bearer: copy.body.tickets.facilitator,
  });
  expect(again.body.session.agenda[0]).toMatchObject({
    writing: 'private',
    drafts: { shownIn: [session.groups[0]] },
  });
  const board = new Y.Doc();
  Y.applyUpdate(board, Buffer.from(again.body.boards[0].state, 'base64'));
  expect(JSON.stringify(board.getMap('snags').toJSON())).toContain('shown');
});
