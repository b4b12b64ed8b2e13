import type { Browser, Locator, Page } from 'playwright-core';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import { solutionDraftWords } from '../../../shared/activities/solution-draft/words.ts';
import { ballotWords } from '../../../shared/words/ballot.ts';
import { connectionWords } from '../../../shared/words/connection.ts';
import { groupWords } from '../../../shared/words/group.ts';
import { joinWords } from '../../../shared/words/join.ts';
import { openVoteWords } from '../../../shared/words/openVote.ts';
import { partsWords } from '../../../shared/words/parts.ts';
import { plenaryWords } from '../../../shared/words/plenary.ts';
import { startWords } from '../../../shared/words/start.ts';
import { facilitatorSays } from '../kit/facilitatorSays.ts';
import { expectAccessible } from '../kit/axe.ts';
import { launchChromium } from '../kit/chromium.ts';
import type { Hands } from '../kit/hands.ts';
import { sizes, takePictures, type Size } from '../kit/pictures.ts';
import { expectReadableFromAfar } from '../kit/readable.ts';
import { openLaptop, watched, type Seat } from '../kit/seats.ts';
import { startServer, type ServerProcess } from '../kit/serverProcess.ts';
import { until } from '../../until.ts';

/** What the screens say, in the language of this workshop. */
export const say = {
  start: startWords.da,
  facilitator: facilitatorSays,
  join: joinWords.da,
  group: groupWords.da,
  ballot: ballotWords.da,
  openVote: openVoteWords.da,
  plenary: plenaryWords.da,
  connection: connectionWords.da,
  parts: partsWords.da,
  snags: snagMapWords.da,
  dilemmas: dilemmaSortWords.da,
  solutions: solutionDraftWords.da,
};

/** The room of one workshop: its server, and everybody in front of a screen. */
export class Room {
  readonly hands: Hands;
  /** Pictures are taken in one telling only. */
  readonly takesPictures: boolean;
  server!: ServerProcess;
  browser!: Browser;
  facilitator!: Seat;
  plenary!: Page;
  joinCode = '';
  /** The groups' tables by letter, and everyone else by name. */
  readonly seats = new Map<string, Seat>();

  constructor(hands: Hands, takesPictures: boolean) {
    this.hands = hands;
    this.takesPictures = takesPictures;
  }

  async open(): Promise<void> {
    [this.server, this.browser] = await Promise.all([startServer(), launchChromium()]);
    this.facilitator = await openLaptop(this.browser, this.hands);
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.server?.remove();
  }

  seat(name: string): Seat {
    const seat = this.seats.get(name);
    if (!seat) throw new Error(`Nobody called ${name} is here.`);
    return seat;
  }

  /** The errors that any page had, by whose page it was. */
  troubles(): string[] {
    const everyone: [string, Seat][] = [['facilitator', this.facilitator], ...this.seats];
    return everyone.flatMap(([name, { troubles }]) => troubles.map((trouble) => `${name}: ${trouble}`));
  }

  /** Everybody's screen as it stands, in `dist/failed/`: for whoever wants to know what went wrong. */
  async photograph(what: string): Promise<void> {
    const everyone: [string, Seat][] = [['facilitator', this.facilitator], ...this.seats];
    for (const [name, { page }] of everyone) {
      const path = `dist/failed/${what.replace(/\W+/g, '-').slice(0, 60)}-${name}.png`;
      // A page that is gone has no picture.
      await page.screenshot({ path }).catch(() => undefined);
    }
  }

  /** Follows the link to the big screen, which opens a window, and opens it on the projector's computer too. */
  async openPlenary(link: Locator): Promise<void> {
    const { page, hands } = this.facilitator;
    const address = (await link.getAttribute('href'))!;
    const [opened] = await Promise.all([page.context().waitForEvent('page'), hands.press(link)]);
    await opened.waitForSelector('[data-screen="plenary"][data-show]');
    await opened.close();

    const context = await this.browser.newContext({ viewport: sizes.projector, locale: 'da-DK' });
    this.plenary = await context.newPage();
    this.seats.set('plenary', watched(this.plenary, hands));
    await this.plenary.goto(address);
    await this.plenary.waitForSelector('[data-screen="plenary"][data-show]');
  }

  /** Waits until the big screen says so. */
  async plenarySees(...texts: string[]): Promise<void> {
    const seen = async (): Promise<string> => flat(await this.plenary.innerText('[data-screen="plenary"]'));
    for (const text of texts) await until(async () => (await seen()).includes(text), `“${text}” on the big screen`);
  }

  /** One press on the facilitator's screen, and the big screen shows it. */
  async show(name: string, what: string): Promise<void> {
    const buttons = this.facilitator.page.getByRole('group', { name: say.facilitator.showing });
    await this.facilitator.hands.press(buttons.getByRole('button', { name, exact: true }));
    await this.plenary.waitForSelector(`[data-screen="plenary"][data-show="${what}"]`);
  }

  /** Checks that the big screen is accessible and can be read from the last row. */
  async lookAtPlenary(state: string): Promise<void> {
    await this.plenary.evaluate(() => document.fonts.ready);
    await expectReadableFromAfar(this.plenary, state);
    await this.look(this.plenary, `plenary-${state}`, ['projector']);
  }

  /** Checks that a page is accessible as it stands, and takes its picture. */
  async look(page: Page, state: string, of: readonly Size[] = ['laptop', 'phone']): Promise<void> {
    await expectAccessible(page, state);
    if (this.takesPictures) await takePictures(page, state, of);
  }

  /** Presses on until the session is at the activity of this title. */
  async moveOnTo(title: string): Promise<void> {
    const { page, hands } = this.facilitator;
    const next = page.locator('[aria-keyshortcuts="Alt+N"]');
    const now = page.locator('[data-screen="facilitator"] h1').first();
    while ((await now.innerText()) !== title) {
      const before = await now.innerText();
      await hands.press(next);
      await until(async () => (await now.innerText()) !== before, 'the session to move on');
    }
  }
}

/** The card whose text begins like this, on a board where cards have handles. */
export function cardOf(page: Page, beginning: string): Locator {
  return page.locator('[data-card-id]', { has: page.locator(`[data-drag-handle^="${beginning}"]`) });
}

export function handleOf(page: Page, beginning: string): Locator {
  return page.locator(`[data-drag-handle^="${beginning}"]`);
}

export function button(within: Page | Locator, name: string | RegExp): Locator {
  return within.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
}

/** Goes where the session is, for a screen that waits because somebody is in the middle of a sentence. */
export async function goAlong({ page, hands }: Seat, kind: string): Promise<void> {
  const follow = button(page, say.group.follow);
  const arrived = page.locator(`[data-screen="group"][data-kind="${kind}"]`);
  await follow.or(arrived).first().waitFor();
  if (await follow.isVisible()) await hands.leaveFor(follow);
  await arrived.waitFor();
}

/** Text on one line; spaces that do not break are spaces. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
