import type { Page } from 'playwright-core';
import type * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSnag } from '../../shared/activities/snag-map/edits.ts';
import { putSolution } from '../../shared/activities/solution-draft/board.ts';
import { orderKeys } from '../../shared/boards/orderKey.ts';
import { limits } from '../../shared/session/limits.ts';
import { ballotWords } from '../../shared/words/ballot.ts';
import { askFor } from './hostile/files.ts';
import { castAll, openRound, rounds, takePlace, type Round, type Voter } from './hostile/holdVotes.ts';
import { packedTogether } from './hostile/payloads.ts';
import { drawn, WatchedBrowser, written } from './hostile/watchedBrowser.ts';
import { changeBoard } from './kit/filling.ts';
import { createSession, takeSeat, type CreatedSession, type WiredSeat } from './kit/wire.ts';

/** What is voted on says payloads: on the ballot, in what was cast, in every result. */
let watched: WatchedBrowser;
let session: CreatedSession;
let wire: WiredSeat;
let voters: Voter[];
let groupId: string;
const activities: Record<string, string> = {};
const screens = {} as Record<'facilitator' | 'observer' | 'plenary' | 'table' | 'person', Page>;

const dilemmas = packedTogether(limits.card - 10).map((text, at) => ({ id: `d${at}`, text }));
/** So much of a card stands on a slate, after its number and its group's letter. */
const cards = packedTogether(180);
const titles = packedTogether(limits.title);

beforeAll(async () => {
  watched = await WatchedBrowser.begin();
  const [one, two, three, four] = titles.map((title) => title.slice(0, limits.name).trim());
  session = await createSession(watched.origin, {
    title: titles[4],
    locale: 'en',
    parties: [one, two],
    groups: [three, four],
    agenda: [
      { kind: 'dilemma-sort', title: titles[5], setup: { dilemmas } },
      { kind: 'snag-map', title: titles[6] },
      { kind: 'solution-draft', title: titles[7] },
    ],
  });
  wire = await takeSeat(watched.origin, session.sessionId, session.tickets.facilitator);
  const { agenda, session: seen } = await wire.view();
  for (const { kind, id } of agenda) activities[kind] = id;
  groupId = seen.groups[0]!.id;
  // Five of each party in a group of their own: then the result tells both.
  const places = seen.groups.flatMap(({ id }, at) => [
    { device: 'table', groupId: id } as const,
    ...Array.from({ length: 5 }, () => ({ device: 'person', groupId: id, partyId: seen.parties[at]!.id }) as const),
  ]);
  voters = await Promise.all(places.map((place) => takePlace(watched.origin, session, place)));
  const { link } = (await askFor(watched.origin, session, '/seats', { role: 'observer' })) as { link: string };
  screens.facilitator = await watched.open(session.links.facilitator);
  screens.observer = await watched.open(link);
  screens.plenary = await watched.open(session.links.plenary, { size: 'projector' });
  for (const device of ['table', 'person'] as const) {
    const { ticket } = voters.find((voter) => voter.device === device)!;
    screens[device] = await watched.open(`/s/${session.sessionId}/group#${ticket}`);
  }
});
afterAll(async () => {
  for (const { seat } of voters ?? []) seat.close();
  wire?.close();
  await watched?.end();
});

describe('payloads that are voted on do nothing, and stand everywhere', () => {
  test.each(rounds)('dilemmas by $method, from the ballot to what came too late and the result', async (round) => {
    await goTo('dilemma-sort');
    await hold('dilemma-sort', round, dilemmas.length, round.method);
    expectAllToldOf(round.method);
  });

  test('snags that groups marked for plenary', async () => {
    await goTo('snag-map');
    for (const [at, some] of portions(cards).entries()) {
      await change('snag-map', 'snags', (doc) => {
        for (const [place, text] of some.entries()) addSnag(doc, { id: `s${at}-${place}`, text, marked: true });
      });
      await hold('snag-map', rounds[1 + at]!, some.length, 'snags');
    }
    expectAllToldOf('snags');
  });

  test('solutions', async () => {
    await goTo('solution-draft');
    for (const [at, some] of portions(titles).entries()) {
      await change('solution-draft', 'solutions', (doc) => {
        const texts = { description: [], owner: '', firstStep: '', measure: '', checkDate: '', answers: [] };
        const orders = orderKeys(some.length, Math.random);
        for (const [place, title] of some.entries())
          putSolution(doc, { ...texts, id: `v${at}-${place}`, title, order: orders[place]! });
      });
      await hold('solution-draft', rounds[at]!, some.length, 'solutions');
    }
    expectAllToldOf('solutions');
  });

  test('all of it in the summary', async () => {
    const summary = await watched.open(`/s/${session.sessionId}/summary#${session.tickets.facilitator}`);
    await written(summary);
    await watched.look(summary, 'summary');
    await watched.expectAllShown('summary');
  });
});

