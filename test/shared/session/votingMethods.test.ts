import { describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import type { Ballot, BallotPart } from '../../../shared/voting/vote.ts';
import { randomFrom } from '../../randomFrom.ts';
import { SessionOnPaper } from './aSession.ts';

type Terms = Partial<Extract<Command, { type: 'openVote' }>>;

function aVote(terms: Terms): { day: SessionOnPaper; voteId: string } {
  const day = new SessionOnPaper();
  day.goTo('Dilemmas');
  return { day, voteId: day.openVote(terms as Parameters<SessionOnPaper['openVote']>[0]) };
}

const tallyOf = (day: SessionOnPaper) => day.viewOf(day.facilitator).agenda[2]!.votes.at(-1)!.tally!;
const pointsOf = (day: SessionOnPaper): Ballot =>
  Object.fromEntries(tallyOf(day).map(({ option, points }) => [option.id, points]));

describe('methods', () => {
  test('pick up to two: one point each, and a third is refused', () => {
    const { day, voteId } = aVote({ method: 'pick', points: 2 });
    const north = day.join('North');
    expect(day.cast(north, voteId, { a: 2 })).toBe('tooManyPoints');
    expect(day.cast(north, voteId, { a: 1, b: 1, c: 1 })).toBe('tooManyPoints');
    expect(day.cast(north, voteId, { a: 1, c: 1 })).toBe('ok');
  });

  test('rank with ties: places, and none beyond the last', () => {
    const { day, voteId } = aVote({ method: 'rank' });
    const north = day.join('North');
    expect(day.cast(north, voteId, { a: 4 })).toBe('tooManyPoints');
    expect(day.cast(north, voteId, { b: 1, c: 1, a: 2 })).toBe('ok');
    day.closeVote(voteId);
    expect(tallyOf(day).map(({ option, place }) => [option.id, place])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ]);
  });

  test('options may be called as JavaScript calls what every object has', () => {
    const day = new SessionOnPaper();
    day.goTo('Dilemmas');
    const slate = ['toString', 'valueOf', 'hasOwnProperty'].map((id) => ({ id, text: id }));
    const activityId = day.activity('Dilemmas').id;
    const terms = { points: 3, maxPerOption: 2, voter: 'table' } as const;
    day.give(day.facilitator, { type: 'openVote', activityId, ...terms }, { slate });
    const voteId = day.activity('Dilemmas').votes[0]!.id;
    expect(day.cast(day.join('North'), voteId, { toString: 2 } as unknown as Ballot)).toBe('ok');
    expect(day.cast(day.join('South'), voteId, { valueOf: 1 } as unknown as Ballot)).toBe('ok');
    day.closeVote(voteId);
    expect(tallyOf(day).map(({ option, points }) => [option.id, points])).toEqual([
      ['toString', 2],
      ['valueOf', 1],
      ['hasOwnProperty', 0],
    ]);
  });

  test('the scale goes from one to five', () => {
    const { day, voteId } = aVote({ method: 'agree' });
    const north = day.join('North');
    expect(day.cast(north, voteId, { a: 6 })).toBe('tooManyPoints');
    expect(day.cast(north, voteId, { a: 5, b: 5, c: 1 })).toBe('ok');
  });
});

