import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { pathToFileURL } from 'node:url';
import MarkdownIt from 'markdown-it';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { facilitatorWords } from '../../shared/words/facilitator.ts';
import { summaryEditWords, summarySendWords } from '../../shared/words/summaryPage.ts';
import type { PlenaryShow } from '../../shared/session/plenaryShow.ts';
import {
  beginHostile,
  editSummary,
  fillBoards,
  names,
  sayNext,
  sayOtherDilemmas,
  vote,
  type HostileSession,
} from './hostile/fillHostile.ts';
import { markerHost, payloads } from './hostile/payloads.ts';
import { squeezed, Watch } from './hostile/watch.ts';
import { launchChromium } from './kit/chromium.ts';
import { sizes, type Size } from './kit/pictures.ts';
import { startServer, type ServerProcess } from './kit/serverProcess.ts';
import { until } from './kit/until.ts';

const watch = new Watch();
let server: ServerProcess;
let browser: Browser;
let session: HostileSession;
let facilitator: Page;
let plenary: Page;
let group: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  session = await beginHostile(server.origin);
  await fillBoards(server.origin, session);
  await vote(server.origin, session);
  await editSummary(session);
  facilitator = await open(`/s/${session.sessionId}/facilitate#${session.tickets.facilitator}`);
  group = await open(`/s/${session.sessionId}/group#${session.table.ticket}`);
  plenary = await open(`/s/${session.sessionId}/plenary#${session.tickets.plenary}`, { size: 'projector' });
});
afterAll(async () => {
  session?.facilitator.close();
  await browser?.close();
  await server?.remove();
});

test('the list is long enough', () => {
  expect(new Set(payloads.map(({ text }) => text)).size).toBeGreaterThanOrEqual(300);
});

test('what a payload does in a page that takes no care is seen', async () => {
  const careless = new Watch();
  const context = await browser.newContext();
  await careless.begin(context, server.origin);
  const page = await context.newPage();
  const some = payloads.filter(({ text }) => /^<(script|img|svg|p|iframe)/.test(text)).map(({ text }) => text);
  // Of a file, addresses without a scheme would be files too.
  const html = `<!doctype html><base href="http://${markerHost}">${some.join('\n')}`;
  await inFile(html, (address) => page.goto(address, { waitUntil: 'commit' }));
  await until(() => careless.done.some((what) => what.includes('was run')), 'a payload to run');
  await until(() => careless.done.some((what) => what.includes('was asked for')), 'a payload to ask');
  await careless.look(page, 'careless');
  expect(careless.done.join()).toContain('img onerror=');
  await context.close();
});

