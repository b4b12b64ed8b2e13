import { describe, expect, test } from 'vitest';
import { SessionOnPaper } from './aSession.ts';

function aDay(): { day: SessionOnPaper; activityId: string } {
  const day = new SessionOnPaper();
  day.goTo('Dilemmas');
  return { day, activityId: day.activity('Dilemmas').id };
}

const slate = ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase() }));

describe('a vote of persons', () => {
  test('is told by party when every one of them has five, not by group as well, and leads to nobody', () => {
    const { day, activityId } = aDay();
    const [kommune, region] = day.session.parties;
    const voteId = day.openVote({ points: 1, maxPerOption: 1, voter: 'person' });
    const seats = Array.from({ length: 11 }, (_, at) => day.join(at < 5 ? 'North' : 'South', 'person'));
    for (const [at, seat] of seats.entries()) {
      day.give(seat, { type: 'editSeat', partyId: (at % 2 === 0 ? kommune : region)!.id });
      day.cast(seat, voteId, { [at < 5 ? 'a' : 'b']: 1 });
    }
    day.closeVote(voteId);
    const [vote] = day.viewOf(day.facilitator).agenda[2]!.votes;
    expect(vote!.byPart!.map(({ by, name, ballots, rows }) => [by, name, ballots, rows[0]!.points])).toEqual([
      ['party', 'Kommune', 6, 3],
      ['party', 'Region', 5, 2],
    ]);
    expect(day.viewOf(seats[0]!).agenda[2]!.votes[0]!.byPart).toBeUndefined();
    day.give(day.facilitator, { type: 'publishVote', activityId, voteId });
    expect(day.viewOf(seats[0]!).agenda[2]!.votes[0]!.byPart).toEqual(vote!.byPart);
    const kept = JSON.stringify(day.activity('Dilemmas').votes);
    for (const { id } of seats) expect(kept).not.toContain(`"${id}"`);
  });
});

describe('terms that make no sense', () => {
  const terms = { type: 'openVote', points: 1, maxPerOption: 1 } as const;

  test('more to pick than there is', () => {
    const { day, activityId } = aDay();
    const open = (points: number) =>
      day.give(day.facilitator, { ...terms, activityId, method: 'pick', points, voter: 'table' }, { slate });
    expect(open(4)).toBe('moreThanOnSlate');
    expect(open(3)).toBe('ok');
  });

  test('more than forty options are not weighed against each other', () => {
    const { day, activityId } = aDay();
    const cards = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `card-${at}`, text: 'Knast' }));
    const open = (count: number) =>
      day.give(day.facilitator, { ...terms, activityId, voter: 'table' }, { slate: cards(count) });
    expect(open(41)).toBe('tooMuchToVoteOn');
    expect(open(40)).toBe('ok');
  });

  test('a person’s ballot cannot be split, nor be told', () => {
    const { day, activityId } = aDay();
    const open = (more: object) =>
      day.give(day.facilitator, { ...terms, activityId, voter: 'person', ...more }, { slate });
    expect(open({ mayBeSplit: true })).toBe('onlyForTables');
    expect(open({ openBallots: true })).toBe('onlyForTables');
  });
});

test('tables that were told so before are told table by table, and only with the result', () => {
  const { day, activityId } = aDay();
  const [north, south] = [day.join('North'), day.join('South')];
  const voteId = day.openVote({ openBallots: true } as Parameters<SessionOnPaper['openVote']>[0]);
  const voteFor = (seat: typeof north) => day.viewOf(seat).agenda[2]!.votes[0]!;
  expect(voteFor(north).openBallots).toBe(true);
  day.cast(north, voteId, { a: 2 });
  day.cast(south, voteId, { b: 1 });
  expect(JSON.stringify(voteFor(south))).not.toContain('"a":2');
  day.closeVote(voteId);
  expect(voteFor(south).byPart).toBeUndefined();
  day.give(day.facilitator, { type: 'publishVote', activityId, voteId });
  expect(voteFor(south).byPart!.map(({ name, rows }) => [name, rows.map(({ points }) => points)])).toEqual([
    ['North', [2, 0, 0]],
    ['South', [0, 1, 0]],
  ]);
});
