import { expect, test } from 'vitest';
import { SessionOnPaper } from './aSession.ts';

test('a group is sent neither the dilemmas nor the instruction of an activity it may not see yet', () => {
  const day = new SessionOnPaper();
  const table = day.join('North');
  const dilemmas = (): unknown => day.viewOf(table).agenda.find((activity) => activity.title === 'Dilemmas');
  expect(dilemmas()).toMatchObject({ setup: null, instruction: '', visible: false });
  day.goTo('Dilemmas');
  expect(dilemmas()).toMatchObject({ visible: true, instruction: 'Sort', setup: { dilemmas: { length: 3 } } });
});

test("a group opens its own board and no other group's", () => {
  const day = new SessionOnPaper();
  const table = day.join('North');
  day.goTo('Snags');
  expect(day.viewOf(table).boards.map((board) => board.groupId)).toEqual([day.groupId('North')]);
});

test('plenary opens only the boards that the facilitator shows', () => {
  const day = new SessionOnPaper();
  day.goTo('Snags');
  const activityId = day.activity('Snags').id;
  const shown = (): string[] => day.viewOf(day.plenary).boards.map((board) => board.groupId);
  expect(shown()).toEqual([]);
  day.give(day.facilitator, { type: 'showOnPlenary', show: { what: 'groups', activityId, page: 0 } });
  expect(shown()).toEqual([day.groupId('North'), day.groupId('South')]);
  const groupId = day.groupId('South');
  day.give(day.facilitator, { type: 'showOnPlenary', show: { what: 'group', activityId, groupId, page: 0 } });
  expect(shown()).toEqual([groupId]);
  day.give(day.facilitator, { type: 'showOnPlenary', show: { what: 'card', activityId, groupId, cardId: 'x' } });
  expect(shown()).toEqual([]);
});

test('plenary reads and never writes', () => {
  const day = new SessionOnPaper();
  day.goTo('Snags');
  const activityId = day.activity('Snags').id;
  day.give(day.facilitator, { type: 'showOnPlenary', show: { what: 'groups', activityId, page: 0 } });
  expect(new Set(day.viewOf(day.plenary).boards.map((board) => board.access))).toEqual(new Set(['read']));
});

test('plenary is told how many are here, not who they are', () => {
  const day = new SessionOnPaper();
  const person = day.join('North', 'person');
  day.give(person, { type: 'editSeat', name: 'Karen', partyId: day.session.parties[0]!.id });
  expect(JSON.stringify(day.viewOf(day.plenary))).not.toContain('Karen');
  expect(day.viewOf(day.plenary).present).toHaveLength(1);
  expect(day.viewOf(day.facilitator).present[0]).toMatchObject({ name: 'Karen' });
});

test('a return code is shown only to the seat it belongs to', () => {
  const day = new SessionOnPaper();
  const mine = day.join('North', 'person');
  const neighbour = day.join('North', 'person');
  expect(day.viewOf(mine).seat.returnCode).toBe(mine.returnCode);
  for (const other of [neighbour, day.facilitator, day.plenary]) {
    expect(JSON.stringify(day.viewOf(other))).not.toContain(mine.returnCode);
  }
});

test('a group sees who is in it, and not who sits in the others', () => {
  const day = new SessionOnPaper();
  const north = day.join('North');
  day.join('South');
  expect(day.viewOf(north).present.map((seat) => seat.id)).toEqual([north.id]);
});
