import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ballot } from '../../shared/voting/vote.ts';
import { ballotWords } from '../../shared/words/ballot.ts';
import { groupWords } from '../../shared/words/group.ts';
import { openVoteWords } from '../../shared/words/openVote.ts';
import { plenaryWords } from '../../shared/words/plenary.ts';
import { refusalWords } from '../../shared/words/refusals.ts';
import { scaleWords } from '../../shared/words/scale.ts';
import { voteResultWords } from '../../shared/words/voteResult.ts';
import { facilitatorSays } from './kit/facilitatorSays.ts';
import { expectAccessible } from './kit/axe.ts';
import { launchChromium } from './kit/chromium.ts';
import { keys } from './kit/hands.ts';
import { sizes, takePictures, type Size } from './kit/pictures.ts';
import { expectReadableFromAfar } from './kit/readable.ts';
import { openLaptop, openPhone, watched, type Seat } from './kit/seats.ts';
import { startServer, type ServerProcess } from './kit/serverProcess.ts';
import { until } from '../until.ts';
import { createSession, join, takeSeat, type CreatedSession, type WiredSeat } from './kit/wire.ts';

/** The four ways to vote, told by the keyboard at one table, at one person's phone and at the facilitator's laptop. */
const say = {
  ballot: ballotWords.da,
  open: openVoteWords.da,
  run: facilitatorSays,
  group: groupWords.da,
  plenary: plenaryWords.da,
  result: voteResultWords.da,
  scale: scaleWords.da,
};

const dilemmas = [
  'Ens arbejdsgange over for plads til lokale løsninger',
  'Hurtig udskrivelse over for tryghed i hjemmet',
  'Det bedste for borgeren nu over for det bedste for alle på sigt',
  'Deling af viden over for borgerens ret til privatliv',
  'Ledere, der aftaler, over for medarbejdere, der finder vejen selv',
].map((text, at) => ({ id: `d${at + 1}`, text }));

let server: ServerProcess;
let browser: Browser;
let session: CreatedSession;
let activityId: string;
let facilitator: Seat;
let table: Seat;
let person: Seat;
let plenary: Page;
let wire: WiredSeat;
/** The tables of groups B, C and D, and nine persons, who have no screens here. */
let tables: WiredSeat[];
let persons: WiredSeat[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  session = await createSession(server.origin, {
    title: 'Kick-off: Sammen om forløbet',
    locale: 'da',
    parties: ['Kommunen', 'Hospitalet'],
    groups: ['Overgange', 'Dokumentation', 'Akutte forløb', 'Ledelse på tværs'],
    agenda: [{ kind: 'dilemma-sort', title: 'Hvilke dilemmaer vejer tungest?', setup: { dilemmas } }],
  });
  wire = await takeSeat(server.origin, session.sessionId, session.tickets.facilitator);
  const view = await wire.view();
  activityId = view.agenda[0]!.id;
  await wire.tell({ type: 'goTo', activityId, from: null });
  const { groups, parties } = view.session;
  const seated = (request: object) => join(server.origin, { code: session.joinCode, ...request });
  const wired = async (request: object): Promise<WiredSeat> =>
    takeSeat(server.origin, session.sessionId, (await seated(request)).ticket);

  facilitator = await openLaptop(browser, keys);
  await facilitator.page.goto(`${server.origin}/s/${session.sessionId}/facilitate#${session.tickets.facilitator}`);
  table = await sit(await openLaptop(browser, keys), await seated({ device: 'table', groupId: groups[0]!.id }));
  const sitting = { device: 'person', groupId: groups[0]!.id, partyId: parties[0]!.id, name: 'Karen' };
  person = await sit(await openPhone(browser, keys), await seated(sitting));
  tables = await Promise.all(groups.slice(1).map(({ id }) => wired({ device: 'table', groupId: id })));
  persons = [];
  for (let at = 0; at < 9; at++) {
    const side = at < 4 ? 0 : 1;
    persons.push(await wired({ device: 'person', groupId: groups[side]!.id, partyId: parties[side]!.id }));
  }
  plenary = watched(await browser.newPage({ viewport: sizes.projector, locale: 'da-DK' }), keys).page;
  await plenary.goto(session.links.plenary);
});

afterAll(async () => {
  for (const seat of [wire, ...(tables ?? []), ...(persons ?? [])]) seat?.close();
  await browser?.close();
  await server?.remove();
});

