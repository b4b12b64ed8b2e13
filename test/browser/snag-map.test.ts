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

describe('a group with a mouse', () => {
  test('writes snags one after another, the newest on top', async () => {
    await open('empty');
    await page.getByLabel('Skriv en knast').click();
    await writeSnags('Første', 'Anden', 'Tredje');
    await untilBoard({ 'Endnu uden tema': ['Tredje', 'Anden', 'Første'] });
    expect(await focused()).toBe('Skriv en knast');
  });

  test('is asked for the parties of the snag it has just written', async () => {
    await openWith('Hvem ringer?');
    const party = (name: string) => page.getByRole('group', { name: 'Ligger mellem' }).getByRole('button', { name });
    await party('Kommunen').click();
    await party('Almen praksis').click();
    await button('Ligger mellem: Kommunen – Almen praksis').waitFor();
    await expectPressed(party('Kommunen'), true);
    await party('Kommunen').click();
    await expectPressed(party('Kommunen'), false);
  });

  test('marks a snag for plenary, and takes the mark away', async () => {
    await openWith('Hvem ringer?');
    await button('Med i plenum').click();
    await expectPressed(button('Med i plenum'), true);
    await button('Med i plenum').click();
    await expectPressed(button('Med i plenum'), false);
  });

  test('drags a snag to a new theme and names it, then drags another in front of it', async () => {
    await openWith('Anden', 'Første');
    await drag('Første', page.locator('[data-zone-id="new"]'));
    await untilFocused('Temaets navn');
    await page.keyboard.type('Overgange');
    await drag('Anden', page.getByLabel('Temaets navn'));
    await untilBoard({ 'Endnu uden tema': [], Overgange: ['Anden', 'Første'] });
    await expectAccessible(page, 'a theme');
  });

  test('edits a snag in place', async () => {
    await openWith('Hvem ringer?');
    await page.getByLabel('Knast', { exact: true }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Og hvornår?');
    await untilBoard({ 'Endnu uden tema': ['Hvem ringer? Og hvornår?'] });
  });

  test('deletes a theme without losing its snags, and takes that back', async () => {
    await open();
    const before = await boardOf();
    await button('Mere om temaet »Kendskab til hinanden«').click();
    await page.getByRole('menuitem', { name: 'Slet temaet' }).click();
    await until(async () => (await boardOf())['Endnu uden tema']!.length === 3);
    expect(await boardOf()).not.toHaveProperty('Kendskab til hinanden');
    await button('Fortryd').click();
    await untilBoard(before);
  });

  test('still has what was being written after a reload', async () => {
    await open('empty');
    await page.getByLabel('Skriv en knast').fill('Hvem må instru');
    await page.reload();
    await until(async () => (await page.getByLabel('Skriv en knast').inputValue()) === 'Hvem må instru');
  });
});

describe('a group with only the keyboard', () => {
  test('moves a snag to a new theme, another after it, and up in front', async () => {
    await openWith('Anden', 'Første');
    await chooseByKeys('Flyt »Første« til …', 'Et nyt tema');
    await untilFocused('Temaets navn');
    await page.keyboard.type('Overgange');
    await chooseByKeys('Flyt »Anden« til …', 'Overgange');
    await untilBoard({ 'Endnu uden tema': [], Overgange: ['Første', 'Anden'] });
    await untilFocused('Flyt »Anden« til …');
    await chooseByKeys('Flyt »Anden« til …', 'Op');
    await untilBoard({ 'Endnu uden tema': [], Overgange: ['Anden', 'Første'] });
  });

  test('picks a snag up, carries it to another theme, and keeps the focus on it', async () => {
    await open();
    await button('Træk »Vi kender ikke hinandens hverdag og til…«').focus();
    for (const key of ['Space', 'ArrowLeft', 'Space']) await page.keyboard.press(key);
    await until(async () => (await boardOf())['Udskrivning og hjemkomst']!.length === 5);
    await untilFocused('Træk »Vi kender ikke hinandens hverdag og til…«');
  });

  test('deletes a snag, and Enter brings it back where it was', async () => {
    await open();
    const before = await boardOf();
    await button(/^Slet »Hvornår er en borger/).focus();
    await page.keyboard.press('Enter');
    await untilFocused('Fortryd');
    expect(await boardOf()).not.toEqual(before);
    await page.keyboard.press('Enter');
    await untilBoard(before);
    await untilFocused('Knast');
  });

  test('merges two themes, and takes it back', async () => {
    await open();
    const before = await boardOf();
    await chooseByKeys('Mere om temaet »Kendskab til hinanden«', 'Saml med »Udskrivning og hjemkomst«');
    await until(async () => (await boardOf())['Udskrivning og hjemkomst']!.length === 6);
    await untilFocused('Fortryd');
    await page.keyboard.press('Enter');
    await untilBoard(before);
  });
});

test('a closed board shows everything and changes nothing', async () => {
  await open('readonly');
  const before = await boardOf();
  expect(await page.getByRole('button').count()).toBe(0);
  await page.getByLabel('Knast', { exact: true }).first().click();
  await page.keyboard.type('x');
  expect(await boardOf()).toEqual(before);
  await expectAccessible(page, 'closed');
});

test.each([
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ['a tablet', { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true }],
  ['a laptop', { viewport: { width: 1366, height: 768 } }],
] as [string, BrowserContextOptions][])(
  'on %s nothing is wider than the screen, and axe finds nothing',
  async (_, device) => {
    await open('', device);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await expectAccessible(page, 'board');
    await button('Kommunen – Hospitalet').first().click();
    await button(/^Flyt »Pårørende/).click();
    await expectAccessible(page, 'menu and parties open');
  },
);

async function open(options = '', device: BrowserContextOptions = { viewport: { width: 1366, height: 768 } }) {
  const context = await browser.newContext(device);
  page = await context.newPage();
  await page.goto(`${gallery.address}?kind=snag-map&as=group&${options}`);
  await page.locator('[data-group-id]').waitFor();
}

/** A board with these snags, the last of them on top. */
async function openWith(...snags: string[]): Promise<void> {
  await open('empty');
  await page.getByLabel('Skriv en knast').click();
  await writeSnags(...snags);
  await until(async () => (await boardOf())['Endnu uden tema']?.length === snags.length);
}

async function writeSnags(...snags: string[]): Promise<void> {
  for (const snag of snags) {
    await page.keyboard.type(snag);
    await page.keyboard.press('Enter');
  }
}

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });

async function chooseByKeys(menu: string, item: string): Promise<void> {
  await button(menu).focus();
  await page.keyboard.press('Enter');
  const choice = page.getByRole('menuitem', { name: item, exact: true });
  await choice.waitFor();
  for (let presses = 0; presses < 20 && !(await isFocused(choice)); presses++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function drag(snag: string, to: Locator): Promise<void> {
  const handle = (await button(`Træk »${snag}«`).boundingBox())!;
  const target = (await to.boundingBox())!;
  await page.mouse.move(handle.x + 8, handle.y + 8);
  await page.mouse.down();
  await page.mouse.move(handle.x + 40, handle.y + 30, { steps: 3 });
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 });
  await page.locator('[data-drop-over]').waitFor();
  await page.mouse.up();
}

/** The texts of the cards by the name of the theme they are in, as they stand on the screen. */
async function boardOf(): Promise<Record<string, string[]>> {
  const zones = await page
    .locator('[data-zone-id]:not([data-zone-id="new"])')
    .evaluateAll((elements) =>
      elements.map((zone): [string, string[]] => [
        zone.getAttribute('data-zone-name')!,
        [...zone.querySelectorAll<HTMLTextAreaElement>('[data-card-id] textarea')].map(({ value }) => value),
      ]),
    );
  return Object.fromEntries(zones);
}

async function untilBoard(expected: Record<string, string[]>): Promise<void> {
  await until(async () => JSON.stringify(await boardOf()) === JSON.stringify(expected));
}

/** The name of what has the focus: its label, or its words. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement!;
    const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
    return (label ?? element.textContent ?? '').trim();
  });
}

async function untilFocused(name: string): Promise<void> {
  await until(async () => (await focused()) === name);
}

const isFocused = (choice: Locator): Promise<boolean> =>
  choice.evaluate((element) => element === document.activeElement);

async function expectPressed(toggle: Locator, pressed: boolean): Promise<void> {
  await until(async () => (await toggle.first().getAttribute('aria-pressed')) === String(pressed));
}
