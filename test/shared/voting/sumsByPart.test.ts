import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestForSecrecy, flawOfBallot } from '../../../shared/voting/ballotFits.ts';
import { sumsByPart, type PartSums, type VotersBallots } from '../../../shared/voting/sumsByPart.ts';
import { tallyVote } from '../../../shared/voting/tallyVote.ts';
import { voteMethods, type Ballot, type VoteTerms } from '../../../shared/voting/vote.ts';

const slate = ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase() }));
const named = (...ids: string[]) => ids.map((id) => ({ id, name: id }));
const room = { groups: named('A', 'B', 'C'), parties: named('kommune', 'region') };

type Terms = Pick<VoteTerms, 'slate' | 'method' | 'voter' | 'openBallots'>;
const persons: Terms = { slate, method: 'points', voter: 'person' };

const voter = (groupId: string, partyId: string | null, ballot: Ballot): VotersBallots => ({
  groupId,
  partyId,
  ballots: [ballot],
});
const crowd = (count: number, groupId: string, partyId: string | null): VotersBallots[] =>
  Array.from({ length: count }, (_, at) => voter(groupId, partyId, at % 2 === 0 ? { a: 1 } : { b: 1 }));

const partsOf = (sums: PartSums[]): [string, number][] => sums.map(({ by, id, ballots }) => [`${by} ${id}`, ballots]);

describe('persons', () => {
  test('are told apart by group and party where every part has five', () => {
    const voters = [...crowd(5, 'A', 'kommune'), ...crowd(6, 'B', 'region')];
    expect(partsOf(sumsByPart(persons, voters, room))).toEqual([
      ['group A', 5],
      ['group B', 6],
      ['party kommune', 5],
      ['party region', 6],
    ]);
  });

  test('are not told apart at all by what has one part of four: the rest would tell it', () => {
    const voters = [...crowd(9, 'A', 'kommune'), ...crowd(9, 'B', 'region'), ...crowd(4, 'A', null)];
    expect(partsOf(sumsByPart(persons, voters, room))).toEqual([
      ['group A', 13],
      ['group B', 9],
    ]);
  });

  test('are told by party alone where fewer than five share group and party: both would tell these few', () => {
    const voters = [
      ...[...crowd(6, 'A', 'kommune'), ...crowd(1, 'A', 'region')],
      ...[...crowd(5, 'B', 'kommune'), ...crowd(6, 'B', 'region')],
    ];
    expect(partsOf(sumsByPart(persons, voters, room))).toEqual([
      ['party kommune', 11],
      ['party region', 7],
    ]);
  });

  test('of whom all belong together are not told twice', () => {
    expect(sumsByPart(persons, crowd(12, 'A', 'kommune'), room)).toEqual([]);
  });
});

describe('tables', () => {
  const tables = [voter('A', null, { a: 2 }), voter('B', null, { b: 1, c: 1 })];

  test('are told table by table only when that was said before', () => {
    const terms: Terms = { slate, method: 'points', voter: 'table' };
    expect(sumsByPart(terms, tables, room)).toEqual([]);
    const told = sumsByPart({ ...terms, openBallots: true }, tables, room);
    expect(partsOf(told)).toEqual([
      ['group A', 1],
      ['group B', 1],
    ]);
    expect(told[0]!.rows.map(({ optionId, points }) => [optionId, points])).toEqual([
      ['a', 2],
      ['b', 0],
      ['c', 0],
    ]);
  });
});

test('whatever is voted, parts add up to the whole, none has fewer than five, and no ballot can be read off', () => {
  const mark = fc.integer({ min: 0, max: 5 });
  const ballots = fc.record({ a: mark, b: mark, c: mark });
  const voters = fc.array(
    fc.record({
      groupId: fc.constantFrom('A', 'B', 'C'),
      partyId: fc.constantFrom('kommune', 'region', null),
      ballots: ballots.map((ballot) => [ballot]),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(voters, fc.constantFrom(...voteMethods), (cast, method) => {
      const terms: VoteTerms = {
        ...{ id: 'v', slate, method, voter: 'person', openedAtMs: 0 },
        points: 15,
        maxPerOption: 5,
      };
      const fitting = cast.filter(({ ballots: [ballot] }) => flawOfBallot(terms, ballot!) === undefined);
      const sums = sumsByPart(terms, fitting, room);
      const whole = tallyVote(
        terms,
        fitting.flatMap((each) => each.ballots),
      );
      for (const by of ['group', 'party'] as const) {
        const parts = sums.filter((part) => part.by === by);
        if (parts.length === 0) continue;
        // Every ballot hides among five, whichever sums are put together.
        const isBoth = sums.some((part) => part.by !== by);
        const corners = Map.groupBy(fitting, ({ groupId, partyId }) => `${groupId} ${partyId}`);
        if (isBoth) expect(Math.min(...[...corners.values()].map((corner) => corner.length))).toBeGreaterThan(4);
        expect(parts.length).toBeGreaterThan(1);
        expect(Math.min(...parts.map((part) => part.ballots))).toBeGreaterThanOrEqual(fewestForSecrecy);
        expect(sumOf(parts.map((part) => part.ballots))).toBe(fitting.length);
        for (const { option, voters: giving, points, spread } of whole) {
          const rows = parts.map(({ rows: all }) => all.find(({ optionId }) => optionId === option.id)!);
          expect(sumOf(rows.map((row) => row.voters))).toBe(giving);
          expect(sumOf(rows.map((row) => row.points))).toBe(points);
          spread?.forEach((count, at) => expect(sumOf(rows.map((row) => row.spread![at]!))).toBe(count));
        }
      }
    }),
    { numRuns: 500 },
  );
});

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
