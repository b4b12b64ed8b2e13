import { expect, test } from 'vitest';
import { SessionOnPaper } from './aSession.ts';

test('starting an activity opens it for the groups, starts its clock and shows its instruction', () => {
  const day = new SessionOnPaper();
  expect(day.goTo('Snags')).toBe('ok');
  expect(day.activity('Snags')).toMatchObject({ groupsMaySee: true, groupsMayWrite: true });
  expect(day.session.timer).toEqual({ state: 'running', endsAtMs: day.nowMs + 20 * 60_000 });
  expect(day.session.plenary).toEqual({ what: 'instruction' });
});

test('moving on leaves what groups may do in the activity before as it was, so nobody is cut off', () => {
  const day = new SessionOnPaper();
  day.goTo('Snags');
  day.goTo('Dilemmas');
  expect(day.activity('Snags')).toMatchObject({ groupsMaySee: true, groupsMayWrite: true });
});

test('an activity that was closed stays closed when the facilitator goes back to it', () => {
  const day = new SessionOnPaper();
  day.goTo('Snags');
  const activityId = day.activity('Snags').id;
  day.give(day.facilitator, { type: 'setSwitches', activityId, groupsMayWrite: false });
  day.goTo('Dilemmas');
  day.goTo('Snags');
  expect(day.activity('Snags')).toMatchObject({ groupsMaySee: true, groupsMayWrite: false });
});

test('plenary that was made to show nothing stays dark when the session moves on', () => {
  const day = new SessionOnPaper();
  day.give(day.facilitator, { type: 'showOnPlenary', show: { what: 'nothing' } });
  day.goTo('Snags');
  expect(day.session.plenary).toEqual({ what: 'nothing' });
});

test('of two facilitators who press next at once, one moves the session and the other is told', () => {
  const day = new SessionOnPaper();
  day.goTo('Welcome');
  const from = day.session.currentActivityId;
  const next = { type: 'goTo', activityId: day.activity('Snags').id, from } as const;
  expect(day.give(day.facilitator, next)).toBe('ok');
  expect(day.give(day.facilitator, next)).toBe('movedOn');
});

test('a table may not move the session', () => {
  const day = new SessionOnPaper();
  const table = day.join('North');
  expect(day.give(table, { type: 'goTo', activityId: day.activity('Snags').id, from: null })).toBe('notAllowed');
  expect(day.session.currentActivityId).toBeNull();
});

test('hiding an activity also closes it, and opening it also shows it', () => {
  const day = new SessionOnPaper();
  const activityId = day.activity('Snags').id;
  day.give(day.facilitator, { type: 'setSwitches', activityId, groupsMayWrite: true });
  expect(day.activity('Snags')).toMatchObject({ groupsMaySee: true, groupsMayWrite: true });
  day.give(day.facilitator, { type: 'setSwitches', activityId, groupsMaySee: false });
  expect(day.activity('Snags')).toMatchObject({ groupsMaySee: false, groupsMayWrite: false });
});

test('an activity can be inserted, moved, skipped and edited while the session runs', () => {
  const day = new SessionOnPaper();
  day.goTo('Snags');
  const titles = (): string[] => day.session.agenda.map((activity) => activity.title);
  day.give(day.facilitator, {
    type: 'addActivity',
    afterId: day.activity('Snags').id,
    activity: { kind: 'talk', title: 'Break', instruction: '', plannedMinutes: 15, responsible: '' },
  });
  expect(titles()).toEqual(['Welcome', 'Snags', 'Break', 'Dilemmas', 'Solutions']);
  day.give(day.facilitator, { type: 'moveActivity', activityId: day.activity('Break').id, afterId: null });
  expect(titles()).toEqual(['Break', 'Welcome', 'Snags', 'Dilemmas', 'Solutions']);
  day.give(day.facilitator, { type: 'skipActivity', activityId: day.activity('Dilemmas').id, skipped: true });
  expect(day.activity('Dilemmas').skipped).toBe(true);
  const changes = { title: 'Knaster', plannedMinutes: 25 };
  day.give(day.facilitator, { type: 'editActivity', activityId: day.activity('Snags').id, changes });
  expect(day.activity('Knaster')).toMatchObject({ plannedMinutes: 25, instruction: 'Write' });
});

test('a setup that does not fit its kind is refused and nothing changes', () => {
  const day = new SessionOnPaper();
  const before = day.session;
  const activityId = day.activity('Dilemmas').id;
  const changes = { setup: { dilemmas: 'all of them' } };
  expect(day.give(day.facilitator, { type: 'editActivity', activityId, changes })).toBe('malformed');
  expect(day.session).toBe(before);
});

test('an activity that has been on can be skipped but not removed', () => {
  const day = new SessionOnPaper();
  day.goTo('Snags');
  const remove = (title: string) =>
    day.give(day.facilitator, { type: 'removeActivity', activityId: day.activity(title).id });
  expect(remove('Snags')).toBe('activityHasStarted');
  expect(remove('Solutions')).toBe('ok');
});

test('the clock can be paused, resumed, extended and ended', () => {
  const day = new SessionOnPaper();
  day.goTo('Snags');
  day.waitMinutes(5);
  day.give(day.facilitator, { type: 'pauseTimer' });
  expect(day.session.timer).toEqual({ state: 'paused', leftMs: 15 * 60_000 });
  day.give(day.facilitator, { type: 'extendTimer', minutes: 5 });
  day.waitMinutes(60);
  day.give(day.facilitator, { type: 'resumeTimer' });
  expect(day.session.timer).toEqual({ state: 'running', endsAtMs: day.nowMs + 20 * 60_000 });
  expect(day.give(day.facilitator, { type: 'resumeTimer' })).toBe('timerNotPaused');
  day.give(day.facilitator, { type: 'endTimer' });
  expect(day.session.timer).toEqual({ state: 'idle' });
});

test('extending a clock that has run out counts from now', () => {
  const day = new SessionOnPaper();
  day.goTo('Welcome');
  day.waitMinutes(14);
  day.give(day.facilitator, { type: 'extendTimer', minutes: 5 });
  expect(day.session.timer).toEqual({ state: 'running', endsAtMs: day.nowMs + 5 * 60_000 });
});

test('the day is behind plan by what ran over, and ahead by what was cut short', () => {
  const day = new SessionOnPaper();
  const behindMinutes = (): number | null => {
    const { behindPlanMs } = day.viewOf(day.facilitator);
    return behindPlanMs === null ? null : behindPlanMs / 60_000;
  };
  expect(behindMinutes()).toBeNull();
  day.goTo('Welcome');
  day.waitMinutes(6);
  expect(behindMinutes()).toBe(0);
  day.goTo('Snags');
  expect(behindMinutes()).toBe(-4);
  day.waitMinutes(27);
  expect(behindMinutes()).toBe(3);
});

test('ending the day closes every board for the groups, and taking it up again opens them', () => {
  const day = new SessionOnPaper();
  const table = day.join('North');
  day.goTo('Snags');
  expect(day.viewOf(table).boards).toMatchObject([{ access: 'write' }]);
  day.give(day.facilitator, { type: 'endSession', from: day.session.currentActivityId });
  expect(day.viewOf(table).boards).toMatchObject([{ access: 'read' }]);
  day.goTo('Snags');
  expect(day.viewOf(table).boards).toMatchObject([{ access: 'write' }]);
});
