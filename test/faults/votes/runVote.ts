import { expect } from 'vitest';
import { randomFrom } from '../../randomFrom.ts';
import type { Ballot, BallotPart } from '../../../shared/voting/vote.ts';
import { BallotBook, shownAs, type Said } from './ballotBook.ts';
import { devices, type Ground, type Terms } from './ground.ts';

const steps = 14;

/** The terms of a seed's vote: every method, tables and persons, whole and split ballots. */
export function termsOf(seed: number): Terms {
  const random = randomFrom(seed ^ 0x5eed);
  const pick = (below: number): number => Math.floor(random() * below);
  const method = (['points', 'pick', 'rank', 'agree'] as const)[pick(4)]!;
  const voter = pick(2) === 0 ? 'table' : 'person';
  const points = method === 'pick' ? 1 + pick(2) : 3;
  return { method, points, maxPerOption: 2, voter, mayBeSplit: voter === 'table' && pick(2) === 0 };
}

/**
 * One vote, played by its seed: ballots, changes of mind, double clicks, the same ballot sent again, two devices of one
 * voter at once, ballots that do not fit, reloads, a crash under way, and a race around closing. Throws when the
 * server does anything that the book does not allow.
 */
export async function runVote(seed: number, ground: Ground): Promise<{ castings: number; unknown: number }> {
  const random = randomFrom(seed);
  const pick = (below: number): number => Math.floor(random() * below);
  const terms = termsOf(seed);
  const book = new BallotBook();
  const onTheirWay: Promise<void>[] = [];
  let { crashes } = ground;
  let closeSentAt = Infinity;
  let closedAt = Infinity;

  const voterOf = (device: number): string => {
    const { seatId, groupId } = ground.idsOf(device);
    return terms.voter === 'table' ? groupId : seatId;
  };
  const deviceOf = (voter: string): number => devices.findIndex((_, device) => voterOf(device) === voter);
  const isVoting = (device: number): boolean => devices[device]!.role === terms.voter;
  const voting = [...devices.keys()].filter(isVoting);
  const notVoting = [...devices.keys()].filter((device) => !isVoting(device));
  const oneOf = <One>(many: readonly One[]): One => many[pick(many.length)]!;

  /** Sends a ballot, and judges its answer when that comes. */
  function cast(device: number, said: Said): Promise<void> {
    const fits = isVoting(device) && fitsTerms(terms, said);
    const casting = book.begin(voterOf(device), said, fits);
    const sending = ground.cast(device, said).then((outcome) => {
      book.end(casting, outcome);
      if (outcome === 'unknown') return;
      const isRight =
        outcome === 'ok'
          ? fits && casting.sentAt < closedAt
          : outcome === 'voteIsClosed'
            ? closeSentAt < casting.endedAt
            : !fits;
      if (!isRight) throw new Error(`${outcome} for ${shownAs(said)}`);
    });
    onTheirWay.push(sending);
    // Whoever waits for all of them is told.
    sending.catch(() => {});
    return sending;
  }

  function act(): Promise<unknown> | undefined {
    switch (pick(9)) {
      case 0: {
        const [device, said] = [oneOf(voting), fitting(terms, pick)];
        return Promise.all([cast(device, said), cast(device, said)]);
      }
      case 1: {
        const sameVoter =
          terms.voter === 'table'
            ? [0, 1]
            : oneOf([
                [4, 5],
                [6, 7],
              ]);
        return Promise.all(sameVoter.map((device) => cast(device, fitting(terms, pick))));
      }
      case 2: {
        const before = oneOf(book.castings);
        return before && cast(deviceOf(before.voter), before.said);
      }
      case 3:
        return cast(oneOf(voting), notFitting(terms, pick));
      case 4:
        return cast(oneOf(notVoting), fitting(terms, pick));
      case 5:
        return ground.reload(oneOf(voting));
      default:
        return cast(oneOf(voting), fitting(terms, pick));
    }
  }

  /** The server was killed: everybody looks at their own screen. What was answered is there, the rest is or is not. */
  async function afterCrash(): Promise<void> {
    if (ground.crashes === crashes) return;
    crashes = ground.crashes;
    await Promise.all(onTheirWay.splice(0));
    await ground.back();
    book.serverDied();
    for (const device of voting) {
      const { state, mine, mineInParts } = await ground.voteOn(device);
      if (state !== 'open') return;
      const shown = mineInParts ? { ballot: {}, parts: mineInParts } : mine && { ballot: mine };
      book.seen(voterOf(device), shown && shownAs(shown));
    }
  }

  const crashAt = pick(steps * 2);
  for (let step = 0; step < steps; step++) {
    const acting = act();
    if (pick(2) === 0) await acting;
    if (step === crashAt) await ground.crash?.();
    await afterCrash();
  }

  // Ballots before, with and after the closing, which is asked for twice; and now and then the server dies over it.
  for (let before = pick(4); before > 0; before--) void cast(oneOf(voting), fitting(terms, pick));
  closeSentAt = book.now();
  const closing = [ground.close(), ground.close()];
  for (let after = pick(4); after > 0; after--) void cast(oneOf(voting), fitting(terms, pick));
  if (crashAt >= steps && pick(2) === 0) await ground.crash?.();
  const closings = await Promise.all(closing);
  if (closings.includes('unknown')) {
    expect(closings.filter((outcome) => outcome === 'ok').length).toBeLessThanOrEqual(1);
    while (ground.crashes === crashes) await new Promise((resolve) => setTimeout(resolve, 5));
    await afterCrash();
    expect(['ok', 'voteIsClosed']).toContain(await ground.close());
  } else expect(closings.toSorted()).toEqual(['ok', 'voteIsClosed']);
  closedAt = book.now();
  await Promise.all(onTheirWay.splice(0));

  const kept = await ground.kept();
  const voters = kept.cast ?? kept.ballots.length;
  if (!book.explains(kept.ballots, voters)) throw new Error(JSON.stringify({ kept, castings: book.castings }));
  expect(voters).toBeLessThanOrEqual(new Set(voting.map(voterOf)).size);
  for (const device of devices.keys()) {
    const { seatId, groupId } = ground.idsOf(device);
    expect(JSON.stringify(kept)).not.toContain(seatId);
    expect(JSON.stringify(kept)).not.toContain(groupId);
  }

  // Whatever is sent once more counts for nothing.
  await afterCrash();
  for (const { voter, said } of book.castings.slice(-3)) void cast(deviceOf(voter), said);
  await Promise.all(onTheirWay.splice(0));
  expect(await ground.kept()).toEqual(kept);
  const unanswered = book.castings.filter(({ outcome }) => outcome === 'unknown' || outcome === 'not stored');
  return { castings: book.castings.length, unknown: unanswered.length };
}

