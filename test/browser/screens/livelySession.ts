import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fillSession, type FilledSession, type Moment } from '../../../server/demo/fillSession.ts';
import type { RunningServer } from '../../../server/buildServer.ts';
import { seatLink, type SeatPage } from '../../../server/links.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { sizes, type Size } from '../kit/pictures.ts';
import { takeSeat, type WiredSeat } from '../kit/wire.ts';
import { makeItNow, makeItNowIn } from './timeOfDay.ts';

/** What links and QR codes say in the pictures; the browser is told where it is. */
export const publicAddress = 'http://plenum.example';

/** A filled session with everybody's screen connected, and pages that look at it. */
export class LivelySession {
  readonly filled: FilledSession;
  readonly #browser: Browser;
  readonly #origin: string;
  readonly #wired: WiredSeat[] = [];
  readonly #contexts: BrowserContext[] = [];

  private constructor(browser: Browser, origin: string, filled: FilledSession) {
    this.#browser = browser;
    this.#origin = origin;
    this.filled = filled;
  }

  /** The session at a time of day (`2027-03-11T09:52`), everybody connected but the seats at these places. */
  static async at(
    time: string,
    moment: Moment,
    { browser, server, absent = [] }: { browser: Browser; server: RunningServer; absent?: number[] },
  ): Promise<LivelySession> {
    makeItNow(time);
    const filled = await fillSession(server.rooms, server.boards, { date: time.slice(0, 10), ...moment });
    const lively = new LivelySession(browser, `http://127.0.0.1:${server.port}`, filled);
    for (const [place, { ticket }] of filled.joined.entries()) {
      if (!absent.includes(place)) lively.#wired.push(await takeSeat(lively.#origin, filled.sessionId, ticket));
    }
    return lively;
  }

  /** What the facilitator asks for. */
  async tell(command: Command): Promise<string | undefined> {
    const { sessionId, tickets } = this.filled;
    const facilitator = await takeSeat(this.#origin, sessionId, tickets.facilitator);
    const id = await facilitator.tell(command);
    facilitator.close();
    return id;
  }

  /** A page of this server that nobody has a seat on. */
  async open(path: string, size: Size): Promise<Page> {
    const isPhone = size === 'phone';
    const context = await this.#browser.newContext({
      viewport: sizes[size],
      locale: 'da-DK',
      timezoneId: process.env['TZ'],
      ...(isPhone && { hasTouch: true, isMobile: true }),
    });
    this.#contexts.push(context);
    await makeItNowIn(context);
    const page = await context.newPage();
    await page.goto(new URL(path, publicAddress).href);
    return page;
  }

  facilitator(size: Size): Promise<Page> {
    return this.#openSeat('facilitate', this.filled.tickets.facilitator, size);
  }

  summary(size: Size): Promise<Page> {
    return this.#openSeat('summary', this.filled.tickets.facilitator, size);
  }

  plenary(size: Size): Promise<Page> {
    return this.#openSeat('plenary', this.filled.tickets.plenary, size);
  }

  /** The screen of whoever took a seat at this place: each group's table first, then its persons. */
  group(place: number, size: Size): Promise<Page> {
    return this.#openSeat('group', this.filled.joined[place]!.ticket, size);
  }

  #openSeat(page: SeatPage, ticket: string, size: Size): Promise<Page> {
    return this.open(seatLink(publicAddress, this.filled.sessionId, page, ticket), size);
  }

  async close(): Promise<void> {
    for (const seat of this.#wired) seat.close();
    for (const context of this.#contexts) await context.close();
  }
}
