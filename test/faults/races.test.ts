import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalMessage } from '../../shared/session/refusals.ts';
import type { Command } from '../../shared/session/commands.ts';
import { randomFrom } from '../randomFrom.ts';
import { aServer, until, type OpenScreen, type TestServer } from '../server/aServer.ts';

const pairs = Number(process.env['RACES'] ?? 200);
const firstSeed = Number(process.env['SEED'] ?? 1);
/** A new session now and then: every vote stays in it. */
const pairsPerSession = 50;

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

test(
  `of ${pairs} pairs of "next" or "close the vote" by two facilitators at once, each happens once; the slower one is told, and both see it within a second`,
  async () => {
    let worstMs = 0;
    for (let done = 0; done < pairs; done += pairsPerSession) {
      const race = await Race.begin(firstSeed + done);
      for (let pair = done; pair < Math.min(pairs, done + pairsPerSession); pair++) {
        worstMs = Math.max(worstMs, await (pair % 2 === 0 ? race.next() : race.closeVote()));
      }
      race.end();
    }
    console.log(`${pairs} pairs: both screens equal after ${Math.round(worstMs)} ms at most`);
    expect(worstMs).toBeLessThan(1_000);
  },
  Math.max(60_000, pairs * 300),
);

/** Two facilitators of one session, each with a screen and a language of their own. */
class Race {
  readonly #screens: [OpenScreen, OpenScreen];
  readonly #random: () => number;

  private constructor(screens: [OpenScreen, OpenScreen], random: () => number) {
    this.#screens = screens;
    this.#random = random;
  }

  static async begin(seed: number): Promise<Race> {
    const { sessionId, tickets } = await server.create({ title: 'Round Table', template: 'round-table' });
    const bearer = tickets.facilitator;
    const handed = await server.request('POST', `/api/sessions/${sessionId}/seats`, {
      bearer,
      body: { role: 'facilitator' },
    });
    const screens: [OpenScreen, OpenScreen] = [
      await server.open(tickets.facilitator),
      await server.open(handed.body.ticket),
    ];
    await screens[1].give({ type: 'editSeat', locale: 'en' });
    return new Race(screens, randomFrom(seed));
  }

  /** Both move the day on, to the same step or each to another. */
  async next(): Promise<number> {
    const [{ view }] = this.#screens;
    const others = view.agenda.filter(({ id }) => id !== view.currentActivityId);
    const targets = this.#screens.map(() => others[Math.floor(this.#random() * others.length)]!.id);
    if (this.#random() < 0.5) targets[1] = targets[0]!;
    const from = view.currentActivityId;
    return this.#race(
      (place) => ({ type: 'goTo', activityId: targets[place]!, from }),
      'movedOn',
      (winner) => this.#screens.every((screen) => screen.view.currentActivityId === targets[winner]),
    );
  }

  /** Both close the vote that one of them has opened. */
  async closeVote(): Promise<number> {
    const [first] = this.#screens;
    const activityId = first.view.agenda.find(({ kind }) => kind === 'dilemma-sort')!.id;
    const opened = await first.give({ type: 'openVote', activityId, points: 1, maxPerOption: 1, voter: 'table' });
    const voteId = opened.ok ? opened.id! : expect.fail(opened.error.message);
    const stateOn = ({ view }: OpenScreen): string | undefined =>
      view.agenda.find(({ id }) => id === activityId)!.votes.find(({ id }) => id === voteId)?.state;
    await until(() => this.#screens.every((screen) => stateOn(screen) === 'open'));
    return this.#race(
      () => ({ type: 'closeVote', activityId, voteId }),
      'voteIsClosed',
      () => this.#screens.every((screen) => stateOn(screen) === 'closed'),
    );
  }

  end(): void {
    for (const { socket } of this.#screens) socket.disconnect();
  }

  /** Answers how long it took until both screens showed the same. */
  async #race(
    command: (place: number) => Command,
    refusal: 'movedOn' | 'voteIsClosed',
    isShown: (winner: number) => boolean,
  ): Promise<number> {
    const before = this.#revision();
    const startedMs = performance.now();
    const order = this.#random() < 0.5 ? [0, 1] : [1, 0];
    const giving = order.map((place) => this.#screens[place]!.give(command(place)));
    const answers = await Promise.all(giving);
    const winner = order[answers.findIndex(({ ok }) => ok)]!;
    const loser = answers.find(({ ok }) => !ok);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const message = refusalMessage({ code: refusal, about: '' }, winner === 0 ? 'en' : 'da');
    expect(loser).toEqual({ ok: false, error: { code: refusal, message } });
    await until(() => isShown(winner) && this.#isSame());
    const tookMs = performance.now() - startedMs;
    expect(this.#revision()).toBe(before + 1);
    for (const { views } of this.#screens) views.splice(0, views.length - 1);
    return tookMs;
  }

  #revision(): number {
    return Math.max(...this.#screens.map(({ view }) => view.revision));
  }

  #isSame(): boolean {
    const [one, other] = this.#screens.map(({ view: { seat: _seat, serverNowMs: _nowMs, ...rest } }) =>
      JSON.stringify(rest),
    );
    return one === other;
  }
}
