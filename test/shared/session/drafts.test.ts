import { expect, test } from 'vitest';
import { draftsOf } from '../../../shared/boards/boardName.ts';
import { boardAccess } from '../../../shared/session/boardAccess.ts';
import type { Command } from '../../../shared/session/commands.ts';
import type { Seat } from '../../../shared/session/seat.ts';
import { fileOfSession, sessionFileSchema } from '../../../shared/summary/sessionFile.ts';
import { SessionOnPaper } from './aSession.ts';

class PrivateSession extends SessionOnPaper {
  readonly snags: string;

  constructor({ anonymous = false, begun = true } = {}) {
    super();
    this.snags = this.activity('Snags').id;
    this.edit({ writing: 'private', anonymous });
    if (begun) this.goTo('Snags');
  }

  edit(changes: Extract<Command, { type: 'editActivity' }>['changes']) {
    return this.give(this.facilitator, { type: 'editActivity', activityId: this.snags, changes });
  }

  show(seat: Seat, group: string | null, written: Seat[] = []) {
    const groupId = group && this.groupId(group);
    const context = { written: new Set(written.map(({ id }) => id)) };
    return this.give(seat, { type: 'showDrafts', activityId: this.snags, groupId }, context);
  }

  access(seat: Seat, groupId: string) {
    const now = this.session.seats.find(({ id }) => id === seat.id)!;
    return boardAccess(this.session, now, { activityId: this.snags, groupId });
  }
}

test('a group that has shown its drafts writes together; the others still write alone', () => {
  const session = new PrivateSession();
  const [north, south] = [session.join('North'), session.join('South')];
  expect(session.show(north, 'North')).toBe('ok');
  expect(session.access(north, session.groupId('North'))).toBe('write');
  expect(session.access(north, draftsOf(north.id))).toBe('none');
  expect(session.access(north, draftsOf(north.id, 1))).toBe('none');
  expect(session.access(south, session.groupId('South'))).toBe('none');
  expect(session.access(south, draftsOf(south.id))).toBe('write');
});

test('a group shows its own drafts only, and only while it may write', () => {
  const session = new PrivateSession();
  const north = session.join('North', 'person');
  expect(session.show(north, 'South')).toBe('notAllowed');
  expect(session.show(north, null)).toBe('notAllowed');
  session.give(session.facilitator, { type: 'setSwitches', activityId: session.snags, groupsMayWrite: false });
  expect(session.show(north, 'North')).toBe('stepIsClosed');
  expect(session.show(session.facilitator, 'North')).toBe('ok');
});

test('of two facilitators who show at once the second is told that it is done', () => {
  const session = new PrivateSession();
  expect(session.show(session.facilitator, null)).toBe('ok');
  expect(session.show(session.facilitator, null)).toBe('alreadyShown');
});

test('who comes from another group with drafts can be shown where the drafts have been shown', () => {
  const session = new PrivateSession();
  const mover = session.join('South', 'person');
  session.show(session.facilitator, 'North');
  session.give(session.facilitator, { type: 'changeSeat', seatId: mover.id, groupId: session.groupId('North') });
  expect(session.show(session.facilitator, 'North')).toBe('alreadyShown');
  expect(session.show(session.facilitator, 'North', [mover])).toBe('ok');
});

test('who goes to a group that still writes alone begins anew, on a board that no old screen knows', () => {
  const session = new PrivateSession();
  const mover = session.join('North', 'person');
  session.show(session.facilitator, 'North');
  session.give(session.facilitator, { type: 'changeSeat', seatId: mover.id, groupId: session.groupId('South') });
  expect(session.access(mover, draftsOf(mover.id))).toBe('none');
  expect(session.access(mover, draftsOf(mover.id, 1))).toBe('write');
});

test('how groups write is changed until they begin, and no longer', () => {
  const session = new PrivateSession({ begun: false, anonymous: true });
  expect(session.activity('Snags')).toMatchObject({ writing: 'private', anonymous: true });
  expect(session.edit({ writing: 'open' })).toBe('ok');
  expect(session.activity('Snags')).not.toHaveProperty('anonymous');
  session.edit({ writing: 'private', anonymous: true });
  session.give(session.facilitator, { type: 'setSwitches', activityId: session.snags, groupsMayWrite: true });
  session.give(session.facilitator, { type: 'setSwitches', activityId: session.snags, groupsMaySee: false });
  expect(session.edit({ anonymous: false })).toBe('writingHasBegun');
  expect(session.edit({ writing: 'private', anonymous: true, title: 'Catches' })).toBe('ok');
});

test('an order of dilemmas is a ballot, not a draft: it cannot be private', () => {
  const session = new SessionOnPaper();
  const activityId = session.activity('Dilemmas').id;
  expect(
    session.give(session.facilitator, { type: 'editActivity', activityId, changes: { writing: 'private' } }),
  ).toBe('malformed');
});

test('a group is told how much it has written, the facilitator of every group, plenary of none', () => {
  const session = new PrivateSession();
  const north = [session.join('North'), session.join('North', 'person')];
  const south = session.join('South');
  const cards = new Map([...north, south].map(({ id }, index) => [`${session.snags}/${draftsOf(id)}`, index + 1]));
  const told = (seat: Seat) =>
    session.viewOf(seat, { cardsInDrafts: cards }).agenda.find(({ id }) => id === session.snags)!.drafts;
  const ofNorth = { groupId: session.groupId('North'), shown: false, writers: 2, cards: 3 };
  const ofSouth = { groupId: session.groupId('South'), shown: false, writers: 1, cards: 3 };
  expect(told(north[0]!)).toEqual([ofNorth]);
  expect(told(session.facilitator)).toEqual([ofNorth, ofSouth]);
  expect(told(session.plenary)).toBeUndefined();
});

test('a session’s file says how groups wrote, and whose drafts were shown', () => {
  const session = new PrivateSession({ anonymous: true });
  const seat = session.join('North');
  session.show(session.facilitator, 'North');
  const file = fileOfSession(session.session);
  const snags = file.agenda.find(({ id }) => id === session.snags)!;
  expect(snags).toMatchObject({ writing: 'private', anonymous: true });
  expect(snags.drafts).toEqual({ shownIn: [session.groupId('North')], rounds: {} });
  expect(JSON.stringify(file.agenda)).not.toContain(seat.id);
  expect(sessionFileSchema.safeParse({ plenumFile: 1, session: file, boards: [] }).success).toBe(true);
});
