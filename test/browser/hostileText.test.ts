import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bigScreenWords } from '../../shared/words/bigScreen.ts';
import { buttonWords } from '../../shared/words/buttons.ts';
import { facilitatorWords } from '../../shared/words/facilitator.ts';
import { runningWords } from '../../shared/words/running.ts';
import { observerWords } from '../../shared/words/observer.ts';
import { summaryEditWords } from '../../shared/words/summaryEdit.ts';
import { summarySendWords } from '../../shared/words/summarySend.ts';
import type { PlenaryShow } from '../../shared/session/plenaryShow.ts';
import {
  beginWritten,
  goTo,
  showing,
  shownOf,
  sayOtherDilemmas,
  type HostileSession,
} from './hostile/fillHostile.ts';
import { askFor, inFile } from './hostile/files.ts';
import { markerHost, payloads } from './hostile/payloads.ts';
import { Watch } from './hostile/watch.ts';
import { boardHasCome, drawn, WatchedBrowser, written } from './hostile/watchedBrowser.ts';
import { until } from '../until.ts';

const words = facilitatorWords.en;
const buttons = buttonWords.en;
const { end } = runningWords.en;
const { showCard } = bigScreenWords.en;
const withBoards = ['snag-map', 'solution-draft', 'dilemma-sort'] as const;
const kinds = ['talk', ...withBoards] as const;

let watched: WatchedBrowser;
let session: HostileSession;
let facilitator: Page;
let plenary: Page;
let group: Page;

beforeAll(async () => {
  watched = await WatchedBrowser.begin();
  session = await beginWritten(watched.origin);
  facilitator = await watched.open(session.links.facilitator);
  group = await watched.open(`/s/${session.sessionId}/group#${session.table.ticket}`);
  plenary = await watched.open(session.links.plenary, { size: 'projector' });
});
afterAll(async () => {
  session?.facilitator.close();
  await watched?.end();
});

test('the list is long enough', () => {
  expect(new Set(payloads.map(({ text }) => text)).size).toBeGreaterThanOrEqual(300);
});

test('what a payload does in a page that takes no care is seen', async () => {
  const careless = new Watch();
  const context = await watched.browser.newContext();
  await careless.begin(context, watched.origin);
  const page = await context.newPage();
  const some = payloads.filter(({ text }) => /^<(script|img|svg|p|iframe)/.test(text)).map(({ text }) => text);
  // Of a file, addresses without a scheme would be files too.
  const html = `<!doctype html><base href="http://${markerHost}">${some.join('\n')}`;
  await inFile(html, (address) => page.goto(address, { waitUntil: 'commit' }));
  await until(() => careless.done.some((what) => what.includes('was run')), 'a payload to run');
  await until(() => careless.done.some((what) => what.includes('was asked for')), 'a payload to ask');
  await page.locator('img').first().waitFor({ state: 'attached' });
  await careless.look(page, 'careless');
  expect(careless.done.join()).toContain('img onerror=');
  await context.close();
});