describe(`${payloads.length} payloads, in every field that anybody can write in, are text and do nothing`, () => {
  test('on the big screen, whatever it shows', async () => {
    for (const kind of ['talk', 'snag-map', 'solution-draft', 'dilemma-sort'] as const) {
      const activityId = await goTo(kind);
      for (const what of shownOf[kind]) {
        for (let page = 0, before = ''; page < 12; page++) {
          await showOnPlenary(showing(what, activityId, page));
          await watch.look(plenary, 'plenary');
          const now = await plenary.locator('[data-screen]').innerText();
          if (now === before) break;
          before = now;
        }
      }
    }
    const cards = await cardsOnGroup();
    for (const cardId of cards) {
      const show = {
        what: 'card',
        activityId: session.activities['snag-map'],
        groupId: session.groupId,
        cardId,
      } as const;
      await showOnPlenary(show);
      await watch.look(plenary, 'plenary');
    }
    await expectCalm('plenary');
  });

  test('on the group’s screen, in every activity', async () => {
    for (const kind of ['talk', 'snag-map', 'solution-draft', 'dilemma-sort'] as const) {
      const activityId = await goTo(kind);
      await group.locator(`[data-screen="group"][data-activity="${activityId}"]`).waitFor();
      await written(group, 'main');
      await watch.look(group, 'group');
      for (const id of ['v0', 'v1']) {
        const solution = group.locator(`[data-solution-button="${id}"]`);
        if (!(await solution.count())) continue;
        await solution.click();
        await group.locator('.ProseMirror').first().waitFor();
        await watch.look(group, 'group');
      }
    }
    await sayOtherDilemmas(session);
    await openEverything(group, 'group');
    await expectCalm('group');
  });

  test('on the facilitator’s screen, with each of its dialogs open', async () => {
    const words = facilitatorWords.en;
    for (const kind of ['talk', 'snag-map', 'solution-draft', 'dilemma-sort'] as const) {
      const activityId = await goTo(kind);
      await facilitator.locator(`[data-screen="facilitator"][data-activity="${activityId}"]`).waitFor();
      await watch.look(facilitator, 'facilitator');
      await openDialog(facilitator, facilitator.getByRole('button', { name: words.edit, exact: true }).first());
    }
    await openEverything(facilitator, 'facilitator');
    for (const name of [words.shortcuts, words.end, words.deleteSession]) {
      await facilitator.getByRole('button', { name: words.more, exact: true }).first().click();
      await openDialog(facilitator, facilitator.getByRole('menuitem', { name, exact: true }));
    }
    await expectCalm('facilitator');
  });

  test('in what has one place only, one after the other, while everybody looks', async () => {
    await goTo('talk');
    await showOnPlenary({ what: 'instruction' });
    const settings = await open(`/s/${session.sessionId}/facilitate#${session.tickets.facilitator}`);
    await settings.getByRole('button', { name: facilitatorWords.en.settings }).click();
    await facilitator.locator('button[aria-haspopup="dialog"]').first().click();
    const { parties } = (await session.facilitator.view()).session;
    const own = { partyId: parties[0]!.id, seatId: session.table.seat.id };
    const join = await open(`/j/${session.joinCode}`);
    const watched: [Page, string][] = [
      [facilitator, 'facilitator'],
      [settings, 'facilitator'],
      [group, 'group'],
      [plenary, 'plenary'],
    ];
    for (const [place, name] of names.entries()) {
      await sayNext(session, own, place);
      const joining = async (): Promise<void> => {
        await join.evaluate(lookAgain, session.joinCode);
        await until(async () => squeezed((await join.textContent('body')) ?? '').includes(squeezed(name)), name);
        await watch.look(join, 'join');
      };
      await Promise.all([joining(), ...watched.map(([page, screen]) => watch.look(page, screen))]);
    }
    await settings.context().close();
    await join.context().close();
    expect(watch.missing('join')).toEqual([]);
    await expectCalm('join');
  });

  test('on the start page, which remembers this session', async () => {
    const start = await open('/', { on: facilitator.context() });
    await start
      .getByRole('link', { name: /\/\/m\.invalid|hit\(/ })
      .first()
      .waitFor();
    await watch.look(start, 'start');
    await expectCalm('start');
  });

  test('in the summary, while it is read, edited and sent', async () => {
    const summary = await open(`/s/${session.sessionId}/summary#${session.tickets.facilitator}`);
    await written(summary, 'main');
    await watch.look(summary, 'summary');
    expect(watch.missing('summary')).toEqual([]);
    await openDialog(summary, summary.getByRole('button', { name: summarySendWords.en.send, exact: true }));
    await summary.getByRole('button', { name: summaryEditWords.en.edit, exact: true }).click();
    await watch.look(summary, 'summary');
    await openEverything(summary, 'summary');
    await expectCalm('summary');
  });

  test('in the summary that a reader’s link opens', async () => {
    const { link } = (await post('/readers')) as { link: string };
    const reader = await (await newContext()).newPage();
    await reader.goto(link);
    await written(reader, 'main');
    await watch.look(reader, 'reader');
    expect(watch.missing('reader')).toEqual([]);
    await expectCalm('reader');
  });

  test.each(['html', 'md'])('in the file %s, opened from a disk with no server’s policy', async (format) => {
    const text = await file(format);
    const markdown = (): string => new MarkdownIt({ html: true, linkify: false }).render(text);
    const page = await (await newContext()).newPage();
    const html = format === 'md' ? `<meta charset="utf-8">${markdown()}` : text;
    await inFile(html, (address) => page.goto(address));
    await watch.look(page, format);
    expect(watch.missing(format)).toEqual([]);
    await expectCalm(format);
  });

  test('and each of them stood on every screen', () => {
    for (const screen of ['plenary', 'group', 'facilitator']) {
      expect.soft(watch.missing(screen), `missing on ${screen}`).toEqual([]);
    }
  });
});

async function newContext(): Promise<BrowserContext> {
  const fresh = await browser.newContext({ viewport: sizes.laptop, locale: 'en-GB' });
  fresh.setDefaultTimeout(20_000);
  await watch.begin(fresh, server.origin);
  return fresh;
}

/** The code is typed into the join screen once more. */
function lookAgain(code: string): void {
  document.querySelector<HTMLInputElement>('#code')!.value = code;
  document.querySelector<HTMLFormElement>('#find')!.requestSubmit();
}

/** Every screen stands on a device of its own: a page behind another one hardly draws. */
async function open(path: string, { on, size = 'laptop' }: { on?: BrowserContext; size?: Size } = {}): Promise<Page> {
  const page = await (on ?? (await newContext())).newPage();
  await page.setViewportSize(sizes[size]);
  await page.goto(server.origin + path);
  await page.locator('[data-screen], form:visible').first().waitFor();
  return page;
}

/** Nothing has run, been asked for or stopped; what a payload would do, it does at once. */
async function expectCalm(screen: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(watch.done, screen).toEqual([]);
}

/** Every dialog and every menu that a button on the page opens; of many alike, the first few. */
async function openEverything(page: Page, screen: string): Promise<void> {
  await watch.look(page, screen);
  const openers = page.locator('button[aria-haspopup="dialog"]:visible');
  for (let at = 0; at < Math.min(await openers.count(), 8); at++) await openDialog(page, openers.nth(at));
  const menus = page.locator('button[aria-haspopup="menu"]:visible:not([disabled])');
  for (let at = 0; at < Math.min(await menus.count(), 4); at++) {
    await menus.nth(at).click();
    await page.getByRole('menu').waitFor();
    await watch.look(page, screen);
    await page.keyboard.press('Escape');
  }
}

async function openDialog(page: Page, opener: Locator): Promise<void> {
  await opener.click();
  const dialog = page.getByRole('dialog');
  await dialog.first().waitFor();
  await watch.look(page, page === group ? 'group' : page === facilitator ? 'facilitator' : 'summary');
  await page.keyboard.press('Escape');
  await dialog.first().waitFor({ state: 'detached' });
}

async function showOnPlenary(show: PlenaryShow): Promise<void> {
  await session.facilitator.tell({ type: 'showOnPlenary', show });
  await plenary.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

type Shown = 'instruction' | 'groups' | 'overview' | 'group' | 'result';
const shownOf: Record<keyof HostileSession['activities'], readonly Shown[]> = {
  talk: ['instruction'],
  'snag-map': ['instruction', 'groups', 'overview', 'group'],
  'solution-draft': ['groups', 'overview', 'group'],
  'dilemma-sort': ['groups', 'overview', 'group', 'result'],
};

function showing(what: Shown, activityId: string, page: number): PlenaryShow {
  if (what === 'instruction') return { what, page };
  if (what === 'group') return { what, activityId, groupId: session.groupId, page };
  return { what, activityId, page };
}

async function goTo(kind: keyof HostileSession['activities']): Promise<string> {
  const activityId = session.activities[kind];
  const { currentActivityId: from } = await session.facilitator.view();
  if (from !== activityId) await session.facilitator.tell({ type: 'goTo', activityId, from });
  return activityId;
}

async function cardsOnGroup(): Promise<string[]> {
  await goTo('snag-map');
  await group.locator('[data-card-id]').first().waitFor();
  return group
    .locator('[data-card-id]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card-id')!));
}

/** Waits until some payload is on the page. */
async function written(page: Page, within: string): Promise<void> {
  const area = page.locator(within).first();
  const says = (): Promise<string> =>
    area.evaluate((element) => {
      const fields = [...element.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
      return [(element as HTMLElement).innerText, ...fields].join();
    });
  await until(async () => (await says()).includes('hit('), 'the payloads');
}

/** The page as a file on a disk, as long as it is opened. */
async function inFile(html: string, visit: (address: string) => Promise<unknown>): Promise<void> {
  const folder = await mkdtemp(joinPath(tmpdir(), 'plenum-hostile-'));
  const path = joinPath(folder, 'summary.html');
  await writeFile(path, html);
  await visit(pathToFileURL(path).href);
  await rm(folder, { recursive: true });
}

async function post(path: string): Promise<unknown> {
  const response = await fetch(`${server.origin}/api/sessions/${session.sessionId}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${session.tickets.facilitator}` },
  });
  return response.json();
}

async function file(format: string): Promise<string> {
  const response = await fetch(`${server.origin}/api/sessions/${session.sessionId}/summary?format=${format}`, {
    headers: { authorization: `Bearer ${session.tickets.facilitator}` },
  });
  return response.text();
}