describe('tables put the dilemmas in order, openly', () => {
  test('the facilitator chooses how; nothing is asked that the method does not need', async () => {
    const { page } = facilitator;
    await keys.press(button(page, say.run.planVote));
    await page.getByLabel(say.run.points).waitFor();
    await keys.choose(page.getByRole('radio', { name: say.open.rank }));
    await page.getByText(say.open.rankHint).waitFor();
    expect(await page.getByLabel(say.run.points).count()).toBe(0);
    await page.getByText(say.open.secretTables).waitFor();
    await keys.press(page.getByRole('checkbox', { name: say.open.mayBeSplit }));
    await keys.press(page.getByRole('checkbox', { name: say.open.openBallots }));
    await page.getByText(say.open.notSecret).waitFor();
    await look(facilitator, 'vote-opening', ['laptop', 'phone']);
    await keys.press(button(page, say.run.openVote));
    await page.getByText(say.run.voteOpen).first().waitFor();
  });

  test('a table says how many it is, orders with a shared place, and splits its ballot', async () => {
    const { page } = table;
    await page.getByText(say.ballot.openTable).waitFor();
    await place(page, 'd1');
    await place(page, 'd5');
    await place(page, 'd4');
    await keys.press(option(page, 'd5').getByRole('button', { name: say.ballot.share(textOf('d5')) }));
    await until(async () => (await orderOf(page)).join() === '1–2 d1,1–2 d5,3 d4', '1 and 5 at one place');
    await keys.press(button(page, say.ballot.up(textOf('d4'))));
    await until(async () => (await orderOf(page)).join() === '1 d4,2–3 d1,2–3 d5', '4 in front');
    await keys.press(button(page, say.ballot.down(textOf('d4'))));
    await keys.press(button(page, say.ballot.down(textOf('d1'))));
    await until(async () => (await orderOf(page)).join() === '1 d5,2 d1,3 d4', 'one step at a time');
    await keys.press(button(page, say.ballot.takeOut(textOf('d4'))));
    await keys.press(option(page, 'd1').getByRole('button', { name: say.ballot.share(textOf('d1')) }));
    await until(async () => (await orderOf(page)).join() === '1–2 d1,1–2 d5', '1 and 5');

    await keys.press(button(page, say.ballot.cast));
    await page.getByText(say.ballot.sayHowMany).waitFor();
    for (let people = 0; people < 3; people++) await keys.press(button(page, say.ballot.onePersonMore));
    await keys.press(button(page, say.ballot.split));
    const second = page.locator('[data-part="2"]');
    await place(second, 'd2');
    for (let people = 0; people < 2; people++) await keys.press(button(page, say.ballot.onePersonMoreIn(2)));
    await look(table, 'ballot-rank-split', ['laptop', 'phone']);
    await keys.press(button(page, say.ballot.cast));
    await page.getByText(say.ballot.voted).waitFor();
  });

  test('what was cast stays in sight while it is changed, and can be kept', async () => {
    const { page } = table;
    await place(page.locator('[data-part="2"]'), 'd3');
    await page.getByRole('region', { name: say.ballot.castBefore }).getByText('1–2').first().waitFor();
    await look(table, 'ballot-rank-changing', ['laptop', 'phone']);
    await keys.press(button(page, say.ballot.keepCast));
    await page.getByText(say.ballot.voted).waitFor();
    await until(async () => (await orderOf(page.locator('[data-part="2"]'))).join() === '1 d2', 'the second opinion');
  });

  test('the count comes in steps; the result is an order, two by two, and table by table', async () => {
    await castAll(tables, [
      { d1: 1, d5: 1, d4: 2, d3: 3, d2: 4 },
      { d1: 1, d5: 1 },
      { d5: 1, d1: 1, d2: 2, d3: 2, d4: 2 },
    ]);
    const { page } = facilitator;
    await page.getByText(say.run.cast(4, 4)).waitFor();
    await keys.press(button(page, say.run.closeVote));
    await page.getByText(say.result.byTable).waitFor();
    await look(facilitator, 'vote-rank-closed', ['laptop', 'phone']);
    await keys.press(button(page, say.run.publishVote));
    await table.page.getByRole('heading', { name: say.group.result }).waitFor();
    await keys.press(table.page.locator('summary', { hasText: say.result.pairs }));
    await table.page.getByText(say.result.pairBehind(2)).first().waitFor();
    await look(table, 'vote-rank-result', ['laptop', 'phone']);
    await lookAtPlenary('rank', ['rows', 'sentences', 'parts', 'sentences']);
  });
});

