import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { summaryFormats } from '../../../shared/summary/summaryFormats.ts';
import type { SessionFile } from '../../../shared/summary/sessionFile.ts';
import { randomFrom } from '../../randomFrom.ts';
import { aServer, until, type OpenScreen, type TestServer } from '../aServer.ts';
import { ballotText, type Evidence, type Frame, type Suspect } from './guessing/evidence.ts';
import { strategies } from './guessing/strategies.ts';

const votes = Number(process.env['GUESSED_VOTES'] ?? 2);
const firstSeed = Number(process.env['SEED'] ?? 1);

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

/** How many voters sit in each corner of group and party; the first corner is small where nothing may be split. */
interface Room {
  corners: number[][];
  /** Of so few the one who is guessed is one, at least: by what is told on purpose. */
  hidesAmong: number;
}
const inOneCrowd: Room = {
  corners: [
    [2, 2],
    [2, 34],
  ],
  hidesAmong: 40,
};
const toldByParts: Room = {
  corners: [
    [6, 6],
    [6, 6],
  ],
  hidesAmong: 6,
};
const toldByParty: Room = {
  corners: [
    [1, 11],
    [11, 1],
  ],
  hidesAmong: 12,
};

test.each([
  ['of forty in one crowd', inOneCrowd],
  ['who are told by group and party', toldByParts],
  ['of whom one sits alone with another party', toldByParty],
] as const)(
  `voters %s: with all frames, exports and files, each way to guess their ballots does as well as a lot`,
  async (_name, room) => {
    const hits: Record<string, number> = {};
    let guesses = 0;
    for (let seed = firstSeed; seed < firstSeed + votes; seed++) {
      const { evidence, truth } = await holdVote(room, randomFrom(seed));
      guesses += evidence.voters.length;
      for (const [name, strategy] of Object.entries(strategies)) {
        const guess = strategy(evidence);
        const right = evidence.voters.filter(({ seatId }) => guess.get(seatId) === truth.get(seatId));
        hits[name] = (hits[name] ?? 0) + right.length;
      }
    }
    console.log(`${guesses} guesses, ${guesses / room.hidesAmong} would be chance:`, hits);
    for (const [name, right] of Object.entries(hits)) {
      expect(right, name).toBeLessThanOrEqual(boundOfChance(guesses, 1 / room.hidesAmong));
    }
  },
  Math.max(60_000, votes * 20_000),
);

test('the same attacker would know every ballot that was kept in the order of casting, joining or seats', async () => {
  const { evidence, truth } = await holdVote(toldByParts, randomFrom(firstSeed));
  const answered = evidence.frames.filter(({ text }) => text.startsWith('3')).map(({ seatId }) => seatId);
  const voters = evidence.voters.map(({ seatId }) => seatId);
  const orders = {
    'order of joining': voters,
    'order of seat ids': voters.toSorted(),
    'order of the first answer': [...new Set(answered)],
    'order of the last answer': [...new Set(answered.toReversed())].toReversed(),
  };
  for (const [name, order] of Object.entries(orders)) {
    const ballots = order.flatMap((seatId) => truth.get(seatId) ?? []);
    expect(strategies[name]!({ ...evidence, ballots }), name).toEqual(truth);
  }
});

test('the same attacker knows every ballot while the vote is open and the data folder is in reach', async () => {
  const { evidence, truth } = await holdVote(toldByParts, randomFrom(firstSeed), 'beforeClosing');
  expect(strategies['a file says it']!(evidence)).toEqual(truth);
});

/** Chance, and five standard deviations of it: once in three million such tests is that passed by luck. */
function boundOfChance(guesses: number, chance: number): number {
  return guesses * chance + 5 * Math.sqrt(guesses * chance * (1 - chance)) + 1;
}

