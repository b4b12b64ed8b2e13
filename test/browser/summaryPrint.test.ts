import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecord } from '../../server/export/readRecord.ts';
import { toHtml } from '../../server/export/toHtml.ts';
import { snagMap } from '../../shared/activities/snag-map/activity.ts';
import { solutionDraft } from '../../shared/activities/solution-draft/activity.ts';
import { summarizeSession } from '../../shared/summary/summarizeSession.ts';
import { aSession, stateOf } from '../bench/exports/sessions.ts';
import { readPdf, type ReadPdf } from '../server/export/readPdf.ts';
import { aRecord } from '../shared/summary/aRecord.ts';
import { launchChromium } from './kit/chromium.ts';
import { begin, fill, type Filling } from './kit/filling.ts';
import { kickOff } from './kit/kickOff.ts';
import { startServer, type ServerProcess } from './kit/serverProcess.ts';
import { createSession, takeSeat } from './kit/wire.ts';

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