describe('persons agree or disagree, in secret', () => {
  test('a person answers in words at a phone, and is told from whom it is kept', async () => {
    await newRound(say.open.agree, say.run.perPerson);
    const { page } = person;
    await page.getByText(say.ballot.secretPerson).waitFor();
    await keys.choose(answer(page, 'd1', say.scale[5]));
    await keys.choose(answer(page, 'd2', say.scale[2]));
    await keys.choose(answer(page, 'd3', say.scale[3]));
    await keys.press(button(page, say.ballot.clearAnswer(textOf('d3'))));
    await page.getByText(say.ballot.answered(2, 5)).waitFor();
    await look(person, 'ballot-agree', ['phone', 'laptop']);
    await keys.press(button(page, say.ballot.cast));
    await page.getByText(say.ballot.voted).waitFor();
    await table.page.getByText(say.group.othersVote).waitFor();
  });

  test('the result tells how the answers fell, and party by party', async () => {
    const answers = (at: number): Ballot =>
      at < 4 ? { d1: 5, d2: 1, d3: 3, d4: 4 } : { d1: 5, d2: 5, d3: 3, d4: 2 };
    await castAll(
      persons,
      persons.map((_, at) => answers(at)),
    );
    await closeAndPublish();
    await person.page.getByText(say.result.byParty).waitFor();
    await person.page.getByText(say.result.accordTorn).first().waitFor();
    await look(person, 'vote-agree-result', ['phone', 'laptop']);
    await look(facilitator, 'vote-agree-published', ['laptop']);
    await lookAtPlenary('agree', ['rows', 'parts', 'sentences', 'parts', 'sentences', 'rounds']);
  });
});

describe('tables choose two, in secret', () => {
  test('with four tables the facilitator is told that it is hardly a secret', async () => {
    await newRound(say.open.pick, say.run.perTable, false);
    await keys.press(button(facilitator.page, say.run.openVote));
    const dialog = facilitator.page.getByRole('dialog', { name: say.open.fewTitle });
    await dialog.getByText(say.open.few(4)).waitFor();
    await look(facilitator, 'vote-few', ['laptop', 'phone']);
    await keys.press(button(dialog, say.open.openAnyway));
    await facilitator.page.getByText(say.run.voteOpen).first().waitFor();
  });

  test('a third cannot be chosen, and what came too late is told so and not lost', async () => {
    const { page } = table;
    await page.getByText(say.ballot.secretTable).waitFor();
    for (const id of ['d1', 'd5', 'd3']) await keys.press(option(page, id).getByRole('checkbox'));
    await page.getByText(say.ballot.picked(2, 2)).waitFor();
    expect(await option(page, 'd3').getByRole('checkbox').isChecked()).toBe(false);
    await look(table, 'ballot-pick', ['laptop', 'phone']);
    await keys.press(button(page, say.ballot.cast));
    await page.getByText(say.ballot.voted).waitFor();

    await keys.press(option(page, 'd5').getByRole('checkbox'));
    await keys.press(option(page, 'd2').getByRole('checkbox'));
    await keys.press(button(facilitator.page, say.run.closeVote));
    await page.getByText(say.ballot.tooLate).waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(textOf('d2'));
    await look(table, 'ballot-too-late', ['laptop', 'phone']);
    await keys.press(button(page, say.ballot.putAway));
    await page.getByText(say.group.voteClosed).waitFor();
    await keys.press(button(facilitator.page, say.run.publishVote));
    await lookAtPlenary('pick', ['rows', 'rounds']);
  });
});

describe('tables share out points', () => {
  test('more than there is to choose from is refused with a sentence', async () => {
    await newRound(say.open.pick, say.run.perTable, false);
    await keys.write(facilitator.page.getByLabel(say.open.mostPicked), '9');
    await keys.press(button(facilitator.page, say.run.openVote));
    await keys.press(button(facilitator.page, say.open.openAnyway));
    await facilitator.page.getByText(refusalWords.da.moreThanOnSlate('5')).waitFor();
  });

  test('a table gives its points; rounds are told side by side', async () => {
    await keys.choose(facilitator.page.getByRole('radio', { name: say.open.points }));
    await keys.press(button(facilitator.page, say.run.openVote));
    await keys.press(button(facilitator.page, say.open.openAnyway));
    const { page } = table;
    for (const id of ['d1', 'd1', 'd4']) {
      await keys.press(button(page, say.ballot.onePointMore(textOf(id))));
    }
    await page.getByText(say.ballot.pointsLeft(0)).waitFor();
    await look(table, 'ballot-points', ['laptop', 'phone']);
    await keys.press(button(page, say.ballot.cast));
    await page.getByText(say.ballot.voted).waitFor();
    await castAll(tables, [{ d4: 3 }, { d4: 2, d1: 1 }, { d2: 1 }]);
    await closeAndPublish();
    await page.getByText(say.result.rounds).waitFor();
    await look(table, 'vote-points-result', ['laptop', 'phone']);
    await lookAtPlenary('points', ['rows', 'rounds']);
    for (const { troubles } of [facilitator, table, person]) expect(troubles).toEqual([]);
  });
});

