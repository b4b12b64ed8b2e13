import { expect, test } from 'vitest';
import type { ActivityView } from '../../../shared/session/view.ts';
import { stepsOf, stepState } from '../../../client/screens/facilitator/agendaSteps.ts';

const agenda = [
  anActivity('welcome', { actual: { startedAtMs: 0, endedAtMs: 10 } }),
  anActivity('break', { skipped: true }),
  anActivity('snags', { actual: { startedAtMs: 10, endedAtMs: null } }),
  anActivity('talk', { skipped: true }),
  anActivity('closing'),
];

test('before the day begins, the next activity is the first that is not skipped', () => {
  const { current, previous, next } = stepsOf([anActivity('a', { skipped: true }), anActivity('b')], null, false);
  expect([current?.id, previous?.id, next?.id]).toEqual([undefined, undefined, 'b']);
});

test('previous and next step over skipped activities', () => {
  const { previous, next } = stepsOf(agenda, 'snags', false);
  expect([previous?.id, next?.id]).toEqual(['welcome', 'closing']);
});

test('after the end of the day there is no next, and previous takes up the activity that ended last', () => {
  const ended = agenda.map((activity) =>
    activity.actual
      ? { ...activity, actual: { ...activity.actual, endedAtMs: activity.id === 'snags' ? 20 : 10 } }
      : activity,
  );
  const { previous, next } = stepsOf(ended, null, true);
  expect([previous?.id, next]).toEqual(['snags', undefined]);
});

test('every activity says where it stands in the day', () => {
  const steps = stepsOf(agenda, 'snags', false);
  expect(agenda.map((activity) => stepState(activity, steps))).toEqual(['done', 'skipped', 'now', 'skipped', 'next']);
});

test('an activity that is on is on, also when it was skipped before', () => {
  const on = [anActivity('a', { skipped: true })];
  expect(stepState(on[0]!, stepsOf(on, 'a', false))).toBe('now');
});

function anActivity(id: string, more: Partial<ActivityView> = {}): ActivityView {
  return {
    id,
    kind: 'talk',
    title: id,
    instruction: '',
    plannedMinutes: 15,
    responsible: '',
    setup: {},
    groupsMaySee: false,
    groupsMayWrite: false,
    skipped: false,
    actual: null,
    visible: true,
    votes: [],
    ...more,
  };
}
