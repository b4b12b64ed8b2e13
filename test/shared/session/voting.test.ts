import { expect, test } from 'vitest';
import { SessionOnPaper } from './aSession.ts';

function aDayWithDilemmas(): SessionOnPaper {
  const day = new SessionOnPaper();
  day.goTo('Dilemmas');
  return day;
}

test('a table that votes twice has only its last ballot counted', () => {
  const day = aDayWithDilemmas();
  const north = day.join('North');
  const voteId = day.openVote();
  day.cast(north, voteId, { a: 2, b: 1 });
  day.cast(north, voteId, { c: 1 });
  day.closeVote(voteId);
  const [vote] = day.viewOf(day.facilitator).agenda[2]!.votes;
  expect(vote!.tally!.map(({ option, points }) => [option.id, points])).toEqual([
    ['c', 1],
    ['a', 0],
    ['b', 0],
  ]);
});

test('two laptops of one table share one ballot', () => {
  const day = aDayWithDilemmas();
  const first = day.join('North');
  const second = day.join('North');
  const voteId = day.openVote();
  day.cast(first, voteId, { a: 1 });
  expect(day.viewOf(second).agenda[2]!.votes[0]!.mine).toEqual({ a: 1 });
  day.cast(second, voteId, { b: 1 });
  expect(day.viewOf(first).agenda[2]!.votes[0]).toMatchObject({ mine: { b: 1 }, cast: 1, eligible: 1 });
});

test('a person has no ballot while tables vote, and a table none while persons vote', () => {
  const day = aDayWithDilemmas();
  const table = day.join('North');
  const person = day.join('North', 'person');
  const byTable = day.openVote({ voter: 'table' });
  expect(day.cast(person, byTable, { a: 1 })).toBe('notYourVote');
  day.closeVote(byTable);
  const byPerson = day.openVote({ voter: 'person' });
  expect(day.cast(table, byPerson, { a: 1 })).toBe('notYourVote');
  expect(day.cast(person, byPerson, { a: 1 })).toBe('ok');
});

test('a ballot with too many points, too many on one option, or an unknown option is refused', () => {
  const day = aDayWithDilemmas();
  const north = day.join('North');
  const voteId = day.openVote({ points: 3, maxPerOption: 2 });
  expect(day.cast(north, voteId, { a: 2, b: 2 })).toBe('tooManyPoints');
  expect(day.cast(north, voteId, { a: 3 })).toBe('tooManyPoints');
  expect(day.cast(north, voteId, { z: 1 })).toBe('notOnSlate');
  expect(day.viewOf(north).agenda[2]!.votes[0]!.cast).toBe(0);
});

test('a ballot that arrives after closing is refused and not counted', () => {
  const day = aDayWithDilemmas();
  const north = day.join('North');
  const voteId = day.openVote();
  day.closeVote(voteId);
  expect(day.cast(north, voteId, { a: 1 })).toBe('voteIsClosed');
});

test('everyone learns how many have voted, but nobody what, until it is published', () => {
  const day = aDayWithDilemmas();
  const north = day.join('North');
  const south = day.join('South');
  const voteId = day.openVote();
  day.cast(north, voteId, { a: 2 });
  expect(day.viewOf(south).agenda[2]!.votes[0]).toMatchObject({ cast: 1, eligible: 2, tally: null, mine: null });
  expect(day.viewOf(day.facilitator).agenda[2]!.votes[0]!.tally).toBeNull();
  day.closeVote(voteId);
  expect(day.viewOf(south).agenda[2]!.votes[0]!.tally).toBeNull();
  day.publishVote(voteId);
  expect(day.viewOf(south).agenda[2]!.votes[0]!.tally![0]).toMatchObject({
    option: { id: 'a' },
    points: 2,
    place: 1,
  });
});

test('closing destroys the link between voter and ballot', () => {
  const day = aDayWithDilemmas();
  const seats = [day.join('North', 'person'), day.join('South', 'person'), day.join('South', 'person')];
  const voteId = day.openVote({ voter: 'person' });
  day.cast(seats[2]!, voteId, { b: 1, a: 1 });
  day.cast(seats[0]!, voteId, { c: 2 });
  day.cast(seats[1]!, voteId, { a: 1, b: 1 });
  day.closeVote(voteId);
  const stored = JSON.stringify(day.activity('Dilemmas').votes);
  for (const seat of seats) expect(stored).not.toContain(seat.id);
  expect(day.activity('Dilemmas').votes[0]).toMatchObject({ ballots: [{ a: 1, b: 1 }, { a: 1, b: 1 }, { c: 2 }] });
});

test('the slate is what was voted on, also when a dilemma is reworded afterwards', () => {
  const day = aDayWithDilemmas();
  const voteId = day.openVote();
  const changes = { setup: { dilemmas: [{ id: 'a', text: 'Something else' }] } };
  day.give(day.facilitator, { type: 'editActivity', activityId: day.activity('Dilemmas').id, changes });
  day.closeVote(voteId);
  expect(day.activity('Dilemmas').votes[0]!.slate.map((option) => option.text)).toEqual(['A', 'B', 'C']);
});

test('a second round keeps the first', () => {
  const day = aDayWithDilemmas();
  const first = day.openVote();
  const again = { type: 'openVote', activityId: day.activity('Dilemmas').id, points: 1, maxPerOption: 1 } as const;
  expect(day.give(day.facilitator, { ...again, voter: 'table' }, { slate: [{ id: 'a', text: 'A' }] })).toBe(
    'voteIsOpen',
  );
  day.closeVote(first);
  day.openVote();
  expect(day.activity('Dilemmas').votes.map((vote) => vote.state)).toEqual(['closed', 'open']);
});

test('a vote cannot be published while it is open, nor closed twice', () => {
  const day = aDayWithDilemmas();
  const voteId = day.openVote();
  expect(day.publishVote(voteId)).toBe('voteIsNotClosed');
  expect(day.closeVote(voteId)).toBe('ok');
  expect(day.closeVote(voteId)).toBe('voteIsClosed');
});

test('a seat that is taken away takes its ballot in an open vote along', () => {
  const day = aDayWithDilemmas();
  const person = day.join('North', 'person');
  const voteId = day.openVote({ voter: 'person' });
  day.cast(person, voteId, { a: 1 });
  day.give(day.facilitator, { type: 'removeSeat', seatId: person.id });
  expect(day.viewOf(day.facilitator).agenda[2]!.votes[0]).toMatchObject({ cast: 0, eligible: 0 });
});
