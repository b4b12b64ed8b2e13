import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { snagMap } from '../../shared/activities/snag-map/activity.ts';
import { accessWords } from '../../shared/words/access.ts';
import { doorWords } from '../../shared/words/door.ts';
import { bigScreenWords } from '../../shared/words/bigScreen.ts';
import { buttonWords } from '../../shared/words/buttons.ts';
import { facilitatorWords } from '../../shared/words/facilitator.ts';
import { groupWords } from '../../shared/words/group.ts';
import { joinWords } from '../../shared/words/join.ts';
import { observerWords } from '../../shared/words/observer.ts';
import { peopleWords } from '../../shared/words/people.ts';
import { plenaryWords } from '../../shared/words/plenary.ts';
import { expectAccessible } from './kit/axe.ts';
import { launchChromium } from './kit/chromium.ts';
import { begin, fill } from './kit/filling.ts';
import { kickOff } from './kit/kickOff.ts';
import { takePictures } from './kit/pictures.ts';
import { startServer, type ServerProcess } from './kit/serverProcess.ts';
import { until } from '../until.ts';
import { createSession, takeSeat, type CreatedSession, type WiredSeat } from './kit/wire.ts';

const words = facilitatorWords.da;
const { showJoinCode } = bigScreenWords.da;
const buttons = buttonWords.da;
const people = peopleWords.da;

let server: ServerProcess;
let browser: Browser;
let session: CreatedSession;
let wired: WiredSeat;
let facilitator: Page;
/** Every address that a page asked for, and what it said it came from. */
const asked: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  session = await createSession(server.origin, { ...kickOff, template: 'blank' });
  wired = await takeSeat(server.origin, session.sessionId, session.tickets.facilitator);
  const filling = { origin: server.origin, session, facilitator: wired };
  await fill(filling, await begin(filling, 'snag-map', 'Samarbejdsknaster'), snagMap);
  facilitator = await open(session.links.facilitator);
});

afterAll(async () => {
  wired?.close();
  await browser?.close();
  await server?.remove();
});

test('a seat is named, given a party, and moved to another group; it follows', async () => {
  const table = await sitDown('Overgange');
  await openPeople();
  const dialog = facilitator.getByRole('dialog');
  await takePictures(facilitator, 'people', ['laptop', 'phone']);
  await expectAccessible(facilitator, 'who is here');
  await dialog.locator('[data-seat-id]').first().getByRole('button').click();
  await dialog.getByLabel(people.name, { exact: true }).fill('Karen');
  await dialog.getByLabel(people.party).selectOption({ label: 'Hospitalet' });
  await dialog.getByLabel(people.group).selectOption({ label: 'B · Dokumentation' });
  await dialog.locator('[data-group-id]').nth(1).getByText('Karen').waitFor();
  await table.getByRole('banner').getByText('Dokumentation').waitFor();
  await table.getByRole('banner').getByText('Karen').waitFor();
  // Where it sits is still open, in its new group, with the focus in the field that moved it.
  await until(
    () => dialog.getByLabel(people.group).evaluate((field) => field === document.activeElement),
    'the focus to come along',
  );
  await takePictures(facilitator, 'people-seat', ['laptop', 'phone']);
  await expectAccessible(facilitator, 'a seat is changed');
  await closeDialog();
  await table.context().close();
});

test('the door is locked: the top bar, the big screen and the join page say so, and only return codes open it', async () => {
  const plenary = await open(session.links.plenary);
  await show(plenary, showJoinCode);
  const table = await sitDown('Overgange');
  await table.getByRole('button', { name: groupWords.da.table }).click();
  const returnCode = await table.getByText(/^[3-9A-Y]{5}$/).innerText();
  await table.keyboard.press('Escape');

  await openPeople();
  await facilitator.getByRole('switch', { name: doorWords.da.lock }).click();
  await closeDialog();
  await facilitator.getByRole('button', { name: doorWords.da.doorLocked }).waitFor();
  await plenary.getByText(plenaryWords.da.doorLocked).waitFor();
  await takePictures(facilitator, 'locked-facilitator', ['laptop', 'phone']);
  await takePictures(plenary, 'locked-plenary', ['projector']);
  await expectAccessible(plenary, 'the door is locked');

  const stranger = await open(session.links.join);
  await stranger.getByText(joinWords.da.locked).waitFor();
  expect(await stranger.getByRole('radio').count()).toBe(0);
  await takePictures(stranger, 'locked-join', ['laptop', 'phone']);
  await expectAccessible(stranger, 'a locked door');
  await stranger.getByLabel(joinWords.da.returnCode).fill(returnCode);
  await stranger.getByRole('button', { name: joinWords.da.returnButton }).click();
  await stranger.getByRole('banner').getByText('Overgange').waitFor();
  await table.getByRole('heading', { name: groupWords.da.seatElsewhere }).waitFor();
  await takePictures(table, 'seat-elsewhere', ['laptop', 'phone']);
  await expectAccessible(table, 'the seat is on another device');

  const late = await open(session.links.join);
  await late.getByText(joinWords.da.locked).waitFor();
  await facilitator.getByRole('button', { name: words.more }).click();
  await facilitator.getByRole('menuitem', { name: doorWords.da.unlock }).click();
  await plenary.getByText(plenaryWords.da.doorLocked).waitFor({ state: 'detached' });
  await late.getByRole('button', { name: joinWords.da.tryAgain }).click();
  await late.getByRole('radio', { name: 'Overgange' }).waitFor();
  await Promise.all([stranger, late, table, plenary].map((page) => page.context().close()));
});