/** A vote of persons who change their minds and cast in an order of their own; all that the world gets to see of it. */
async function holdVote(
  { corners }: Room,
  random: () => number,
  looked: 'afterClosing' | 'beforeClosing' = 'afterClosing',
): Promise<{ evidence: Evidence; truth: Map<string, string> }> {
  const pick = (below: number): number => Math.floor(random() * below);
  const { sessionId, joinCode, tickets } = await server.create({
    title: 'Round Table',
    template: 'round-table',
    groups: ['North', 'South'],
    parties: ['Kommune', 'Region'],
  });
  const bearer = tickets.facilitator;
  const frames: Frame[] = [];
  const screens: OpenScreen[] = [];
  const open = async (ticket: string): Promise<OpenScreen> => {
    const screen = await server.open(ticket);
    screens.push(screen);
    const { id: seatId } = screen.view.seat;
    screen.socket.io.engine.on('packet', ({ data }) => {
      const text = String(data).replaceAll(/"mine(InParts)?":(\{[^{}]*\}|\[[^\]]*\])/g, '"mine":null');
      frames.push({ seatId, atMs: performance.now(), text });
    });
    return screen;
  };
  const facilitator = await open(tickets.facilitator);
  await open(tickets.plenary);
  const handed = await server.request('POST', `/api/sessions/${sessionId}/seats`, {
    bearer,
    body: { role: 'observer' },
  });
  await open(handed.body.ticket);

  const { session, agenda } = facilitator.view;
  const places = corners.flatMap((row, group) =>
    row.flatMap((count, party) => Array.from({ length: count }, () => ({ group, party }))),
  );
  const voters: (Suspect & { screen: OpenScreen })[] = [];
  for (const [number, { group, party }] of shuffled(places, pick).entries()) {
    const [groupId, partyId] = [session.groups[group]!.id, session.parties[party]!.id];
    const name = `Person ${pick(1_000_000)} ${number}`;
    const { ticket, seat } = await server.join(joinCode, { device: 'person', groupId, partyId, name });
    voters.push({ seatId: seat.id, name, groupId, partyId, screen: await open(ticket) });
  }

  const activity = agenda.find(({ kind }) => kind === 'dilemma-sort')!;
  const activityId = activity.id;
  await facilitator.give({ type: 'goTo', activityId, from: null });
  const terms = { type: 'openVote', activityId, points: 100, maxPerOption: 50, voter: 'person' } as const;
  const opened = await facilitator.give(terms);
  const voteId = opened.ok ? opened.id! : expect.fail(opened.error.message);
  await until(() => facilitator.view.agenda.some(({ votes: rounds }) => rounds.length > 0));
  const slate = facilitator.view.agenda.find(({ id }) => id === activityId)!.votes[0]!.slate;

  const truth = new Map<string, string>();
  const casting = voters.flatMap((voter) => Array.from({ length: 1 + pick(2) }, () => voter));
  for (const { seatId, screen } of shuffled(casting, pick)) {
    const ballot = newBallot(
      new Set(truth.values()),
      slate.map(({ id }) => id),
      pick,
    );
    expect(await screen.give({ type: 'castBallot', activityId, voteId, ballot })).toEqual({ ok: true });
    truth.set(seatId, ballotText(ballot));
  }
  if (looked === 'afterClosing') {
    await facilitator.give({ type: 'closeVote', activityId, voteId });
    await facilitator.give({ type: 'publishVote', activityId, voteId });
    await facilitator.give({ type: 'showOnPlenary', show: { what: 'result', activityId, page: 0 } });
    await until(() => screens.every(({ view }) => JSON.stringify(view).includes('"published"')));
    // The store overwrites what was there a moment later.
    const mentions = (): boolean =>
      filesOf(server.dataDir).some(({ bytes }) => voters.some(({ seatId }) => bytes.includes(`"${seatId}":{`)));
    await until(() => !mentions());
  }
  const exports = await Promise.all(summaryFormats.map((format) => exported(sessionId, bearer, format)));
  const file = JSON.parse(
    exports
      .flat()
      .find(({ name }) => name === 'json')!
      .bytes.toString(),
  ) as SessionFile;
  const kept = file.session.agenda.find(({ id }) => id === activityId)!.votes[0];
  for (const { socket } of screens) socket.disconnect();
  const evidence: Evidence = {
    voters: voters.map(({ screen: _screen, ...suspect }) => suspect),
    ballots: kept ? kept.ballots.map(ballotText) : [...truth.values()],
    frames,
    files: [...filesOf(server.dataDir), ...exports.flat()],
  };
  expect(new Set(evidence.ballots)).toEqual(new Set(truth.values()));
  return { evidence, truth };
}

/** One that nobody has cast, so that it could give its voter away. */
function newBallot(taken: Set<string>, options: string[], pick: (below: number) => number): Record<string, number> {
  for (;;) {
    const ballot = Object.fromEntries(options.slice(0, 4).map((id) => [id, 1 + pick(25)]));
    if (!taken.has(ballotText(ballot))) return ballot;
  }
}

function filesOf(dataDir: string): { name: string; bytes: Buffer }[] {
  return readdirSync(dataDir, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, bytes: readFileSync(join(dataDir, name)) }));
}

/** A file as it is, and what is packed within it. */
async function exported(
  sessionId: string,
  bearer: string,
  format: string,
): Promise<{ name: string; bytes: Buffer }[]> {
  const response = await fetch(`${server.url}/api/sessions/${sessionId}/summary?format=${format}`, {
    headers: { authorization: `Bearer ${bearer}` },
  });
  expect(response.status, format).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  const isPacked = bytes.subarray(0, 2).toString() === 'PK';
  const within = isPacked
    ? Object.entries(unzipSync(bytes)).map(([name, part]) => ({ name, bytes: Buffer.from(part) }))
    : [];
  return [{ name: format, bytes }, ...within];
}

function shuffled<One>(all: readonly One[], pick: (below: number) => number): One[] {
  const left = [...all];
  return all.map(() => left.splice(pick(left.length), 1)[0]!);
}
