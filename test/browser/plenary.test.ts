import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSnag } from '../../shared/activities/snag-map/edits.ts';
import type { PlenaryShow } from '../../shared/session/plenaryShow.ts';
import { plenaryWords } from '../../shared/words/plenary.ts';
import { expectAccessible } from './kit/axe.ts';
import { launchChromium } from './kit/chromium.ts';
import { expectReadableFromAfar } from './kit/readable.ts';
import { startServer, type ServerProcess } from './kit/serverProcess.ts';
import { until } from '../until.ts';
import { createSession, join, openBoard, takeSeat, type CreatedSession, type WiredSeat } from './kit/wire.ts';

const words = plenaryWords.da;
const secret = 'Hvem må instruere medarbejdere, der arbejder med en anden parts borgere?';

let server: ServerProcess;
let browser: Browser;
let session: CreatedSession;
let facilitator: WiredSeat;
let tables: WiredSeat[];
let plenary: Page;
/** Everything the server has sent to the big screen. */
let heard: string;
let snags: string;
let dilemmas: string;
let groupIds: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  session = await createSession(server.origin, {
    title: 'Kick-off: Ledere på tværs',
    template: 'blank',
    locale: 'da',
    parties: ['Kommunen', 'Hospitalet'],
    groups: [
      { name: 'Overgange', colour: 'blue' },
      { name: 'Dokumentation', colour: 'orange' },
    ],
  });
  facilitator = await takeSeat(server.origin, session.sessionId, session.tickets.facilitator);
  snags = (await addActivity('snag-map', 'Hvor hægter det?', {}))!;
  const setup = {
    dilemmas: ['Tillid over for kontrol', 'Lokalt over for fælles'].map((text, at) => ({ id: `d${at}`, text })),
  };
  dilemmas = (await addActivity('dilemma-sort', 'Dilemmaer', setup))!;
  await facilitator.tell({ type: 'goTo', activityId: snags, from: (await facilitator.view()).currentActivityId });
  groupIds = (await facilitator.view()).session.groups.map(({ id }) => id);
  tables = await Promise.all(
    groupIds.map(async (groupId) => {
      const seat = await join(server.origin, { code: session.joinCode, device: 'table', groupId });
      return takeSeat(server.origin, session.sessionId, seat.ticket);
    }),
  );
  plenary = await openPlenary();
});

afterAll(async () => {
  for (const seat of [facilitator, ...(tables ?? [])]) seat?.close();
  await browser?.close();
  await server?.remove();
});

async function addActivity(kind: string, title: string, setup: unknown): Promise<string | undefined> {
  const { agenda } = await facilitator.view();
  const activity = {
    kind,
    title,
    setup,
    instruction: 'Ét punkt på hvert kort.',
    plannedMinutes: 20,
    responsible: '',
  };
  return facilitator.tell({ type: 'addActivity', activity, afterId: agenda.at(-1)?.id ?? null });
}

async function openPlenary(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  heard = '';
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => (heard += payload.toString())));
  page.on('response', async (response) => {
    if (response.url().includes('/api/')) heard += await response.text().catch(() => '');
  });
  await page.goto(session.links.plenary);
  await page.waitForSelector('[data-screen="plenary"][data-show]');
  return page;
}

async function show(what: PlenaryShow): Promise<void> {
  await facilitator.tell({ type: 'showOnPlenary', show: what });
  await plenary.waitForSelector(`[data-screen="plenary"][data-show="${what.what}"]`);
}

const seen = (): Promise<string> => plenary.innerText('[data-screen="plenary"]');
const sees = (text: string): Promise<void> =>
  until(async () => (await seen()).includes(text), `“${text}” on the big screen`);

async function expectFitForTheRoom(state: string): Promise<void> {
  await plenary.evaluate(() => document.fonts.ready);
  await expectReadableFromAfar(plenary, state);
  await expectAccessible(plenary, state);
}