async function sit(seat: Seat, { ticket }: { ticket: string }): Promise<Seat> {
  await seat.page.goto(`${server.origin}/s/${session.sessionId}/group#${ticket}`);
  return seat;
}

async function look({ page }: Seat, state: string, of: readonly Size[]): Promise<void> {
  await expectAccessible(page, state);
  await takePictures(page, state, of);
}

/** Looks at every page of what the big screen shows of the vote; `contents` are in their order, each on a page or more. */
async function lookAtPlenary(state: string, contents: string[]): Promise<void> {
  const seen: string[] = [];
  for (let page = 0, pages = 1; page < pages; page++) {
    await wire.tell({ type: 'showOnPlenary', show: { what: 'result', activityId, page } });
    await plenary.waitForSelector(`[data-show="result"][data-page="${page}"] [data-page-of]`);
    pages = Number(await plenary.locator('[data-pages]').getAttribute('data-pages'));
    const what = (await plenary.locator('[data-page-of]').getAttribute('data-page-of'))!;
    if (seen.at(-1) !== what) seen.push(what);
    await plenary.evaluate(() => document.fonts.ready);
    await expectReadableFromAfar(plenary, `${state}, page ${page + 1}`);
    await expectAccessible(plenary, `${state}, page ${page + 1}`);
    await takePictures(plenary, `plenary-vote-${state}-${page + 1}`, ['projector']);
  }
  expect(seen).toEqual(contents);
}

async function newRound(method: string, voter: string, open = true): Promise<void> {
  const { page } = facilitator;
  await keys.press(button(page, say.run.newRound));
  await keys.choose(page.getByRole('radio', { name: method }));
  await keys.choose(page.getByRole('radio', { name: voter }));
  for (const name of [say.open.mayBeSplit, say.open.openBallots]) {
    const box = page.getByRole('checkbox', { name });
    if ((await box.count()) > 0 && (await box.isChecked())) await keys.press(box);
  }
  if (!open) return;
  await keys.press(button(page, say.run.openVote));
  await page.getByText(say.run.voteOpen).first().waitFor();
}

async function closeAndPublish(): Promise<void> {
  await keys.press(button(facilitator.page, say.run.closeVote));
  await keys.press(button(facilitator.page, say.run.publishVote));
  await facilitator.page.getByText(say.run.votePublished).waitFor();
}

async function castAll(seats: readonly WiredSeat[], ballots: readonly Ballot[]): Promise<void> {
  const { votes } = (await wire.view()).agenda[0]!;
  const voteId = votes.at(-1)!.id;
  for (const [at, seat] of seats.entries()) {
    await seat.tell({ type: 'castBallot', activityId, voteId, ballot: ballots[at]! });
  }
}

function textOf(id: string): string {
  const at = dilemmas.findIndex((dilemma) => dilemma.id === id);
  return `${at + 1}. ${dilemmas[at]!.text}`;
}

async function place(within: Page | Locator, id: string): Promise<void> {
  await keys.press(option(within, id).locator('[data-control="place"]'));
}

/** The order on a ballot: each option's place and id. */
async function orderOf(within: Page | Locator): Promise<string[]> {
  const rows = await within.getByRole('list', { name: say.ballot.order }).first().getByRole('listitem').all();
  return Promise.all(
    rows.map(async (row) => {
      const stands = await row.locator('[aria-hidden="true"]').first().innerText();
      return `${stands} ${await row.getAttribute('data-option-id')}`;
    }),
  );
}

/** An option on the first (or only) opinion of a ballot. */
function option(within: Page | Locator, id: string): Locator {
  return within.locator(`[data-option-id="${id}"]`).first();
}

function answer(within: Page, id: string, name: string): Locator {
  return option(within, id).getByRole('radio', { name, exact: true });
}

function button(within: Page | Locator, name: string): Locator {
  return within.getByRole('button', { name, exact: true });
}