describe(`${payloads.length} payloads, in every field that anybody can write in, are text and do nothing`, () => {
  test('on the big screen, whatever it shows', async () => {
    for (const kind of kinds) {
      const activityId = await goTo(session, kind);
      for (const what of shownOf[kind]) {
        for (let page = 0, before = ''; page < 12; page++) {
          await showOnPlenary(showing(what, activityId, session.groupId, page));
          await watched.look(plenary, 'plenary');
          const now = await plenary.locator('[data-screen]').innerText();
          if (now === before) break;
          before = now;
        }
      }
    }
    for (const cardId of await cardsOnGroup()) {
      const { activities, groupId } = session;
      await showOnPlenary({ what: 'card', activityId: activities['snag-map'], groupId, cardId });
      await watched.look(plenary, 'plenary');
    }
    await watched.expectAllShown('plenary');
  });

  test('on the group’s screen, in every activity', async () => {
    for (const kind of kinds) {
      const activityId = await goTo(session, kind);
      await group.locator(`[data-screen="group"][data-activity="${activityId}"]`).waitFor();
      await written(group);
      if (kind !== 'talk') await boardHasCome(group);
      await watched.look(group, 'group');
      await lookIntoSolutions(group, 'group');
    }
    await sayOtherDilemmas(session);
    await watched.openEverything(group, 'group');
    await watched.expectAllShown('group');
  });

  test('on the facilitator’s screen, with each of its dialogs open', async () => {
    for (const kind of kinds) {
      const activityId = await goTo(session, kind);
      await facilitator.locator(`[data-screen="facilitator"][data-activity="${activityId}"]`).waitFor();
      await watched.look(facilitator, 'facilitator');
      const edit = facilitator.getByRole('button', { name: buttons.edit, exact: true }).first();
      await watched.openDialog(facilitator, edit, 'facilitator');
    }
    await watched.openEverything(facilitator, 'facilitator');
    for (const name of [words.shortcuts, end, words.deleteSession]) {
      await facilitator.getByRole('button', { name: words.more, exact: true }).first().click();
      await watched.openDialog(facilitator, facilitator.getByRole('menuitem', { name, exact: true }), 'facilitator');
    }
    await watched.expectCalm('facilitator');
  });

  test('where the facilitator looks in at a group, and chooses a card to show', async () => {
    for (const kind of withBoards) {
      await goTo(session, kind);
      await watched.openDialog(facilitator, facilitator.getByRole('button', { name: showCard }), 'cards');
      await facilitator.locator(`li[data-group-id="${session.groupId}"] button`).last().click();
      const looking = `section[data-group-id="${session.groupId}"]`;
      await boardHasCome(facilitator, looking);
      await watched.look(facilitator, 'looking in');
      await lookIntoSolutions(facilitator, 'looking in');
      await facilitator.locator(looking).getByRole('button', { name: words.allGroups }).click();
    }
    await watched.expectAllShown('cards');
    await watched.expectAllShown('looking in');
  });

  test('on the screen of somebody who reads along', async () => {
    const { link } = (await askFor(watched.origin, session, '/seats', { role: 'observer', name: 'x' })) as {
      link: string;
    };
    const observer = await watched.open(link);
    for (const kind of kinds) {
      const activityId = await goTo(session, kind);
      await observer.locator(`[data-screen="observer"][data-activity="${activityId}"]`).waitFor();
      await written(observer);
      if (kind !== 'talk') await boardHasCome(observer);
      await watched.look(observer, 'observer');
      await lookIntoSolutions(observer, 'observer', false);
    }
    const name = (await session.facilitator.view()).session.groups[1]!.name;
    await goTo(session, 'snag-map');
    await observer.getByRole('button', { name: observerWords.en.lookAt(name), exact: true }).click();
    await watched.look(observer, 'observer');
    await watched.expectAllShown('observer');
  });

  test('on the start page, which remembers this session', async () => {
    const start = await watched.open('/', { on: facilitator.context() });
    await start
      .getByRole('link', { name: /\/\/m\.invalid|hit\(/ })
      .first()
      .waitFor();
    await watched.look(start, 'start');
    await watched.expectCalm('start');
    await start.close();
  });

  test('in the summary, while it is read, edited and sent', async () => {
    const summary = await watched.open(`/s/${session.sessionId}/summary#${session.tickets.facilitator}`);
    await written(summary);
    await watched.look(summary, 'summary');
    expect(watched.watch.missing('summary')).toEqual([]);
    const send = summary.getByRole('button', { name: summarySendWords.en.send, exact: true });
    await watched.openDialog(summary, send, 'summary');
    await summary.getByRole('button', { name: summaryEditWords.en.edit, exact: true }).click();
    await watched.look(summary, 'summary');
    await watched.openEverything(summary, 'summary');
    await watched.expectCalm('summary');
    await summary.context().close();
  });

  test('in the summary that a reader’s link opens', async () => {
    const { link } = (await askFor(watched.origin, session, '/readers')) as { link: string };
    const reader = await (await watched.newContext()).newPage();
    await reader.goto(link);
    await written(reader);
    await watched.look(reader, 'reader');
    await watched.expectAllShown('reader');
    await reader.context().close();
  });
});

async function showOnPlenary(show: PlenaryShow): Promise<void> {
  await session.facilitator.tell({ type: 'showOnPlenary', show });
  const isShown = ({ what, page }: { what: string; page: number }): boolean => {
    const { dataset } = document.querySelector<HTMLElement>('[data-show][data-pages]')!;
    // Beyond the last page the last one stays.
    return dataset['show'] === what && Number(dataset['page']) === Math.min(page, Number(dataset['pages']) - 1);
  };
  await plenary.waitForFunction(isShown, { what: show.what, page: ('page' in show && show.page) || 0 });
  await drawn(plenary);
}

/** The solutions whose texts no editor of ours would write, with all there is of them. */
async function lookIntoSolutions(page: Page, screen: string, mayWrite = true): Promise<void> {
  for (const id of ['v0', 'v1']) {
    const solution = page.locator(`[data-solution-button="${id}"]`);
    if (!(await solution.count())) continue;
    // Where there is little room, the one that is open stands before the list.
    await solution.dispatchEvent('click');
    await page.locator(`[data-solution-button="${id}"][aria-current]`).waitFor({ state: 'attached' });
    if (mayWrite) await page.locator('.ProseMirror').first().waitFor();
    await watched.look(page, screen);
  }
}

async function cardsOnGroup(): Promise<string[]> {
  await goTo(session, 'snag-map');
  const cards = group.locator('[data-card-id]');
  await cards.first().waitFor();
  return cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-card-id')!));
}
