import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snagMapWords } from '../../shared/activities/snag-map/words.ts';
import { draftsWords } from '../../shared/words/drafts.ts';
import { draftsProgressWords } from '../../shared/words/draftsProgress.ts';
import { buttonWords } from '../../shared/words/buttons.ts';
import { facilitatorWords } from '../../shared/words/facilitator.ts';
import { expectAccessible } from './kit/axe.ts';
import { launchChromium } from './kit/chromium.ts';
import { takePictures } from './kit/pictures.ts';
import { openLaptop, openPhone, type Seat } from './kit/seats.ts';
import { keys } from './kit/hands.ts';
import { startServer, type ServerProcess } from './kit/serverProcess.ts';
import { until } from '../until.ts';
import { createSession, join, type CreatedSession } from './kit/wire.ts';

const say = draftsWords.da;

let server: ServerProcess;
let browser: Browser;
let session: CreatedSession;
let facilitator: Page;
let anna: Seat;
let bo: Seat;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  session = await createSession(server.origin, {
    title: 'Kick-off: Sammen om forløbet',
    locale: 'da',
    parties: ['Kommunen', 'Hospitalet'],
    groups: ['Overgange', 'Dokumentation'],
    agenda: [{ kind: 'snag-map', title: 'Samarbejdsknaster', instruction: 'Hvor går det i hårdknude?' }],
  });
  const laptop = await openLaptop(browser, keys);
  facilitator = laptop.page;
  await facilitator.goto(`${server.origin}/s/${session.sessionId}/facilitate#${session.tickets.facilitator}`);
});

afterAll(async () => {
  await browser?.close();
  await server?.remove();
});

describe('a step in which each writes alone first, and anonymously', () => {
  test('is set up in the dialog of the agenda’s item, by keyboard', async () => {
    await keys.press(button(facilitator, buttonWords.da.edit).first());
    await keys.choose(facilitator.getByRole('radio', { name: say.writeUnnamed }));
    await expectAccessible(facilitator, 'how groups write');
    await takePictures(facilitator, 'drafts-dialog', ['laptop', 'phone']);
    await keys.press(button(facilitator, buttonWords.da.save));
    await facilitator.getByRole('heading', { name: say.unnamed }).waitFor();
  });

  test('two of a group write; neither sees the other’s cards, both see how many there are', async () => {
    await keys.press(facilitator.locator('[aria-keyshortcuts="Alt+N"]'));
    anna = await takeSeat(await openPhone(browser), 'Anna');
    bo = await takeSeat(await openLaptop(browser, keys), 'Bo');
    await write(anna, 'Vi ringer til hinanden i stedet for at skrive');
    await write(bo, 'Ingen ved, hvem der har bolden');
    await write(bo, 'Epikrisen kommer for sent');
    for (const { page } of [anna, bo]) {
      await page.getByText(say.onlyYou).waitFor();
      await page.getByText(say.written(2, 3)).waitFor();
    }
    expect(await texts(anna)).toEqual(['Vi ringer til hinanden i stedet for at skrive']);
    await expectAccessible(anna.page, 'writing alone on a phone');
    await takePictures(anna.page, 'drafts-writing', ['phone', 'laptop']);
    await facilitator.getByText(draftsProgressWords.da.writtenBy(2, 3)).waitFor();
    await expectAccessible(facilitator, 'the facilitator follows drafts');
    await takePictures(facilitator, 'drafts-facilitator', ['laptop', 'phone']);
  });

  test('the group shows each other its cards: everybody has all of them, and nobody is named', async () => {
    // Anna writes on while her phone has no network, and learns of the showing later.
    await anna.page.context().setOffline(true);
    await write(anna, 'Det nåede jeg ikke at sende');
    await keys.press(button(bo.page, say.showEachOther));
    const dialog = bo.page.getByRole('dialog');
    await expectAccessible(bo.page, 'asking before showing');
    await takePictures(bo.page, 'drafts-question', ['laptop', 'phone']);
    await keys.press(button(dialog, say.showEachOther));
    await bo.page.getByText(say.together).waitFor();
    await anna.page.context().setOffline(false);
    const rescued = anna.page.locator('[data-rescued] textarea');
    await rescued.waitFor();
    expect(await rescued.inputValue()).toBe('Det nåede jeg ikke at sende');
    await takePictures(anna.page, 'drafts-late', ['phone']);
    for (const seat of [anna, bo]) {
      await seat.page.getByText(say.together).waitFor();
      await until(async () => (await texts(seat)).length === 3, 'all three cards');
    }
    expect(await texts(anna)).toEqual(await texts(bo));
    await untilFocusWaits(bo.page);
    await expectAccessible(bo.page, 'shown');
    await takePictures(bo.page, 'drafts-shown', ['laptop', 'phone']);
    await button(facilitator, facilitatorWords.da.lookInAt('Overgange')).waitFor();
    await write(anna, 'Nu sammen');
    await until(async () => (await texts(bo)).includes('Nu sammen'), 'what is written together');
  });

  test('the facilitator shows it in all groups; what has been begun can no longer be changed', async () => {
    await keys.press(button(facilitator, say.showAll));
    await keys.press(button(facilitator.getByRole('dialog'), say.showAll));
    await facilitator.getByText(say.shownInAll).waitFor();
    await untilFocusWaits(facilitator);
    await takePictures(facilitator, 'drafts-facilitator-shown', ['laptop']);
    await keys.press(button(facilitator, buttonWords.da.edit).first());
    expect(await facilitator.getByRole('radio', { name: say.writeUnnamed }).isDisabled()).toBe(true);
    await takePictures(facilitator, 'drafts-dialog-begun', ['laptop']);
    expect([...anna.troubles, ...bo.troubles]).toEqual([]);
  });
});

/** The button that was pressed is gone; the focus waits at what came in its place. */
async function untilFocusWaits(page: Page): Promise<void> {
  const waits = () => page.evaluate(() => document.activeElement?.getAttribute('data-drafts') === 'shown');
  await until(waits, 'the focus to be at what is shown');
}

async function takeSeat(seat: Seat, name: string): Promise<Seat> {
  const view = (await (
    await fetch(`${server.origin}/api/sessions/${session.sessionId}`, {
      headers: { authorization: `Bearer ${session.tickets.facilitator}` },
    })
  ).json()) as { session: { groups: { id: string }[] } };
  const groupId = view.session.groups[0]!.id;
  const { ticket } = await join(server.origin, { code: session.joinCode, device: 'person', groupId, name });
  await seat.page.goto(`${server.origin}/s/${session.sessionId}/group#${ticket}`);
  return seat;
}

async function write({ page, hands }: Seat, text: string): Promise<void> {
  await hands.enter(page.getByLabel(snagMapWords.da.writeSnag));
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The cards on the screen, in their order. */
async function texts({ page }: Seat): Promise<string[]> {
  const fields = await page.locator('[data-card-id] textarea').all();
  return Promise.all(fields.map((field) => field.inputValue()));
}

function button(place: Page | Locator, name: string): Locator {
  return place.getByRole('button', { name, exact: true });
}
