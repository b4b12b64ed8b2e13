import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { facilitatorWords } from '../../shared/words/facilitator.ts';
import { groupWords } from '../../shared/words/group.ts';
import { peopleWords } from '../../shared/words/people.ts';
import { askFor } from './hostile/files.ts';
import { names, pages, titles } from './hostile/fillHostile.ts';
import { payloads } from './hostile/payloads.ts';
import { WatchedBrowser } from './hostile/watchedBrowser.ts';
import { createSession, join, takeSeat, type CreatedSession, type WiredSeat } from './kit/wire.ts';

/** What has one place only on a screen says one payload after the other, while everybody looks. */
let watched: WatchedBrowser;
let session: CreatedSession;
let wire: WiredSeat;
let table: { ticket: string; seat: { id: string } };
/** What is renamed all the time. */
let ids: { partyId: string; groupId: string; activityId: string; nextId: string };

beforeAll(async () => {
  watched = await WatchedBrowser.begin();
  session = await createSession(watched.origin, {
    title: 'x',
    locale: 'en',
    parties: ['x'],
    groups: ['x', 'y'],
    agenda: [
      { kind: 'talk', title: 'x' },
      { kind: 'talk', title: 'y' },
    ],
  });
  wire = await takeSeat(watched.origin, session.sessionId, session.tickets.facilitator);
  const { agenda, session: seen } = await wire.view();
  const [activityId, nextId] = agenda.map(({ id }) => id) as [string, string];
  ids = { partyId: seen.parties[0]!.id, groupId: seen.groups[0]!.id, activityId, nextId };
  const { partyId, groupId } = ids;
  table = await join(watched.origin, { code: session.joinCode, device: 'table', groupId, partyId, name: 'x' });
  await wire.tell({ type: 'goTo', activityId, from: null });
  await wire.tell({ type: 'showOnPlenary', show: { what: 'instruction' } });
});
afterAll(async () => {
  wire?.close();
  await watched?.end();
});

test(`${payloads.length} payloads as the title, the place, and the names of party, group, seat and step`, async () => {
  const observing = (await askFor(watched.origin, session, '/seats', { role: 'observer', name: 'x' })) as Invited;
  const people = await watched.open(session.links.facilitator);
  await people.getByRole('button', { name: /here$/ }).click();
  await people.locator(`[data-seat-id="${table.seat.id}"] button`).click();
  const settings = await watched.open(session.links.facilitator);
  await settings.getByRole('button', { name: facilitatorWords.en.settings }).click();
  const group = await watched.open(`/s/${session.sessionId}/group#${table.ticket}`);
  await group.locator('header button[aria-haspopup="dialog"]').click();
  const inGroups: [string, Page][] = [
    ['facilitator and people', people],
    ['facilitator and settings', settings],
    ['group', group],
  ];
  // In a talk these tell what it is called, not who is where.
  const ofAll: [string, Page][] = [
    ['plenary', await watched.open(session.links.plenary, { size: 'projector' })],
    ['observer', await watched.open(observing.link)],
  ];
  const door = await watched.open(`/j/${session.joinCode}`);
  for (const [place, name] of names.entries()) {
    const title = titles[place % titles.length]!;
    await sayEverywhere(name, title, pages[place % pages.length]!);
    await door.evaluate(lookAgain, session.joinCode);
    await Promise.all([
      watched.lookFor(door, 'join', name),
      ...inGroups.map(([screen, page]) => watched.lookFor(page, screen, name)),
      ...ofAll.map(([screen, page]) => watched.lookFor(page, screen, title)),
    ]);
  }
  const screens = [...inGroups, ...ofAll];
  for (const screen of [...screens.map(([called]) => called), 'join']) await watched.expectAllShown(screen);
  expect(await group.getByText(groupWords.en.here).count()).toBeGreaterThan(0);
  for (const [, page] of screens) await page.context().close();
});

test('as what those are called who are invited: while they are, when they have come, and when their access is taken back', async () => {
  const say = peopleWords.en;
  const facilitator = await watched.open(session.links.facilitator);
  await facilitator.getByRole('button', { name: /here$/ }).click();
  const dialog = facilitator.getByRole('dialog');
  for (let from = 0; from < names.length; from += 25) {
    const invite = (name: string) => askFor(watched.origin, session, '/seats', { role: 'observer', name });
    const invited = (await Promise.all(names.slice(from, from + 25).map(invite))) as Invited[];
    const last = dialog.locator(`[data-seat-id="${invited.at(-1)!.seatId}"]`);
    await last.waitFor();
    await dialog.getByRole('button', { name: /^Take back the access/ }).evaluateAll(pressAll);
    await watched.look(facilitator, 'invited');
    await Promise.all(invited.map(({ seatId }) => wire.tell({ type: 'removeSeat', seatId })));
    await last.waitFor({ state: 'detached' });
  }
  for (const button of [say.inviteFacilitator, say.inviteObserver]) {
    await dialog.getByRole('button', { name: button }).click();
    await dialog.getByLabel(say.whoFor).fill(names.find((name) => name.includes('<img'))!);
    await facilitator.keyboard.press('Enter');
    await dialog.getByRole('button', { name: say.copyLink }).waitFor();
    await watched.look(facilitator, 'invited');
    await dialog.getByRole('button', { name: say.done, exact: true }).click();
  }
  await watched.expectAllShown('invited');
});

interface Invited {
  link: string;
  seatId: string;
}

/** Everything that has one place is called this, all at once. */
async function sayEverywhere(name: string, title: string, instruction: string): Promise<void> {
  const { partyId, groupId, activityId, nextId } = ids;
  await Promise.all([
    wire.tell({ type: 'editSession', changes: { title, place: name } }),
    wire.tell({ type: 'editParty', partyId, name }),
    wire.tell({ type: 'editGroup', groupId, name }),
    wire.tell({ type: 'changeSeat', seatId: table.seat.id, name }),
    wire.tell({ type: 'editActivity', activityId: nextId, changes: { title } }),
    wire.tell({ type: 'editActivity', activityId, changes: { title, instruction, responsible: name } }),
  ]);
}

/** Runs in the page. */
function pressAll(buttons: Element[]): void {
  for (const button of buttons) (button as HTMLElement).click();
}

/** Runs in the page: the code is typed into the join screen once more. */
function lookAgain(code: string): void {
  document.querySelector<HTMLInputElement>('#code')!.value = code;
  document.querySelector<HTMLFormElement>('#find')!.requestSubmit();
}
