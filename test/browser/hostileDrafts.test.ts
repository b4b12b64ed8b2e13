import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { snagMapWords } from '../../shared/activities/snag-map/words.ts';
import { solutionShape } from '../../shared/activities/solution-draft/board.ts';
import { readBoard } from '../../shared/boards/readBoard.ts';
import { limits } from '../../shared/session/limits.ts';
import { draftsWords } from '../../shared/words/drafts.ts';
import { facilitatorWords } from '../../shared/words/facilitator.ts';
import { groupWords } from '../../shared/words/group.ts';
import { askFor } from './hostile/files.ts';
import { names, titles, writers } from './hostile/fillHostile.ts';
import { packedTogether, payloads } from './hostile/payloads.ts';
import { missingIn } from './hostile/watch.ts';
import { boardHasCome, drawn, WatchedBrowser } from './hostile/watchedBrowser.ts';
import { changeBoard } from './kit/filling.ts';
import { createSession, join, openBoard, takeSeat, type CreatedSession, type WiredSeat } from './kit/wire.ts';
import { spoilNextEdit } from './kit/spoilNextEdit.ts';

/** What is written alone first says payloads: while it is nobody else's, when it is shown, and when it came too late. */
let watched: WatchedBrowser;
let session: CreatedSession;
let wire: WiredSeat;
let anna: Person;
let facilitator: Page;
let observer: Page;
let groupId: string;
const activities: Record<'snag-map' | 'solution-draft' | 'together', string> = {} as never;

interface Person {
  ticket: string;
  seat: { id: string };
  page: Page;
}

beforeAll(async () => {
  watched = await WatchedBrowser.begin();
  session = await createSession(watched.origin, {
    title: titles[0],
    locale: 'en',
    parties: names.slice(0, 20),
    groups: names.slice(20, 22),
    agenda: [
      { kind: 'snag-map', title: titles[1], writing: 'private', anonymous: true },
      { kind: 'solution-draft', title: titles[2], writing: 'private' },
      { kind: 'snag-map', title: titles[3] },
    ],
  });
  wire = await takeSeat(watched.origin, session.sessionId, session.tickets.facilitator);
  const { agenda, session: seen } = await wire.view();
  groupId = seen.groups[0]!.id;
  [activities['snag-map'], activities['solution-draft'], activities.together] = agenda.map(({ id }) => id) as [
    string,
    string,
    string,
  ];
  await goTo('snag-map');
  const { link } = (await askFor(watched.origin, session, '/seats', { role: 'observer' })) as { link: string };
  anna = await sitDown(names[40]!);
  facilitator = await watched.open(session.links.facilitator);
  observer = await watched.open(link);
});
afterAll(async () => {
  wire?.close();
  await watched?.end();
});

test('snags that one writes for oneself are text there, and on no other screen', async () => {
  await writeAlone('snag-map');
  await anna.page.getByText(draftsWords.en.onlyYou).waitFor();
  await boardHasCome(anna.page);
  await watched.look(anna.page, 'drafts');
  await watched.openEverything(anna.page, 'drafts');
  await watched.openEverything(facilitator, 'facilitator of drafts');
  await watched.look(observer, 'observer of drafts');
  await watched.expectAllShown('drafts');
  for (const other of ['facilitator of drafts', 'observer of drafts'])
    expect(watched.watch.missing(other).length, other).toBeGreaterThan(200);
});

test('what was written without a line while they were shown is offered as text', async () => {
  await anna.page.context().setOffline(true);
  await writeSnags(anna.page);
  await wire.tell({ type: 'showDrafts', activityId: activities['snag-map'], groupId });
  await anna.page.context().setOffline(false);
  await expectOffered(anna.page, 'offered to a person');
});

test('once they are shown they are text on every screen that reads them', async () => {
  await lookAtShown('shown snags');
  await watched.expectAllShown('shown snags: group');
  await watched.expectAllShown('shown snags: facilitator');
  await watched.expectAllShown('shown snags: observer');
});

test('solutions that one writes for oneself, in words that no editor of ours would send, are text before and after', async () => {
  await goTo('solution-draft');
  await writeAlone('solution-draft');
  await anna.page.getByText(draftsWords.en.onlyYou).waitFor();
  for (const id of ['v0', 'v1']) await lookInto(anna.page, id, 'drafted solutions');
  await watched.expectAllShown('drafted solutions');
  await wire.tell({ type: 'showDrafts', activityId: activities['solution-draft'], groupId });
  await anna.page.getByText(draftsWords.en.together).waitFor();
  await lookAtShown('shown solutions', await described());
  for (const place of ['group', 'facilitator', 'observer']) await watched.expectAllShown(`shown solutions: ${place}`);
});