describe('the big screen', () => {
  test('takes its ticket out of the address', () => {
    expect(plenary.url()).toBe(`${server.origin}/s/${session.sessionId}/plenary`);
  });

  test('shows how to join and how many of each group are here', async () => {
    await show({ what: 'joinCode' });
    await sees(words.screensHere(2));
    expect(await seen()).toContain(session.joinCode);
    expect(await seen()).toContain(`${new URL(server.origin).host}/join`);
    expect(await plenary.getByRole('img', { name: words.qrCode(session.links.join) }).isVisible()).toBe(true);
    await expectFitForTheRoom('join code');
  });

  test('shows what to do and a clock that counts down, pauses and ends', async () => {
    await show({ what: 'instruction' });
    await facilitator.tell({ type: 'startTimer', minutes: 10 });
    await sees('9:5');
    await expectFitForTheRoom('instruction and clock');
    await facilitator.tell({ type: 'pauseTimer' });
    await sees(words.clockPaused);
    await facilitator.tell({ type: 'startTimer', minutes: 0.02 });
    await sees(words.timeIsUp);
    await expectFitForTheRoom('time is up');
    await facilitator.tell({ type: 'endTimer' });
  });

  test('pages an instruction that does not fit', async () => {
    const instruction = 'Skriv de steder, hvor samarbejdet hægter mellem jeres organisationer. '.repeat(25).trim();
    await facilitator.tell({ type: 'editActivity', activityId: snags, changes: { instruction } });
    await facilitator.tell({ type: 'startTimer', minutes: 15 });
    await sees('1/');
    await expectFitForTheRoom('long instruction');
    await show({ what: 'instruction', page: 1 });
    await sees('2/');
    await expectFitForTheRoom('long instruction, second page');
    await facilitator.tell({ type: 'endTimer' });
  });

  test('has not been sent what the groups write until it is shown on purpose', async () => {
    const { boards } = await facilitator.view();
    const address = boards.find(
      ({ activityId, groupId }) => activityId === snags && groupId === groupIds[0],
    )!.address;
    const board = await openBoard(server.origin, address, session.tickets.facilitator);
    addSnag(board.doc, { id: 'instruct', text: secret });
    board.close();

    await show({ what: 'nothing' });
    await expectFitForTheRoom('nothing');
    expect(heard).not.toContain('Hvem må instruere');

    await show({ what: 'card', activityId: snags, groupId: groupIds[0]!, cardId: 'instruct' });
    await sees(secret);
    expect(await plenary.locator('[data-card-id="instruct"]').count()).toBe(1);
    await expectFitForTheRoom('one card');

    await show({ what: 'nothing' });
    expect(await seen()).not.toContain('Hvem må instruere');
  });

  test.each(['groups', 'overview', 'group'] as const)('shows an activity: %s', async (what) => {
    const shown = { activityId: snags, page: 0 };
    await show(what === 'group' ? { what, ...shown, groupId: groupIds[0]! } : { what, ...shown });
    await sees(secret);
    await expectFitForTheRoom(what);
  });

  test('tells how many have voted, and what they voted only when the result is published', async () => {
    const voteId = (await facilitator.tell({
      type: 'openVote',
      activityId: dilemmas,
      points: 3,
      maxPerOption: 3,
      voter: 'table',
    }))!;
    await show({ what: 'result', activityId: dilemmas, page: 0 });
    await sees(words.votesCast(0, 2));
    await tables[0]!.tell({ type: 'castBallot', activityId: dilemmas, voteId, ballot: { d0: 1, d1: 2 } });
    await sees(words.votesCast(1, 2));
    await expectFitForTheRoom('vote is open');
    await facilitator.tell({ type: 'closeVote', activityId: dilemmas, voteId });
    await sees(words.voteIsClosed);
    expect(await seen()).not.toContain(words.points(2));

    await facilitator.tell({ type: 'publishVote', activityId: dilemmas, voteId });
    await sees(words.points(2));
    const rows = await plenary.getByRole('list', { name: words.voteResult }).getByRole('listitem').allInnerTexts();
    expect(rows[0]).toContain('Lokalt over for fælles');
    expect(rows[1]).toContain('Tillid over for kontrol');
    await expectFitForTheRoom('vote result');
  });

  test('follows the facilitator within a blink', async () => {
    const waits: number[] = [];
    for (const what of ['joinCode', 'instruction', 'nothing', 'joinCode', 'nothing'] as const) {
      const askedMs = performance.now();
      await show({ what });
      waits.push(performance.now() - askedMs);
    }
    expect(Math.min(...waits)).toBeLessThan(300);
  });

  test('keeps its picture when the server is gone, says so calmly, and comes back by itself', async () => {
    await show({ what: 'joinCode' });
    await server.kill();
    await sees(words.connectionLost);
    expect(await seen()).toContain(session.joinCode);
    await expectFitForTheRoom('connection lost');
    await server.start();
    await until(async () => !(await seen()).includes(words.connectionLost), 'the connection');
    facilitator.close();
    facilitator = await takeSeat(server.origin, session.sessionId, session.tickets.facilitator);
    await show({ what: 'instruction' });
  });

  test('without its ticket shows nothing of the session', async () => {
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(session.links.plenary.split('#')[0]!);
    await stranger.getByText(words.noSeat).or(stranger.getByText(plenaryWords.en.noSeat)).waitFor();
    expect(await stranger.content()).not.toContain(session.joinCode);
    await expectAccessible(stranger, 'no ticket');
  });
});
