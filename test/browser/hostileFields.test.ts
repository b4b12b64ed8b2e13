import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addProposed } from '../../shared/activities/dilemma-sort/edits.ts';
import { addSnag, addTheme } from '../../shared/activities/snag-map/edits.ts';
import { addSolution } from '../../shared/activities/solution-draft/board.ts';
import { solutionDraftWords } from '../../shared/activities/solution-draft/words.ts';
import { agendaWords } from '../../shared/words/agenda.ts';
import { bigScreenWords } from '../../shared/words/bigScreen.ts';
import { buttonWords } from '../../shared/words/buttons.ts';
import { facilitatorWords } from '../../shared/words/facilitator.ts';
import { groupWords } from '../../shared/words/group.ts';
import { joinWords } from '../../shared/words/join.ts';
import { peopleWords } from '../../shared/words/people.ts';
import { richTextWords } from '../../shared/words/richText.ts';
import { summaryEditWords } from '../../shared/words/summaryEdit.ts';
import { payloads } from './hostile/payloads.ts';
import { bringIn, typeEverywhere } from './hostile/typing.ts';
import { WatchedBrowser } from './hostile/watchedBrowser.ts';
import { changeBoard } from './kit/filling.ts';
import { createSession, join, takeSeat, type CreatedSession, type WiredSeat } from './kit/wire.ts';

/** Payloads typed and pasted into every field of every screen, one after the other, whether it is sent or not. */
let watched: WatchedBrowser;
let session: CreatedSession;
let wire: WiredSeat;
let group: Page;
let groupId: string;
const activities: Record<string, string> = {};

beforeAll(async () => {
  watched = await WatchedBrowser.begin();
  session = await createSession(watched.origin, {
    title: 'Kick-off',
    locale: 'en',
    parties: ['The town'],
    groups: ['Handovers'],
    agenda: [
      { kind: 'snag-map', title: 'Snags' },
      { kind: 'dilemma-sort', title: 'Dilemmas', setup: { dilemmas: [{ id: 'd1', text: 'Fast or safe?' }] } },
      { kind: 'solution-draft', title: 'Solutions' },
    ],
  });
  wire = await takeSeat(watched.origin, session.sessionId, session.tickets.facilitator);
  const { agenda, session: seen } = await wire.view();
  for (const { id, kind } of agenda) activities[kind] = id;
  groupId = seen.groups[0]!.id;
  const { ticket } = await join(watched.origin, { code: session.joinCode, device: 'table', groupId });
  const write = (kind: string, ...[change]: [Parameters<typeof changeBoard>[3]]): Promise<void> =>
    changeBoard(
      watched.origin,
      `/sync/${session.sessionId}/${activities[kind]}/${groupId}`,
      session.tickets.facilitator,
      change,
    );
  await write('snag-map', (doc) => {
    addTheme(doc, { id: 't', name: 'Time' });
    addSnag(doc, { id: 's', text: 'Who calls?' });
  });
  await write('dilemma-sort', (doc) => addProposed(doc, { id: 'p', text: 'Near or far?' }));
  await write('solution-draft', (doc) => addSolution(doc, 'v'));
  group = await watched.open(`/s/${session.sessionId}/group#${ticket}`);
});
afterAll(async () => {
  wire?.close();
  await watched?.end();
});

test('on the start page', async () => {
  const start = await watched.open('/');
  await typeIn(start, 'start');
  await start.context().close();
});

test('on the group’s boards, and where it says who it is', async () => {
  await goTo('snag-map');
  await group.locator('[data-card-id]').first().waitFor();
  await typeIn(group, 'group: snags');
  await group.locator('header button[aria-haspopup="dialog"]').click();
  await group.getByRole('dialog').getByLabel(groupWords.en.name, { exact: true }).waitFor();
  await typeIn(group, 'group: seat');
  await group.keyboard.press('Escape');
  await goTo('dilemma-sort');
  await group.locator('[data-card-id="p"]').waitFor();
  await typeIn(group, 'group: dilemmas');
  await goTo('solution-draft');
  await openSolution(group);
  await typeIn(group, 'group: solutions');
  await group.getByRole('button', { name: solutionDraftWords.en.chooseAnswers }).click();
  await group.getByRole('dialog').waitFor();
  await typeIn(group, 'group: answers');
  await group.keyboard.press('Escape');
});

test('as the address of a link: it is refused, or leads to a page or a mail', async () => {
  const words = richTextWords.en;
  await group.locator('.ProseMirror').first().focus();
  await group.keyboard.type('See there');
  await group.keyboard.press('ControlOrMeta+A');
  await group.keyboard.press('ControlOrMeta+K');
  const field = group.getByRole('textbox', { name: words.linkAddress });
  const led: string[] = [];
  for (const { text } of payloads) {
    await field.fill(text);
    await field.press('Enter');
    if (await group.getByText(words.linkWrong).count()) continue;
    await group.getByRole('dialog').waitFor({ state: 'detached' });
    led.push((await group.locator('.ProseMirror a').first().getAttribute('href')) ?? '');
    await watched.look(group, 'link');
    await group.keyboard.press('ControlOrMeta+A');
    await group.keyboard.press('ControlOrMeta+K');
  }
  await group.keyboard.press('Escape');
  expect(led.length).toBeGreaterThan(1);
  expect(led.filter((href) => !/^(https?|mailto):/.test(href))).toEqual([]);
  await watched.expectCalm('link');
});

