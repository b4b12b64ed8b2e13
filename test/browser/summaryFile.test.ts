import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecord } from '../../server/export/readRecord.ts';
import { toHtml } from '../../server/export/toHtml.ts';
import { figureInWords } from '../../shared/summary/figures/drawFigure.ts';
import { summarizeSession } from '../../shared/summary/summarizeSession.ts';
import { locales } from '../../shared/words/catalogue.ts';
import { aSession, stateOf } from '../bench/exports/sessions.ts';
import { aRecord } from '../shared/summary/aRecord.ts';
import { timesByCard } from '../shared/summary/timesByCard.ts';
import { expectAccessible } from './kit/axe.ts';
import { launchChromium } from './kit/chromium.ts';
import { takePictures } from './kit/pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'plenum-html-'));
const address = pathToFileURL(join(folder, 'summary.html')).href;
const record = readRecord(stateOf(aSession(12, 30)));
const summary = summarizeSession(record);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  // As it is opened from a mail: a file, without a network.
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, offline: true });
  page = await context.newPage();
  writeFileSync(join(folder, 'summary.html'), toHtml(summary));
  await page.goto(address);
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the summary of a large session as a web page of its own, in a browser', () => {
  test('holds every card as often as it was written, and every group', async () => {
    const text = flowing((await page.evaluate(() => document.body.textContent)) ?? '');
    expect(
      [...timesByCard(record)].filter(([card, wanted]) => text.split(flowing(card)).length - 1 < wanted),
    ).toEqual([]);
    for (const { name } of record.session.groups) expect(text).toContain(flowing(`· ${name}`));
  });

  test('says its language, and leaves no level of headings out', async () => {
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('da');
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName[1])),
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
  });

  test('has every figure with its words', async () => {
    const said = await page.evaluate(() =>
      [...document.querySelectorAll('svg[role="img"]')].map((picture) => picture.getAttribute('aria-label')),
    );
    const figures = summary.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'figure'));
    expect(figures.length).toBeGreaterThan(1);
    expect(said).toEqual(figures.map(figureInWords));
  });

  test('is accessible', () => expectAccessible(page, 'the HTML file of a large session'));
});

test.each(locales)('the web page of a whole day is accessible in %s', async (locale) => {
  const day = aRecord();
  writeFileSync(
    join(folder, 'summary.html'),
    toHtml(summarizeSession({ ...day, session: { ...day.session, locale } })),
  );
  await page.goto(address);
  await expectAccessible(page, `the HTML file in ${locale}`);
  await takePictures(page, `summary-file-${locale}`, ['laptop', 'phone']);
});

function flowing(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