type Pick = (below: number) => number;

function fitting(terms: Terms, pick: Pick): Said {
  if (terms.mayBeSplit && pick(2) === 0) {
    const parts: BallotPart[] = Array.from({ length: 1 + pick(3) }, () => ({
      people: 1 + pick(4),
      ballot: ballotFor(terms, pick),
    }));
    return { ballot: {}, parts };
  }
  return { ballot: ballotFor(terms, pick) };
}

function ballotFor({ method, points, maxPerOption }: Terms, pick: Pick): Ballot {
  if (method === 'rank') return { a: pick(4), b: pick(4), c: pick(4) };
  if (method === 'agree') return { a: pick(6), b: pick(6), c: pick(6) };
  const ballot: Ballot = { a: 0, b: 0, c: 0 };
  const most = method === 'pick' ? 1 : maxPerOption;
  for (let left = pick(points + 1); left > 0; left--) {
    const id = 'abc'[pick(3)]!;
    if (ballot[id]! < most) ballot[id] = ballot[id]! + 1;
  }
  return ballot;
}

function notFitting({ method }: Terms, pick: Pick): Said {
  const id = 'abc'[pick(3)]!;
  return { ballot: pick(3) === 0 ? { elsewhere: 1 } : { [id]: method === 'agree' ? 6 : method === 'rank' ? 4 : 3 } };
}

/** The rules, told once more and apart from the server's own. */
function fitsTerms({ method, points, maxPerOption, mayBeSplit }: Terms, { ballot, parts }: Said): boolean {
  if (parts && !mayBeSplit) return false;
  const most = { rank: 3, agree: 5, pick: 1, points: maxPerOption }[method ?? 'points'];
  return (parts?.map((part) => part.ballot) ?? [ballot]).every((each) => {
    const marks = Object.entries(each).filter(([, mark]) => mark > 0);
    const spent = marks.reduce((sum, [, mark]) => sum + mark, 0);
    const isShared = method !== 'rank' && method !== 'agree';
    return marks.every(([id, mark]) => 'abc'.includes(id) && mark <= most) && (!isShared || spent <= points);
  });
}