describe('a table that does not agree', () => {
  const split = { type: 'castBallot', ballot: {} } as const;

  test('casts a part for each opinion, and its people are counted', () => {
    const { day, voteId } = aVote({ method: 'pick', points: 1, mayBeSplit: true });
    const [north, south] = [day.join('North'), day.join('South')];
    const activityId = day.activity('Dilemmas').id;
    const parts: BallotPart[] = [
      { people: 3, ballot: { a: 1 } },
      { people: 2, ballot: { b: 1 } },
    ];
    expect(day.give(north, { ...split, activityId, voteId, parts })).toBe('ok');
    expect(day.viewOf(north).agenda[2]!.votes[0]!.mineInParts).toEqual(parts);
    expect(day.viewOf(south).agenda[2]!.votes[0]!.mineInParts).toBeUndefined();
    day.cast(south, voteId, { b: 1 });
    day.closeVote(voteId);
    expect(pointsOf(day)).toEqual({ a: 3, b: 3, c: 0 });
    expect(day.viewOf(day.facilitator).agenda[2]!.votes[0]).toMatchObject({ cast: 2, eligible: 2 });
    expect(JSON.stringify(day.activity('Dilemmas').votes)).not.toContain('parts');
  });

  test('may change its mind and agree after all', () => {
    const { day, voteId } = aVote({ method: 'pick', points: 1, mayBeSplit: true });
    const north = day.join('North');
    const activityId = day.activity('Dilemmas').id;
    day.give(north, { ...split, activityId, voteId, parts: [{ people: 4, ballot: { a: 1 } }] });
    day.cast(north, voteId, { c: 1 });
    day.closeVote(voteId);
    expect(pointsOf(day)).toEqual({ a: 0, b: 0, c: 1 });
  });

  test('is refused where the vote wants one ballot, and where it has more people than a table seats', () => {
    const { day, voteId } = aVote({ method: 'pick', points: 1 });
    const activityId = day.activity('Dilemmas').id;
    const north = day.join('North');
    const parts = [{ people: 3, ballot: { a: 1 } }];
    expect(day.give(north, { ...split, activityId, voteId, parts })).toBe('mayNotBeSplit');
    const other = aVote({ method: 'pick', points: 1, mayBeSplit: true });
    const table = other.day.join('North');
    const crowd: BallotPart[] = [
      { people: 60, ballot: { a: 1 } },
      { people: 1, ballot: {} },
    ];
    expect(
      other.day.give(table, {
        ...split,
        activityId: other.day.activity('Dilemmas').id,
        voteId: other.voteId,
        parts: crowd,
      }),
    ).toBe('malformed');
  });
});

test('ten thousand random votes: one ballot for each voter, sums exact, nothing after closing, no voter afterwards', () => {
  for (let seed = 1; seed <= 10_000; seed++) {
    try {
      runVote(randomFrom(seed));
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
}, 120_000);

/** Seats with two devices each vote, change, double click, are sent again, race with closing; the server restarts. */
function runVote(random: () => number): void {
  const pick = (below: number): number => Math.floor(random() * below);
  const voter = pick(2) === 0 ? 'table' : 'person';
  const { day, voteId } = aVote({ points: 3, maxPerOption: 2, voter });
  const seats = ['North', 'South', 'North', 'South'].map((group, index) =>
    day.join(group, index < 2 ? 'table' : 'person'),
  );
  /** What should count, by voter: the last ballot that was answered with ok. */
  const expected = new Map<string, Ballot>();
  let isOpen = true;
  let replay: (() => void) | undefined;
  for (let step = 0; step < 12; step++) {
    const seat = seats[pick(seats.length)]!;
    const ballot = { a: pick(3), b: pick(3), c: pick(2) };
    const act = (): void => {
      const outcome = day.cast(seat, voteId, ballot);
      const mayVote = seat.role === voter;
      const fits = ballot.a + ballot.b + ballot.c <= 3;
      expect(outcome).toBe(!isOpen ? 'voteIsClosed' : !mayVote ? 'notYourVote' : fits ? 'ok' : 'tooManyPoints');
      if (outcome === 'ok') expected.set(voter === 'table' ? seat.groupId : seat.id, ballot);
    };
    const what = pick(10);
    if (what === 0) day.session = JSON.parse(JSON.stringify(day.session));
    else if (what === 1 && step > 4 && isOpen) {
      expect(day.closeVote(voteId)).toBe('ok');
      isOpen = false;
    } else if (what === 2) replay?.();
    else {
      act();
      if (pick(4) === 0) act();
      replay = act;
    }
  }
  if (isOpen) day.closeVote(voteId);
  expect(day.closeVote(voteId)).toBe('voteIsClosed');
  const counted = [...expected.values()];
  const sum = (id: 'a' | 'b' | 'c'): number => counted.reduce((total, ballot) => total + ballot[id]!, 0);
  expect(pointsOf(day)).toEqual({ a: sum('a'), b: sum('b'), c: sum('c') });
  const kept = JSON.stringify(day.activity('Dilemmas').votes);
  for (const { id, groupId } of seats) {
    expect(kept).not.toContain(`"${id}"`);
    expect(kept).not.toContain(`"${groupId}"`);
  }
}
