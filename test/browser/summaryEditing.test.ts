import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snagMap } from '../../shared/activities/snag-map/activity.ts';
import { snagText } from '../../shared/activities/snag-map/board.ts';
import { solutionDraft } from '../../shared/activities/solution-draft/activity.ts';
import { expectAccessible } from './kit/axe.ts';
import { launchChromium } from './kit/chromium.ts';
import { begin, changeBoard, fill, type Filling } from './kit/filling.ts';
import { kickOff } from './kit/kickOff.ts';
import { takePictures } from './kit/pictures.ts';
import { startServer, type ServerProcess } from './kit/serverProcess.ts';
import { until } from '../until.ts';
import { createSession, takeSeat, type CreatedSession } from './kit/wire.ts';

let server: ServerProcess;
let browser: Browser;
let session: CreatedSession;
let filling: Filling;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  session = await createSession(server.origin, { ...kickOff, template: 'blank' });
  const facilitator = await takeSeat(server.origin, session.sessionId, session.tickets.facilitator);
  filling = { origin: server.origin, session, facilitator };
  const snags = await begin(filling, 'snag-map', 'Samarbejdsknaster');
  await fill(filling, snags, snagMap);
  await fill(filling, await begin(filling, 'solution-draft', 'Løsninger'), solutionDraft);
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'da-DK' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  page = await context.newPage();
  await page.goto(`${server.origin}/s/${session.sessionId}/summary#${session.tickets.facilitator}`);
});

afterAll(async () => {
  filling?.facilitator.close();
  await browser?.close();
  await server?.remove();
});

