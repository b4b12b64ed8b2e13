import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './kit/axe.ts';
import { launchChromium } from './kit/chromium.ts';
import { serveGallery } from './kit/gallery.ts';
import { until } from '../until.ts';

let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [gallery, browser] = await Promise.all([serveGallery(), launchChromium()]);
});

afterEach(() => page.context().close());

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

describe('a group', () => {
  test('drafts a solution from nothing, field by field, and sees it in the list', async () => {
    await open('empty');
    await button('Ny løsning').click();
    await untilFocused('Hvad vil vi afprøve?');
    await page.keyboard.type('Fælles tavle');
    await editor().click();
    await page.keyboard.type('Hver tirsdag. - ikke en liste');
    await page.getByLabel('Tovholder').fill('Anna, kommunen');
    await page.getByLabel('Opfølgningsdato').fill('2026-06-16');
    await page.getByLabel('Kommunen').fill('Melder ind mandag');
    await until(async () => (await cards())[0] === 'Fælles tavle · Anna, kommunen · Følges op 16. juni 2026');
    expect(await editor().innerText()).toBe('Hver tirsdag. - ikke en liste');
  });

  test('formats the description by what it types and by the toolbar', async () => {
    await open('empty');
    await button('Ny løsning').click();
    await editor().click();
    await type('# Sådan', 'Enter', 'Vi mødes', 'Enter', '- en', 'Enter', 'to', 'Enter', 'Enter', 'Slut');
    await page.keyboard.press('Shift+Home');
    await button(/^Fed/).click();
    await until(
      async () =>
        (await descriptionHtml()) ===
        '<h3>Sådan</h3><p>Vi mødes</p><ul><li><p>en</p></li><li><p>to</p></li></ul><p><strong>Slut</strong></p>',
    );
    await expectAccessible(page, 'a formatted description');
  });

  test('makes a link with the keyboard alone, and is back in its text', async () => {
    await open('empty');
    await button('Ny løsning').click();
    await editor().focus();
    await page.keyboard.type('Se ');
    await page.keyboard.press('Shift+Tab');
    await untilFocused(/^Fed/);
    await type('End', 'Enter');
    await untilFocused('Adresse');
    await page.keyboard.type('ikke en adresse');
    await page.keyboard.press('Enter');
    await page.getByText('Det er hverken en adresse').waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('eksempel.dk');
    await page.keyboard.press('Enter');
    await until(async () => (await editor().locator('a').getAttribute('href')) === 'https://eksempel.dk');
    await until(() => editor().evaluate((element) => element === document.activeElement));
  });

  test('finds the snags that a solution takes up, and lets one go again', async () => {
    await open();
    await openFirst();
    await button('Vælg knaster og dilemmaer').click();
    await page.getByLabel('Søg').fill('blodprøver');
    await page.getByRole('checkbox').check();
    await expectAccessible(page, 'choosing snags');
    await button('Færdig').click();
    await untilFocused('Vælg knaster og dilemmaer');
    const chosen = page.getByRole('region', { name: /samarbejdsknaster eller dilemmaer/ }).getByRole('listitem');
    expect(await chosen.allInnerTexts()).toContain('Et bedre flow for blodprøver');
    const before = await chosen.count();
    await button('Fjern »Et bedre flow for blodprøver«').click();
    await until(async () => (await chosen.count()) === before - 1);
  });

  test('deletes a solution, and takes that back with everything in it', async () => {
    await open();
    const before = await cards();
    await openFirst();
    const described = await descriptionHtml();
    await button('Slet løsningen').click();
    await untilFocused('Fortryd');
    expect(await cards()).toEqual(before.slice(1));
    await expectAccessible(page, 'a solution deleted');
    await page.keyboard.press('Enter');
    await until(async () => (await cards()).length === before.length);
    expect(await cards()).toEqual(before);
    await openFirst();
    expect(await descriptionHtml()).toBe(described);
    expect(await page.getByLabel('Kommunen').inputValue()).toMatch(/^Visitationen deltager/);
  });
});

test('a closed board shows everything and changes nothing', async () => {
  await open('readonly');
  await page.locator('[data-solution-button]').first().click();
  await page.getByText('20 minutter på video').waitFor();
  expect(await page.locator('.ProseMirror').count()).toBe(0);
  for (const name of ['Ny løsning', 'Slet løsningen', 'Vælg knaster og dilemmaer'])
    expect(await button(name).count()).toBe(0);
  await page.getByLabel('Tovholder').click();
  await page.keyboard.type('x');
  expect(await page.getByLabel('Tovholder').inputValue()).toBe('Mette, koordinerende sygeplejerske');
  await expectAccessible(page, 'closed');
});

test.each([
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ['a laptop', { viewport: { width: 1366, height: 768 } }],
] as [string, BrowserContextOptions][])(
  'on %s nothing is wider than the screen, and axe finds nothing',
  async (_, device) => {
    await open('', device);
    await expectAccessible(page, 'the list');
    await openFirst();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await expectAccessible(page, 'a solution open');
  },
);

test('on a phone the open solution takes the list’s place, and the way back leads to its card', async () => {
  await open('', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await openFirst();
  expect(await button('Ny løsning').isVisible()).toBe(false);
  await button('Alle løsninger').click();
  await untilFocused(/^Fast ugentlig tavle/);
  expect(await button('Ny løsning').isVisible()).toBe(true);
});

async function open(options = '', device: BrowserContextOptions = { viewport: { width: 1366, height: 768 } }) {
  const context = await browser.newContext({ ...device, locale: 'da-DK' });
  page = await context.newPage();
  await page.goto(`${gallery.address}?kind=solution-draft&as=group&${options}`);
  await page.locator('[data-group-id]').waitFor();
}

async function openFirst(): Promise<void> {
  await page.locator('[data-solution-button]').first().click();
  await editor().waitFor();
}

async function type(...keys: string[]): Promise<void> {
  for (const key of keys) await (['Enter', 'End'].includes(key) ? page.keyboard.press(key) : page.keyboard.type(key));
}

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const editor = (): Locator => page.getByRole('textbox', { name: 'Hvordan fungerer det?' });

const descriptionHtml = (): Promise<string> =>
  editor().evaluate((element) => element.innerHTML.replaceAll(/<(img|br)[^>]*>/g, ''));

const cards = async (): Promise<string[]> =>
  (await page.locator('[data-card-id]').allInnerTexts()).map((text) => text.split(/\n+/).join(' · '));

async function untilFocused(name: string | RegExp): Promise<void> {
  const target = page.getByRole('button', { name }).or(page.getByRole('textbox', { name })).first();
  await target.waitFor();
  await until(() => target.evaluate((element) => element === document.activeElement), `${name} to have the focus`);
}
