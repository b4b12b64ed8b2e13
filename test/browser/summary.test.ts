import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { solutionDraft } from '../../shared/activities/solution-draft/activity.ts';
import { snagMap } from '../../shared/activities/snag-map/activity.ts';
import { expectAccessible } from './kit/axe.ts';
import { launchChromium } from './kit/chromium.ts';
import { begin, fill, type Filling } from './kit/filling.ts';
import { kickOff } from './kit/kickOff.ts';
import { takePictures } from './kit/pictures.ts';
import { startServer, type ServerProcess } from './kit/serverProcess.ts';
import { until } from '../until.ts';
import { createSession, join, takeSeat, type CreatedSession, type WiredSeat } from './kit/wire.ts';

let server: ServerProcess;
let browser: Browser;
let session: CreatedSession;
let facilitator: WiredSeat;
let groupIds: string[];
let solutions: string;
let filling: Filling;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  session = await createSession(server.origin, { ...kickOff, template: 'blank' });
  facilitator = await takeSeat(server.origin, session.sessionId, session.tickets.facilitator);
  groupIds = (await facilitator.view()).session.groups.map(({ id }) => id);
  filling = { origin: server.origin, session, facilitator };
  const snags = await begin(filling, 'snag-map', 'Samarbejdsknaster');
  await fill(filling, snags, snagMap);
  solutions = await begin(filling, 'solution-draft', 'Løsninger');
});

afterAll(async () => {
  facilitator?.close();
  await browser?.close();
  await server?.remove();
});

describe('two people of one group', () => {
  test('write one description together and see each other’s cursor', async () => {
    const table = await openGroup('table', '');
    const phone = await openGroup('person', 'Mette');
    await table.getByRole('button', { name: 'Ny løsning' }).click();
    await table.keyboard.type('Fælles tavle');
    await phone.getByRole('button', { name: /Fælles tavle/ }).click();
    await descriptionOn(table).click();
    await table.keyboard.type('Vi mødes hver tirsdag.');
    await descriptionOn(phone).getByText('Vi mødes hver tirsdag.').waitFor();
    await descriptionOn(phone).click();
    await phone.keyboard.press('ControlOrMeta+End');
    await phone.keyboard.type(' Og torsdag.');
    await descriptionOn(table).getByText('Og torsdag.').waitFor();
    await descriptionOn(table).getByText('Mette', { exact: true }).waitFor();
    await table.getByLabel('Opfølgningsdato').fill('2026-06-16');
    await until(async () => (await phone.getByLabel('Opfølgningsdato').inputValue()) === '2026-06-16');
    await expectAccessible(table, 'two write one description');
    await Promise.all([table.context().close(), phone.context().close()]);
  });
});