describe('the facilitator edits the summary on its page', () => {
  test('turns editing on, and sees what can be done', async () => {
    await button('Rediger').click();
    await page.getByText('Du redigerer sammenfatningen.').waitFor();
    await expectAccessible(page, 'editing the summary');
    await takePictures(page, 'summary-editing', ['laptop', 'phone']);
  });

  test('writes an introduction, which is first in what is sent', async () => {
    await page.getByLabel('Indledning').fill('Vi blev enige om to ting.');
    await page.getByLabel('Indledning').blur();
    await sent((text) => /## Det aftalte vi\s+Vi blev enige om to ting\./.test(text));
  });

  test('corrects a text by keyboard, and the board keeps its own', async () => {
    const snag = statements('Samarbejdsknaster').first();
    const before = (await snag.locator('span').first().innerText()).trim();
    await snag.focus();
    await page.keyboard.press('Enter');
    const field = dialog().getByLabel('Sådan står det i sammenfatningen');
    await expectAccessible(page, 'correcting a text');
    await takePictures(page, 'summary-statement', ['laptop', 'phone']);
    await field.fill('Vi mangler et fælles telefonnummer');
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: /Vi mangler et fælles telefonnummer rettet/ })
      .first()
      .waitFor();
    await sent((text) => text.includes('Vi mangler et fælles telefonnummer') && !text.includes(before));
  });

  test('hides a card, and shows it again', async () => {
    const snag = statements('Samarbejdsknaster').last();
    const hidden = (await snag.locator('span').first().innerText()).trim();
    await snag.click();
    await dialog().getByRole('button', { name: 'Skjul i sammenfatningen' }).click();
    await page
      .getByRole('button', { name: `${hidden} skjult` })
      .first()
      .waitFor();
    await sent((text) => !text.includes(hidden));
    await page
      .getByRole('button', { name: `${hidden} skjult` })
      .first()
      .click();
    await dialog().getByRole('button', { name: 'Vis igen' }).click();
    await sent((text) => text.includes(hidden));
  });

  test('chooses what a section tells, and writes a text after it', async () => {
    await button('Hvad der tages med af »Samarbejdsknaster«').click();
    await page.getByRole('menuitem', { name: 'Kun det, grupperne nåede frem til sammen' }).click();
    await page.getByText('Det, hver gruppe skrev for sig, er udeladt.').waitFor();
    await button('Hvad der tages med af »Samarbejdsknaster«').click();
    await page.getByRole('menuitem', { name: 'Skriv en tekst efter' }).click();
    await until(() => page.evaluate('document.activeElement.tagName === "TEXTAREA"'));
    await page.keyboard.type('Resten ligger hos styregruppen.');
    await page.getByLabel('Tekst efter »Samarbejdsknaster«').blur();
    await button('Hvad der tages med af »Deltagelse«').click();
    await page.getByRole('menuitem', { name: 'Udelad af sammenfatningen' }).click();
    await sent((text) => text.includes('Resten ligger hos styregruppen.') && !text.includes('## Deltagelse'));
  });

  test('adds what was agreed aloud', async () => {
    await button('Tilføj en aftale').click();
    await dialog().getByLabel('Hvad').fill('Vi mødes igen');
    await dialog().getByLabel('Hvem').fill('Alle');
    await dialog().getByLabel('Hvornår').fill('16. juni');
    await expectAccessible(page, 'adding a decision');
    await dialog().getByRole('button', { name: 'Gem' }).click();
    await sent((text) => text.includes('| Vi mødes igen |  | Alle | 16. juni |'));
  });

  test('calls a group something else', async () => {
    await page.getByText('Gruppernes navne i sammenfatningen').click();
    await page.getByLabel('A · Overgange').fill('Temagruppe 1');
    await page.getByLabel('A · Overgange').blur();
    await sent((text) => text.includes('A · Temagruppe 1'));
    await page.getByRole('heading', { name: 'Temagruppe 1' }).first().waitFor();
  });

  test('is told what has changed on the board since, and chooses', async () => {
    const { boards } = await filling.facilitator.view();
    await page.reload();
    await button('Rediger').click();
    const [activityId, groupId, card] = (await correctedKey()).split('/');
    const { address } = boards.find((board) => board.activityId === activityId && board.groupId === groupId)!;
    await changeBoard(server.origin, address, session.tickets.facilitator, (doc) => {
      const text = snagText(doc, card!.split('#')[0]!)!;
      text.insert(text.length, ' i weekenden');
    });
    await button('Opdater').click();
    await page.getByText('1 redigering at se på igen: Tavlen er ændret siden.').waitFor();
    await expectAccessible(page, 'a flagged edit');
    await takePictures(page, 'summary-flags', ['laptop', 'phone']);
    await button('Se begge').click();
    await dialog().getByText('i weekenden').first().waitFor();
    await expectAccessible(page, 'both texts');
    await takePictures(page, 'summary-flag', ['laptop', 'phone']);
    await dialog().getByRole('button', { name: 'Behold min' }).click();
    await page.getByText('1 redigering at se på igen').waitFor({ state: 'detached' });
    await sent((text) => text.includes('Vi mangler et fælles telefonnummer'));
  });

  test('sees a text on its board', async () => {
    await page.getByRole('region', { name: 'Samarbejdsknaster' }).scrollIntoViewIfNeeded();
    await takePictures(page, 'summary-edits', ['laptop', 'phone']);
    await statements('Løsninger').first().click();
    await dialog().getByRole('button', { name: 'Se det på tavlen' }).click();
    await page.locator('dialog [data-card-id]').first().waitFor();
    await expectAccessible(page, 'a board below the summary');
    await takePictures(page, 'summary-board', ['laptop', 'phone']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await until(async () => (await page.locator('dialog').count()) === 0);
  });

  test('reads it as it will be sent, and finds a group’s board from there', async () => {
    await button('Rediger').click();
    await page.getByText('Du redigerer sammenfatningen.').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Deltagelse' }).waitFor({ state: 'detached' });
    await page.getByText('Vi blev enige om to ting.').waitFor();
    await takePictures(page, 'summary-edited', ['laptop', 'phone']);
    await expectAccessible(page, 'the edited summary');
    await button('Temagruppe 1: se tavlen').first().click();
    await page.locator('dialog [data-card-id]').first().waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('the summary is sent', () => {
  let link = '';

  test('by a link, copied with one press', async () => {
    await button('Kopiér læselink').click();
    await page.getByText('Linket er kopieret.').waitFor();
    link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(`/s/${session.sessionId}/summary#reader.`);
  });

  test('who follows it reads the edited summary and downloads it, and can do nothing else', async () => {
    const guests = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'da-DK' });
    const reader = await guests.newPage();
    const response = await reader.goto(link);
    expect(response!.headers()['x-robots-tag']).toBe('noindex');
    await reader.getByText('Vi blev enige om to ting.').waitFor();
    expect(await reader.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    expect(await reader.getByRole('button', { name: /Rediger|Send|tavlen|JSON/ }).count()).toBe(0);
    await expectAccessible(reader, 'reading by a link');
    await takePictures(reader, 'summary-reader', ['laptop', 'phone']);
    await reader.getByLabel('Sammenfatningens sprog').selectOption('en');
    await reader.getByText('What we agreed').first().waitFor();
    const [file] = await Promise.all([
      reader.waitForEvent('download'),
      reader.getByRole('button', { name: 'Plain text' }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toContain('## What we agreed');
    await guests.close();
  });

  test('with a mail that says what was agreed', async () => {
    await page.getByRole('button', { name: 'Send …' }).click();
    const text = dialog().getByRole('textbox', { name: 'Tekst til en mail' });
    await until(async () => (await text.inputValue()).includes(link));
    const mail = await text.inputValue();
    expect(mail).toContain('Sammenfatning: Kick-off: Sammen om forløbet, 12. marts 2026');
    expect(mail).toContain('– Vi mødes igen: Alle, 16. juni');
    await expectAccessible(page, 'sending');
    await takePictures(page, 'summary-send', ['laptop', 'phone']);
    await dialog().getByRole('button', { name: 'Kopiér teksten' }).click();
    await dialog().getByText('Kopieret').waitFor();
  });

  test('until the link is withdrawn', async () => {
    await dialog()
      .getByRole('button', { name: /^Træk tilbage: Lavet/ })
      .click();
    await dialog().getByText('Linket er trukket tilbage.').waitFor();
    await page.keyboard.press('Escape');
    const guests = await browser.newContext({ locale: 'da-DK' });
    const reader = await guests.newPage();
    await reader.goto(link);
    await reader.getByText('Linket åbner ikke længere sammenfatningen.').waitFor();
    await expectAccessible(reader, 'a withdrawn link');
    await guests.close();
  });

  test('a file that takes long is told of and can be stopped', async () => {
    let stopped = false;
    await page.route('**/summary?format=pdf*', (route) => {
      // Answered never: what is tested is that nobody has to wait for it.
      route
        .request()
        .response()
        .catch(() => undefined);
    });
    page.on('requestfailed', (request) => {
      if (request.url().includes('format=pdf')) stopped = true;
    });
    await button('PDF').click();
    await page.getByText('PDF bliver skrevet …').waitFor();
    await expectAccessible(page, 'a download under way');
    await button('Stop').click();
    await page.getByText('PDF: stoppet.').waitFor();
    await until(() => stopped);
  });

  test.each([
    ['nb', 'Rediger', 'Du redigerer oppsummeringen.'],
    ['en', 'Edit', 'You are editing the summary.'],
  ] as const)('the page speaks %s', async (locale, edit, says) => {
    await filling.facilitator.tell({ type: 'editSession', changes: { locale } });
    await page.reload();
    await button(edit).click();
    await page.getByText(says).waitFor();
    await expectAccessible(page, `editing in ${locale}`);
  });
});

function button(name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

function dialog(): Locator {
  return page.getByRole('dialog').last();
}

/** The texts of a section that can be pressed. */
function statements(section: string): Locator {
  return page
    .getByRole('region', { name: section })
    .locator('li button[aria-haspopup="dialog"], h4 button')
    .filter({
      has: page.locator('span'),
    });
}

/** Waits until what would be sent is as it should be. */
async function sent(isSo: (markdown: string) => boolean): Promise<void> {
  await until(async () => isSo(await markdown()), isSo.toString());
}

async function markdown(): Promise<string> {
  const response = await fetch(`${server.origin}/api/sessions/${session.sessionId}/summary?format=md`, {
    headers: { authorization: `Bearer ${session.tickets.facilitator}` },
  });
  return response.text();
}

async function correctedKey(): Promise<string> {
  const response = await fetch(`${server.origin}/api/sessions/${session.sessionId}/summary?format=editable`, {
    headers: { authorization: `Bearer ${session.tickets.facilitator}` },
  });
  const { edits } = (await response.json()) as { edits: { corrected: Record<string, unknown> } };
  return Object.keys(edits.corrected)[0]!;
}