test('pasted and dropped into a description, as markup and as text', async () => {
  // The editor reads markup in a document where nothing runs or loads. The policy would be told of it all the same.
  const on = await watched.newContext({ bypassCSP: true });
  // A seat of its own: what the table's has typed above still waits its turn, since a seat may write only so fast.
  const { ticket } = await join(watched.origin, { code: session.joinCode, device: 'person', groupId });
  const page = await watched.open(`/s/${session.sessionId}/group#${ticket}`, { on });
  await openSolution(page);
  for (const how of ['paste', 'drop'] as const) {
    await bringIn(page, how);
    await watched.look(page, how);
    await watched.expectCalm(how);
  }
  expect(watched.watch.missing('paste')).toEqual([]);
  await watched.lookForAll(group, 'pasted by another');
  await watched.expectCalm('pasted by another');
  await on.close();
});

test('in the facilitator’s dialogs', async () => {
  const words = buttonWords.en;
  const { addActivity } = agendaWords.en;
  const { settings } = facilitatorWords.en;
  const { showCard } = bigScreenWords.en;
  const page = await watched.open(session.links.facilitator);
  const dialog = page.getByRole('dialog');
  const typeInto = async (opener: Locator, screen: string, more?: () => Promise<void>): Promise<void> => {
    await opener.click();
    await dialog.waitFor();
    await more?.();
    await typeIn(page, screen);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true }).first();
  await goTo('dilemma-sort');
  await page.locator(`[data-activity="${activities['dilemma-sort']}"]`).waitFor();
  await typeInto(button(words.edit), 'facilitator: step');
  await typeInto(button(addActivity), 'facilitator: new step');
  await typeInto(button(settings), 'facilitator: settings');
  await typeInto(button(showCard), 'facilitator: cards');
  await typeInto(button(/here$/), 'facilitator: invitation', () =>
    dialog.getByRole('button', { name: peopleWords.en.inviteObserver }).click(),
  );
  await typeInto(button(/here$/), 'facilitator: people', async () => {
    await dialog.locator('[data-seat-id] button').first().click();
    await dialog.getByLabel(peopleWords.en.name, { exact: true }).waitFor();
  });
  await page.context().close();
});

test('in the summary', async () => {
  const words = summaryEditWords.en;
  const page = await watched.open(`/s/${session.sessionId}/summary#${session.tickets.facilitator}`);
  await page.getByRole('button', { name: words.edit, exact: true }).click();
  await page.getByLabel(words.lead).waitFor();
  await typeIn(page, 'summary');
  await page.getByRole('button', { name: words.addDecision }).click();
  await page.getByRole('dialog').waitFor();
  await typeIn(page, 'summary: decision');
  await page.keyboard.press('Escape');
  await page.locator('main button[aria-haspopup="dialog"]').first().click();
  await page.getByRole('dialog').waitFor();
  await typeIn(page, 'summary: statement');
  await page.context().close();
});

test('at the door, in place of a code, a name and a return code', async () => {
  const page = await watched.open(`/j/${session.joinCode}`);
  await page.locator('#take').waitFor();
  await page.locator('summary').click();
  await typeIn(page, 'door');
  await page.getByRole('button', { name: joinWords.en.wasHere }).click();
  await typeEverywhere(page, watched.watch, 'return');
  await page.getByRole('button', { name: joinWords.en.returnButton }).click();
  await page.goto(`${watched.origin}/join`);
  await typeEverywhere(page, watched.watch, 'code');
  for (const { text } of payloads.filter(({ number }) => number % 25 === 0))
    await page.goto(`${watched.origin}/j/${encodeURIComponent(text)}`);
  await watched.look(page, 'code');
  await watched.expectCalm('door');
});

/** Every payload has stood in some field there, in full. */
async function typeIn(page: Page, screen: string): Promise<void> {
  await typeEverywhere(page, watched.watch, screen);
  await watched.expectAllShown(screen);
}

async function goTo(kind: string): Promise<void> {
  const { currentActivityId: from } = await wire.view();
  await wire.tell({ type: 'goTo', activityId: activities[kind]!, from });
}

async function openSolution(page: Page): Promise<void> {
  const solution = page.locator('[data-solution-button="v"]');
  await solution.waitFor({ state: 'attached' });
  await solution.dispatchEvent('click');
  await page.locator('.ProseMirror').first().waitFor();
}
