import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import { solutionDraftWords } from '../../../shared/activities/solution-draft/words.ts';
import { draftsWords } from '../../../shared/words/drafts.ts';
import { LivelySession } from './livelySession.ts';
import { openStage, type Stage } from './stage.ts';

// Whoever takes the pictures, wherever: it is a Danish day.
process.env['TZ'] = 'Europe/Copenhagen';
process.env['LANGUAGE'] = 'da';

/** Written when all are taken, so that a picture that cannot be taken leaves the old ones in place. */
const pictureByName = new Map<string, Buffer>();

const folder = join(import.meta.dirname, '../../../docs/screens');

/** `npm run screens`: the pictures in `docs/screens/`, each taken at its own moment of one workshop's day. */
async function takeAll(): Promise<void> {
  const stage = await openStage();
  try {
    await whileSnagsAreWritten(stage);
    await whileDilemmasAreSorted(stage);
    await whilePeopleVote(stage);
    await whileEachWritesAlone(stage);
    await whileSolutionsAreDrafted(stage);
  } finally {
    await stage.close();
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, picture] of pictureByName) await writeFile(join(folder, `${name}.png`), picture);
}

async function whileSnagsAreWritten(stage: Stage): Promise<void> {
  const absent = [11]; // one of the last group has gone for coffee
  const session = await LivelySession.at('2027-03-11T09:51:40', { at: 'snag-map' }, { ...stage, absent });
  const activityId = session.filled.session.currentActivityId!;

  const start = await session.open('/', 'laptop');
  await start.waitForSelector('form');
  await keep(start, 'start-laptop');

  const joining = await session.open(`/j/${session.filled.joinCode}`, 'phone');
  await joining.getByRole('radio').first().waitFor();
  await keep(joining, 'join-phone');

  const table = await session.group(0, 'laptop');
  const writing = table.getByRole('textbox', { name: snagMapWords.da.writeSnag });
  await writing.fill('Hvem tager imod borgeren, når der ikke er en plejeplan?');
  const phone = await session.group(1, 'phone');
  await phone.locator('[data-card-id]').first().waitFor();
  await keep(table, 'group-snags-laptop');
  await keep(phone, 'group-snags-phone');

  const plenary = await session.plenary('laptop');
  await session.tell({ type: 'showOnPlenary', show: { what: 'joinCode' } });
  await shown(plenary, 'joinCode', 'plenary-join-code');
  await session.tell({ type: 'showOnPlenary', show: { what: 'groups', activityId, page: 0 } });
  await shown(plenary, 'groups', 'plenary-snags');
  await session.tell({ type: 'showOnPlenary', show: { what: 'instruction' } });
  await shown(plenary, 'instruction', 'plenary-instruction');
  await session.tell({ type: 'showOnPlenary', show: { what: 'overview', activityId, page: 0 } });
  await shown(plenary, 'overview', 'plenary-party-map');

  const laptop = await session.facilitator('laptop');
  await laptop.locator('[data-show]').waitFor();
  await keep(laptop, 'facilitator-laptop');
  await session.close();
}

async function whileDilemmasAreSorted(stage: Stage): Promise<void> {
  const session = await LivelySession.at('2027-03-11T11:01:10', { at: 'dilemma-sort' }, stage);
  const activityId = session.filled.session.currentActivityId!;
  const table = await session.group(6, 'laptop');
  await table.locator('[data-card-id]').first().waitFor();
  await keep(table, 'group-dilemmas-laptop');
  const plenary = await session.plenary('laptop');
  await session.tell({ type: 'showOnPlenary', show: { what: 'overview', activityId, page: 0 } });
  await shown(plenary, 'overview', 'plenary-dilemmas');
  await session.close();
}

async function whilePeopleVote(stage: Stage): Promise<void> {
  const session = await LivelySession.at('2027-03-11T11:31:20', { at: 'dilemma-sort' }, stage);
  const activityId = session.filled.session.currentActivityId!;
  await session.tell({ type: 'openVote', activityId, method: 'agree', voter: 'person', points: 1, maxPerOption: 1 });
  const phone = await session.group(1, 'phone');
  const answers = phone.getByRole('radio');
  await answers.nth(3).check();
  await answers.nth(5).check();
  await keep(phone, 'ballot-phone');
  await session.close();
}

async function whileEachWritesAlone(stage: Stage): Promise<void> {
  const session = await LivelySession.at('2027-03-11T10:04:10', { at: 'snag-map' }, stage);
  const from = session.filled.session.currentActivityId!;
  const activity = {
    kind: 'snag-map',
    title: 'Det, vi ikke siger højt',
    instruction: 'Hvad taler vi uden om?',
    plannedMinutes: 10,
    responsible: '',
    setup: {},
    writing: 'private' as const,
    anonymous: true,
  };
  const activityId = (await session.tell({ type: 'addActivity', activity, afterId: from }))!;
  await session.tell({ type: 'goTo', activityId, from });
  for (const [place, text] of [
    'Vi stoler ikke helt på hinandens vurderinger',
    'Økonomien styrer mere, end vi siger',
  ].entries()) {
    const phone = await session.group(place + 1, 'phone');
    await phone.getByRole('textbox', { name: snagMapWords.da.writeSnag }).fill(text);
    await phone.keyboard.press('Enter');
    await phone.getByText(draftsWords.da.written(place + 1, place + 1)).waitFor();
    if (place === 1) await keep(phone, 'drafts-phone');
  }
  await session.close();
}

async function whileSolutionsAreDrafted(stage: Stage): Promise<void> {
  const session = await LivelySession.at('2027-03-11T12:26:30', {}, stage);
  const { agenda } = session.filled.session;
  const plenary = await session.plenary('laptop');
  const activityId = agenda.find(({ kind }) => kind === 'dilemma-sort')!.id;
  await session.tell({ type: 'showOnPlenary', show: { what: 'result', activityId, page: 0 } });
  await shown(plenary, 'result', 'plenary-vote');

  const table = await session.group(0, 'laptop');
  await table.locator('[data-card-id] button, button[data-card-id]').first().click();
  const neighbour = await session.group(1, 'laptop');
  await neighbour.locator('[data-card-id] button, button[data-card-id]').first().click();
  const description = neighbour.locator('.ProseMirror');
  await description.locator('li').last().click();
  await neighbour.keyboard.press('End');
  await table.locator('.ProseMirror-yjs-cursor, .ProseMirror li').first().waitFor();
  await table.getByRole('button', { name: solutionDraftWords.da.chooseAnswers }).waitFor();
  await keep(table, 'group-solution-laptop');

  const summary = await session.summary('laptop');
  await summary.locator('article, main table').first().waitFor();
  await keep(summary, 'summary-laptop');
  await session.close();
}

/** Takes the big screen's picture once it shows this. */
async function shown(plenary: Page, what: string, name: string): Promise<void> {
  await plenary.waitForSelector(`[data-show="${what}"]`);
  await plenary.waitForSelector('[data-touched]', { state: 'detached' });
  await keep(plenary, name);
}

/** Takes the page as it stands for `docs/screens/NAME.png`, once its fonts are there and it has come to rest. */
async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  let before: Buffer | undefined;
  for (;;) {
    const picture = await page.screenshot({ animations: 'disabled', scale: 'css' });
    // A clock that runs never rests: only the seconds may differ.
    if (before && Math.abs(picture.length - before.length) < 2_000) break;
    before = picture;
  }
  pictureByName.set(name, await page.screenshot({ animations: 'disabled', scale: 'css' }));
}

await takeAll();