test('what somebody wrote whose seat was taken away meanwhile is offered a last time, as text', async () => {
  await goTo('together');
  const bo = await sitDown(names[41]!);
  await bo.page.getByLabel(snagMapWords.en.writeSnag).waitFor();
  await bo.page.context().setOffline(true);
  await writeSnags(bo.page);
  await wire.tell({ type: 'removeSeat', seatId: bo.seat.id });
  await bo.page.context().setOffline(false);
  await bo.page.getByRole('heading', { name: groupWords.en.noSeat }).waitFor();
  await expectOffered(bo.page, 'offered to who has no seat');
});

test('what the facilitator wrote for a group and the server refused is offered, as text', async () => {
  await goTo('solution-draft');
  await lookIn();
  const [id] = await described();
  await lookInto(facilitator, id!, 'offered to the facilitator');
  await facilitator.locator('.ProseMirror').first().focus();
  await facilitator.evaluate(spoilNextEdit);
  await facilitator.keyboard.insertText(payloads.map(({ text }) => text).join(' '));
  await expectOffered(facilitator, 'offered to the facilitator');
});

async function sitDown(name: string): Promise<Person> {
  const seated = await join(watched.origin, { code: session.joinCode, device: 'person', groupId, name });
  return { ...seated, page: await watched.open(`/s/${session.sessionId}/group#${seated.ticket}`) };
}

async function goTo(kind: keyof typeof activities): Promise<void> {
  const { currentActivityId: from } = await wire.view();
  await wire.tell({ type: 'goTo', activityId: activities[kind], from });
}

/** Fills Anna's own board in this step, by a program with her ticket. */
async function writeAlone(kind: 'snag-map' | 'solution-draft'): Promise<void> {
  const seat = await takeSeat(watched.origin, session.sessionId, anna.ticket);
  const { boards, session: seen } = await seat.view();
  seat.close();
  const { address } = boards.find(({ activityId }) => activityId === activities[kind])!;
  await changeBoard(watched.origin, address, anna.ticket, (doc) =>
    doc.transact(() => writers[kind](doc, seen.parties)),
  );
}

async function writeSnags(page: Page): Promise<void> {
  const field = page.getByLabel(snagMapWords.en.writeSnag);
  for (const text of packedTogether(limits.card)) {
    await field.focus();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  }
}

async function expectOffered(page: Page, screen: string): Promise<void> {
  const offered = page.locator('[data-rescued] textarea');
  await offered.waitFor();
  await watched.look(page, screen);
  expect(missingIn(await offered.inputValue())).toEqual([]);
  await watched.expectCalm(screen);
}

/** The facilitator looks in at the group in the step that is on. */
async function lookIn(): Promise<void> {
  const { currentActivityId } = await wire.view();
  await facilitator.locator(`[data-screen="facilitator"][data-activity="${currentActivityId}"]`).waitFor();
  await facilitator.locator(`li[data-group-id="${groupId}"]`).getByText(facilitatorWords.en.lookIn).click();
  await facilitator.locator(`section[data-group-id="${groupId}"]`).waitFor();
}

async function lookAtShown(named: string, solutionIds: readonly string[] = []): Promise<void> {
  await lookIn();
  const places = { group: anna.page, facilitator, observer };
  for (const [place, page] of Object.entries(places)) {
    await page.locator('main [data-card-id]').first().waitFor();
    await drawn(page);
    await watched.look(page, `${named}: ${place}`);
    for (const id of solutionIds) await lookInto(page, id, `${named}: ${place}`);
  }
}

async function lookInto(page: Page, solutionId: string, screen: string): Promise<void> {
  const solution = page.locator(`[data-solution-button="${solutionId}"]`);
  await solution.waitFor({ state: 'attached' });
  await solution.dispatchEvent('click');
  await page.locator(`[data-solution-button="${solutionId}"][aria-current]`).waitFor({ state: 'attached' });
  if (page !== observer) await page.locator('.ProseMirror').first().waitFor();
  await watched.look(page, screen);
}

/** The group's solutions that have a description; they got new ids when they were shown. */
async function described(): Promise<string[]> {
  const address = `/sync/${session.sessionId}/${activities['solution-draft']}/${groupId}`;
  const { doc, close } = await openBoard(watched.origin, address, session.tickets.facilitator);
  const { solutions } = readBoard(doc, solutionShape);
  close();
  return [...solutions].filter(([, { description }]) => description.length > 0).map(([id]) => id);
}