/** Puts other cards on the first group's board, instead of those in this collection. */
function change(kind: string, collection: string, write: (doc: Y.Doc) => void): Promise<void> {
  const address = `/sync/${session.sessionId}/${activities[kind]}/${groupId}`;
  return changeBoard(watched.origin, address, session.tickets.facilitator, (doc) =>
    doc.transact(() => {
      doc.getMap(collection).clear();
      write(doc);
    }),
  );
}

/** As many at a time as a slate may hold. */
function portions(texts: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(texts.length / limits.slate) }, (_, at) =>
    texts.slice(at * limits.slate, (at + 1) * limits.slate),
  );
}

async function goTo(kind: string): Promise<void> {
  const { currentActivityId: from } = await wire.view();
  await wire.tell({ type: 'goTo', activityId: activities[kind]!, from });
}

/** A round from opening to publishing, looked at on every screen. */
async function hold(kind: string, round: Round, options: number, named: string): Promise<void> {
  const activityId = activities[kind]!;
  const words = ballotWords.en;
  const own = screens[round.voter];
  const look = (page: Page, what: string) => watched.look(page, `${named}: ${what}`);

  const voteId = await openRound(wire, activityId, round, options);
  await own.locator('[data-vote="open"] [data-option-id]').first().waitFor();
  await look(own, 'ballot');
  await castAll(voters, activityId, round);
  await own.getByText(words.voted, { exact: true }).waitFor();
  await own.locator('[data-option-id]').locator('button:not([aria-disabled="true"]), input:enabled').last().click();
  await own.getByRole('region', { name: words.castBefore }).waitFor();
  await look(own, 'what was cast');
  await wire.tell({ type: 'closeVote', activityId, voteId });
  await own.getByText(words.tooLate).waitFor();
  await look(own, 'too late');
  await own.getByRole('button', { name: words.putAway }).click();
  await wire.tell({ type: 'publishVote', activityId, voteId });
  for (const name of ['table', 'person', 'observer'] as const) {
    await screens[name].locator('[data-vote="published"]').waitFor();
    await look(screens[name], name);
  }
  await look(screens.facilitator, 'facilitator');
  await lookAtPlenary(activityId, `${named}: plenary`, named === 'agree');
  await watched.expectCalm(named);
}

/** Every page of the result; of the tables after it, which say it all once more, only the first unless asked. */
async function lookAtPlenary(activityId: string, screen: string, tables: boolean): Promise<void> {
  const { plenary } = screens;
  for (let page = 0, pages = 1; page < pages; page++) {
    await wire.tell({ type: 'showOnPlenary', show: { what: 'result', activityId, page } });
    await plenary.waitForSelector(`[data-show="result"][data-page="${page}"] [data-page-of]`);
    pages = Number(await plenary.locator('[data-pages]').getAttribute('data-pages'));
    await drawn(plenary);
    await watched.look(plenary, screen);
    const told = await plenary.locator('[data-page-of]').getAttribute('data-page-of');
    if (told !== 'rows' && told !== 'sentences' && !tables) return;
  }
}

function expectAllToldOf(named: string): void {
  for (const place of ['ballot', 'what was cast', 'table', 'person', 'observer', 'facilitator', 'plenary'])
    expect(watched.watch.missing(`${named}: ${place}`), `missing: ${named}, ${place}`).toEqual([]);
}
