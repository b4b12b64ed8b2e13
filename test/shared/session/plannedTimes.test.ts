import { expect, test } from 'vitest';
import { plannedTimes } from '../../../shared/session/plannedTimes.ts';
import { freeColour } from '../../../shared/session/freeColour.ts';
import { clockOfDay } from '../../../shared/words/dates.ts';

test('each activity is planned to begin when the one before it ends', () => {
  const times = plannedTimes('09:15', [{ plannedMinutes: 45 }, { plannedMinutes: 90 }]);
  expect(times?.begins.map((begin) => clockOfDay(begin!))).toEqual(['09:15', '10:00']);
  expect(clockOfDay(times!.ends)).toBe('11:30');
});

test('a skipped activity takes no time and has no time of its own', () => {
  const times = plannedTimes('09:00', [
    { plannedMinutes: 30 },
    { plannedMinutes: 15, skipped: true },
    { plannedMinutes: 30 },
  ]);
  expect(times?.begins).toEqual([540, null, 570]);
});

test('without a start time nothing is said of the clock', () => {
  expect(plannedTimes(null, [{ plannedMinutes: 30 }])).toBeNull();
});

test('a day that goes past midnight goes on at 00:00', () => {
  expect(clockOfDay(plannedTimes('23:30', [{ plannedMinutes: 45 }])!.ends)).toBe('00:15');
});

test('a new group begins with the colour that the fewest groups have', () => {
  expect(freeColour([])).toBe('blue');
  expect(freeColour([{ colour: 'blue' }, { colour: 'green' }])).toBe('orange');
});
