import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { openSqliteStore } from '../../server/store/openSqliteStore.ts';
import { randomFrom } from '../randomFrom.ts';
import { RoomsGround } from './votes/roomsGround.ts';
import { runVote, termsOf } from './votes/runVote.ts';
import { KilledServer, SocketsGround } from './votes/socketsGround.ts';

/** In this process, over a real store; a crash is one of the store's answers that never comes. */
const votes = Number(process.env['VOTES'] ?? 1_000);
/** Over sockets; each time the server's process is killed under ten votes. */
const kills = Number(process.env['VOTE_KILLS'] ?? 3);
const firstSeed = Number(process.env['SEED'] ?? 1);
const atOnce = 20;
const votesPerKill = 10;

let dataDir: string;
beforeAll(() => void (dataDir = mkdtempSync(join(tmpdir(), 'plenum-votes-'))));
afterAll(() => rmSync(dataDir, { recursive: true }));

test(
  `${votes} random votes with restarts: every answered ballot counts once, the last one of each voter, none after closing`,
  async () => {
    const store = await openSqliteStore(join(dataDir, 'rooms'));
    const story = new Story();
    for (let seed = firstSeed; seed < firstSeed + votes; seed += atOnce) {
      const batch = Array.from({ length: Math.min(atOnce, firstSeed + votes - seed) }, (_, index) => seed + index);
      await Promise.all(
        batch.map(async (own) => {
          const random = randomFrom(own + 0.5);
          const ground = await RoomsGround.begin(store, termsOf(own), () => random() < 0.5);
          await story.tell(own, ground);
        }),
      );
    }
    await store.close();
    story.end();
  },
  Math.max(60_000, votes * 200),
);

test(
  `${kills * votesPerKill} random votes over sockets while the server is killed ${kills} times: the same`,
  async () => {
    const server = new KilledServer(join(dataDir, 'sockets'));
    const random = randomFrom(firstSeed);
    const story = new Story();
    for (let kill = 0; kill < kills; kill++) {
      const seeds = Array.from({ length: votesPerKill }, (_, index) => firstSeed + kill * votesPerKill + index);
      const grounds = await Promise.all(seeds.map((seed) => SocketsGround.begin(server, termsOf(seed))));
      const running = Promise.all(grounds.map((ground, index) => story.tell(seeds[index]!, ground)));
      await new Promise((resolve) => setTimeout(resolve, random() * 120));
      await Promise.all([server.kill(), running]);
    }
    await server.end();
    story.end();
  },
  Math.max(60_000, kills * 30_000),
);

/** Plays votes, names the seed of one that goes wrong, and adds up what happened. */
class Story {
  #told = { votes: 0, castings: 0, unknown: 0, crashed: 0 };

  async tell(seed: number, ground: RoomsGround | SocketsGround): Promise<void> {
    const crashes = ground.crashes;
    try {
      const { castings, unknown } = await runVote(seed, ground);
      this.#told.votes++;
      this.#told.castings += castings;
      this.#told.unknown += unknown;
      if (ground.crashes > crashes) this.#told.crashed++;
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    } finally {
      await ground.leave();
    }
  }

  end(): void {
    const { votes: all, castings, unknown, crashed } = this.#told;
    console.log(`${all} votes, ${crashed} with a crash: ${castings} ballots, ${unknown} without an answer`);
  }
}
