import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportSummary } from '../../server/export/exportSummary.ts';
import { readRecord } from '../../server/export/readRecord.ts';
import { toHtml } from '../../server/export/toHtml.ts';
import { snagMap } from '../../shared/activities/snag-map/activity.ts';
import { solutionDraft } from '../../shared/activities/solution-draft/activity.ts';
import { isRefusal } from '../../shared/session/refusals.ts';
import { summarizeSession } from '../../shared/summary/summarizeSession.ts';
import { aSession, stateOf } from '../bench/exports/sessions.ts';
import { onOnePage, readPdf, type ReadPdf } from '../server/export/readPdf.ts';
import { aRecord } from '../shared/summary/aRecord.ts';
import { highFigures, standTogether } from '../shared/summary/highFigures.ts';
import { timesByCard } from '../shared/summary/timesByCard.ts';
import { launchChromium } from './kit/chromium.ts';
import { begin, fill, type Filling } from './kit/filling.ts';
import { kickOff } from './kit/kickOff.ts';
import { startServer, type ServerProcess } from './kit/serverProcess.ts';
import { until } from '../until.ts';
import { createSession, takeSeat, type CreatedSession } from './kit/wire.ts';

/* What comes out of the printer when somebody prints from the browser instead of sending a file. */

const folder = mkdtempSync(join(tmpdir(), 'plenum-print-'));
const address = pathToFileURL(join(folder, 'summary.html')).href;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'da-DK' });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the summary’s web page on paper', () => {
  test.each([
    ['a whole day', aRecord()],
    ['a large session', readRecord(stateOf(aSession(12, 30)))],
  ])('ends no page of %s on what belongs to the next', async (_, record) => {
    writeFileSync(join(folder, 'summary.html'), toHtml(summarizeSession(record)));
    await page.goto(address);
    const paper = await printed();
    expect(paper.pages.length).toBeGreaterThan(3);
    expect(lastOnEachPage(paper).filter(leadsOn)).toEqual([]);
  });

  test('has what leads to a figure on the figure’s page, however high that is', async () => {
    writeFileSync(join(folder, 'summary.html'), toHtml(highFigures(summarizeSession(aRecord()))));
    await page.goto(address);
    const paper = await printed();
    expect(standTogether.filter((said) => !onOnePage(said, paper))).toEqual([]);
  });
});

describe('the summary page on paper', () => {
  let server: ServerProcess;
  let filling: Filling;

  beforeAll(async () => {
    server = await startServer();
    const session = await createSession(server.origin, { ...kickOff, template: 'blank' });
    const facilitator = await takeSeat(server.origin, session.sessionId, session.tickets.facilitator);
    filling = { origin: server.origin, session, facilitator };
    await fill(filling, await begin(filling, 'snag-map', 'Samarbejdsknaster'), snagMap);
    await fill(filling, await begin(filling, 'solution-draft', 'Løsninger'), solutionDraft);
    await page.goto(`${server.origin}/s/${session.sessionId}/summary#${session.tickets.facilitator}`);
    await page.getByRole('heading', { name: 'Løsninger' }).waitFor();
  });

  afterAll(async () => {
    filling?.facilitator.close();
    await server?.remove();
  });

  test('is the sheet alone, and no page ends on what belongs to the next', async () => {
    const paper = await printed();
    expect(paper.pages.length).toBeGreaterThan(3);
    expect(lastOnEachPage(paper).filter(leadsOn)).toEqual([]);
    for (const control of ['Rediger', 'Send …', 'Indhold']) expect(paper.text).not.toContain(control);
  });

  test('is what is sent, also while it is edited', async () => {
    const read = await printed();
    await page.getByRole('button', { name: 'Rediger', exact: true }).click();
    await page.getByText('Du redigerer sammenfatningen.').waitFor();
    await page.getByLabel('Indledning').fill('Endnu ikke gemt');
    expect((await printed()).text).toBe(read.text);
    expect(await page.getByLabel('Indledning').inputValue()).toBe('Endnu ikke gemt');
    await page.getByLabel('Indledning').blur();
    expect((await printed()).text).toContain('Endnu ikke gemt');
  });
});

describe('a summary of many cards', () => {
  const state = stateOf(aSession(12, 30));
  const cards = [...timesByCard(readRecord(state))];
  let server: ServerProcess;
  let link = '';

  beforeAll(async () => {
    server = await startServer();
    const file = await exportSummary('json', state);
    if (isRefusal(file)) throw new Error(file.code);
    const answer = await fetch(`${server.origin}/api/sessions/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: String(file.body),
    });
    const { sessionId, tickets } = (await answer.json()) as CreatedSession;
    link = `${server.origin}/s/${sessionId}/summary#${tickets.facilitator}`;
  });

  afterAll(() => server?.remove());

  const open = async (): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(link);
    await page.locator('main[data-long] h2').first().waitFor();
  };
  const missingIn = (text: string): string[] =>
    cards.filter(([card, times]) => flowing(text).split(flowing(card)).length - 1 < times).map(([card]) => card);

  test('has all of them on the page soon, to be searched and read aloud, also while it is edited', async () => {
    await open();
    const missingOnPage = async (): Promise<string[]> => missingIn((await page.textContent('main')) ?? '');
    await until(async () => (await missingOnPage()).length === 0, 'all cards to be drawn');
    await page.getByRole('button', { name: 'Rediger', exact: true }).click();
    await page.getByText('Du redigerer sammenfatningen.').waitFor();
    await until(async () => (await missingOnPage()).length === 0, 'all cards to be drawn to be edited');
  });

  test('has all of them on paper when it is printed in the blink in which it appears', async () => {
    const hasty = await page.context().newPage();
    await hasty.addInitScript(printAtFirstSight);
    await hasty.goto(link);
    const text = await hasty.waitForFunction(() => (globalThis as { printedText?: string }).printedText);
    expect(missingIn((await text.jsonValue())!)).toEqual([]);
    await hasty.close();
  });

  test('has all of them on paper, however soon it is printed', async () => {
    await open();
    const { text } = await printed();
    expect(missingIn(text)).toEqual([]);
  });
});

/** Tells the page that it is printed as soon as it has headings, before anything else can happen, and keeps what it shows then. */
function printAtFirstSight(): void {
  new MutationObserver((_, look) => {
    const main = document.querySelector('main[data-long]');
    if (!main?.querySelector('h2')) return;
    look.disconnect();
    dispatchEvent(new Event('beforeprint'));
    Object.assign(globalThis, { printedText: main.textContent });
    dispatchEvent(new Event('afterprint'));
  }).observe(document, { childList: true, subtree: true });
}

function flowing(text: string): string {
  return text.replaceAll(/[\s\u00ad-]+/gu, '');
}

async function printed(): Promise<ReadPdf> {
  return readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true }));
}

/** The kind of the last element that each page says something in; the browser has some of no kind, too. */
function lastOnEachPage({ pages }: ReadPdf): string[] {
  return pages.slice(0, -1).map((elements) => elements.findLast(({ role }) => role !== 'NonStruct')!.role);
}

function leadsOn(role: string): boolean {
  return ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Caption', 'TH'].includes(role);
}