describe('the summary page', () => {
  test('shows what the groups wrote, under their names, and what was agreed', async () => {
    await fill(filling, solutions, solutionDraft, groupIds[1]!);
    const page = await openSummary();
    await page.getByRole('heading', { level: 1, name: 'Kick-off: Sammen om forløbet' }).waitFor();
    await page.getByText('Vi mødes hver tirsdag. Og torsdag.').waitFor();
    const agreements = page.getByRole('table', { name: /Hvad vi afprøver/ });
    expect(await agreements.getByRole('row', { name: /Fælles tavle/ }).innerText()).toMatch(
      /A · Overgange.*16\. juni 2026/s,
    );
    expect(await page.locator(`[data-group-id="${groupIds[1]}"]`).count()).toBe(2);
    await expectAccessible(page, 'the summary');
    await takePictures(page, 'summary', ['laptop', 'phone']);
    await page.context().close();
  });

  test('leads to a section by keyboard, without touching the address that carries the ticket', async () => {
    const page = await openSummary();
    const entry = page.getByRole('navigation', { name: 'Indhold' }).getByRole('button', { name: 'Løsninger' });
    await entry.focus();
    await page.keyboard.press('Enter');
    await until(() => page.evaluate('document.activeElement.textContent === "Løsninger"'));
    expect(new URL(page.url()).hash).toBe('');
    await page.context().close();
  });

  test('gives the Word file, named by date and title', async () => {
    const page = await openSummary();
    const file = await download(page, 'Word');
    expect(file.suggestedFilename()).toBe('2026-03-12 Kick-off Sammen om forløbet.docx');
    const { value: text } = await mammoth.extractRawText({ path: await file.path() });
    expect(text).toContain('Vi mødes hver tirsdag. Og torsdag.');
    await page.getByText('Word: hentet.').waitFor();
    await page.context().close();
  });

  test('gives the tables one by one', async () => {
    const page = await openSummary();
    await page.getByRole('button', { name: 'Én tabel …' }).click();
    const one = page.getByRole('dialog', { name: 'Én tabel' });
    await one.getByRole('button', { name: 'Hent Knaster' }).waitFor();
    await expectAccessible(page, 'choosing a table');
    await takePictures(page, 'summary-tables', ['laptop', 'phone']);
    const file = await download(page, 'Hent Knaster');
    expect(file.suggestedFilename()).toBe('2026-03-12 Kick-off Sammen om forløbet – Knaster.csv');
    expect(await readFile(await file.path(), 'utf8')).toMatch(/^\ufeff?Punkt;/);
    await page.getByText('Knaster: hentet.').waitFor();
    await page.context().close();
  });

  test('gives the whole session, which is imported with an equal summary', async () => {
    const page = await openSummary();
    const file = await download(page, 'Hele samlingen (JSON)');
    const imported = await fetch(`${server.origin}/api/sessions/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: await readFile(await file.path()),
    });
    expect(imported.status).toBe(201);
    const copy = (await imported.json()) as CreatedSession;
    expect(copy.sessionId).not.toBe(session.sessionId);
    expect(await markdownOf(copy)).toBe(await markdownOf(session));
    await page.context().close();
  });

  test('follows what is written, when it is asked to', async () => {
    const page = await openSummary();
    await page.getByText('Fælles tavle').first().waitFor();
    await facilitator.tell({ type: 'editSession', changes: { place: 'Rådhuset' } });
    await page.getByRole('button', { name: 'Opdater' }).click();
    await page.getByText('Rådhuset').waitFor();
    await page.context().close();
  });

  test('is not shown to a group', async () => {
    const { ticket } = await join(server.origin, { code: session.joinCode, device: 'table', groupId: groupIds[0] });
    const page = await openSummary(ticket);
    await page.getByText(/facilitatorens eget link/).waitFor();
    await expectAccessible(page, 'no summary');
    await page.context().close();
  });

  test('says calmly that the server does not answer, and keeps what it shows', async () => {
    const page = await openSummary();
    await page.getByText('Fælles tavle').first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Opdater' }).click();
    await page.getByText(/Serveren svarer ikke/).waitFor();
    expect(await page.getByText('Fælles tavle').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

async function openGroup(device: 'table' | 'person', name: string): Promise<Page> {
  const request = { code: session.joinCode, device, groupId: groupIds[0], name };
  const { ticket } = await join(server.origin, request);
  return openPage(`/s/${session.sessionId}/group#${ticket}`);
}

async function openSummary(ticket = session.tickets.facilitator): Promise<Page> {
  return openPage(`/s/${session.sessionId}/summary#${ticket}`);
}

async function openPage(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'da-DK' });
  const page = await context.newPage();
  await page.goto(server.origin + path);
  return page;
}

async function download(page: Page, name: string): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return file;
}

async function markdownOf({ sessionId, tickets }: CreatedSession): Promise<string> {
  const response = await fetch(`${server.origin}/api/sessions/${sessionId}/summary?format=md`, {
    headers: { authorization: `Bearer ${tickets.facilitator}` },
  });
  return response.text();
}

function descriptionOn(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Hvordan fungerer det?' });
}