test('a removed seat is told so', async () => {
  const table = await sitDown('Overgange');
  await openPeople();
  const dialog = facilitator.getByRole('dialog');
  const seat = dialog.locator('[data-group-id]').first().locator('[data-seat-id]').last();
  await seat.getByRole('button', { name: /^Ret/ }).click();
  await seat.getByRole('button', { name: /^Fjern/ }).click();
  await seat.getByRole('button', { name: buttons.remove, exact: true }).click();
  await table.getByRole('heading', { name: groupWords.da.seatRemoved }).waitFor({ timeout: 5_000 });
  await closeDialog();
  await table.context().close();
});

test('an observer gets a link that works once, reads everything that groups may see, and can be shut out', async () => {
  const link = await invite(people.inviteObserver, 'Direktøren', 'invitation');
  const observer = await open(link);
  await observer.getByText(observerWords.da.observing, { exact: true }).waitFor();
  await observer.locator('[data-card-id]').first().waitFor();
  const writable = observer.locator('main :is(input, textarea):not([readonly]), main [contenteditable=true]');
  expect(await writable.count()).toBe(0);
  await observer.getByRole('button', { name: observerWords.da.lookAt('Dokumentation') }).click();
  await observer.locator('section[data-group-id] h2').getByText('Dokumentation', { exact: true }).waitFor();
  await takePictures(observer, 'observer', ['projector', 'laptop', 'phone']);
  await expectAccessible(observer, 'an observer');

  const second = await open(link);
  await second.getByRole('heading', { name: accessWords.da.linkUsed }).waitFor();
  await expectAccessible(second, 'an invitation that was used');
  // Who opens the link again in the browser that has the access keeps it.
  await observer.goto('about:blank');
  await observer.goto(link);
  await observer.getByText(observerWords.da.observing, { exact: true }).waitFor();

  const dialog = facilitator.getByRole('dialog');
  await dialog.getByRole('button', { name: people.takeBackNamed('Direktøren (observatør)') }).click();
  await dialog.getByRole('button', { name: people.takeBack, exact: true }).last().click();
  await observer.getByRole('heading', { name: accessWords.da.accessGone }).waitFor({ timeout: 5_000 });
  await takePictures(observer, 'access-gone', ['laptop', 'phone']);
  await closeDialog();
  await Promise.all([observer, second].map((page) => page.context().close()));
});

test('another facilitator takes the session over, and the first leaves it', async () => {
  const link = await invite(people.inviteFacilitator, 'Mette');
  const dialog = facilitator.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: people.leave }).count()).toBe(0);
  const mette = await open(link);
  await mette.getByRole('navigation').or(mette.getByText(session.joinCode)).first().waitFor();
  await dialog.getByRole('button', { name: people.leave }).click();
  await takePictures(facilitator, 'people-leave', ['laptop']);
  await dialog.getByRole('button', { name: people.leaveNow }).click();
  await until(async () => new URL(facilitator.url()).pathname === '/', 'the start page');
  await mette.getByRole('button', { name: words.more }).click();
  await mette.getByRole('menuitem', { name: doorWords.da.lock }).click();
  await mette.getByRole('button', { name: doorWords.da.doorLocked }).waitFor();
  await mette.context().close();
});

test('no address that was asked for, and nothing it said of where it came from, held a secret', () => {
  const secrets = [session.tickets.facilitator, session.tickets.plenary, 'invite.'];
  expect(asked.length).toBeGreaterThan(100);
  for (const secret of secrets) expect(asked.filter((said) => said.includes(secret))).toEqual([]);
});

async function open(link: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'da-DK' });
  const page = await context.newPage();
  page.on('request', (request) => {
    const { referer = '' } = request.headers();
    asked.push(`${request.url()} ${referer}`);
  });
  await page.goto(link);
  return page;
}

async function sitDown(group: string): Promise<Page> {
  const page = await open(session.links.join);
  await page.getByRole('radio', { name: joinWords.da.table }).check({ force: true });
  await page.getByRole('radio', { name: group }).check({ force: true });
  await page.getByRole('button', { name: joinWords.da.join }).click();
  await page.getByRole('banner').getByText(group).waitFor();
  return page;
}

async function openPeople(): Promise<void> {
  if ((await facilitator.getByRole('dialog').count()) > 0) return;
  await facilitator.getByRole('button', { name: / med$/ }).click();
}

async function closeDialog(): Promise<void> {
  await facilitator.keyboard.press('Escape');
  await facilitator.getByRole('dialog').waitFor({ state: 'detached' });
}

async function show(plenary: Page, what: string): Promise<void> {
  await facilitator.getByRole('button', { name: what }).click();
  await plenary.getByText(session.joinCode).first().waitFor();
}

/** Invites somebody on the facilitator's screen; the link is what the button copies. */
async function invite(button: string, name: string, pictured?: string): Promise<string> {
  await facilitator.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPeople();
  const dialog = facilitator.getByRole('dialog');
  await dialog.getByRole('button', { name: button }).click();
  await dialog.getByLabel(people.whoFor).fill(name);
  await facilitator.keyboard.press('Enter');
  await dialog.getByRole('heading', { name: people.linkReady(name) }).waitFor();
  if (pictured) {
    await takePictures(facilitator, pictured, ['laptop', 'phone']);
    await expectAccessible(facilitator, 'an invitation');
  }
  await dialog.getByRole('button', { name: people.copyLink }).click();
  await dialog.getByRole('button', { name: people.copied }).waitFor();
  const link = await facilitator.evaluate(() => navigator.clipboard.readText());
  await dialog.getByRole('button', { name: people.done, exact: true }).click();
  return link;
}
