import { expect, test } from 'vitest';
import { createSessionSchema } from '../../../shared/session/createSession.ts';
import { draftOf, isComplete, requestOf, todayHere } from '../../../client/screens/start/sessionDraft.ts';

const today = '2026-03-04';
const kickOff = { templateId: 'kick-off' };

test('one press is enough: an untouched form is complete and what it asks for is understood', () => {
  const draft = draftOf(kickOff, 'da', today);
  expect(isComplete(draft)).toBe(true);
  expect(createSessionSchema.safeParse(requestOf(draft, 'da', 'Europe/Copenhagen')).success).toBe(true);
});

test('another language translates everything that was not touched, and nothing that was', () => {
  const changed = { ...kickOff, parties: [{ key: '1', name: 'Nordbyen Kommune' }] };
  const draft = draftOf(changed, 'en', today);
  expect(draft.parties.map(({ name }) => name)).toEqual(['Nordbyen Kommune']);
  expect(draft.groups[1]?.name).toBe('Documentation');
});

test('another template brings its own parties and groups, but keeps what was written', () => {
  const draft = draftOf({ templateId: 'round-table', title: 'Round Table 4' }, 'da', today);
  expect(draft.title).toBe('Round Table 4');
  expect(draft.groups).toHaveLength(3);
});

test('the blank template asks for a title of its own', () => {
  const draft = draftOf({ templateId: 'blank' }, 'nb', today);
  expect(draft.title).toBe('');
  expect(isComplete(draft)).toBe(false);
});

test('a party or group without a name keeps the session from being created', () => {
  const groups = [{ key: '1', name: '  ', colour: 'blue' as const }];
  expect(isComplete(draftOf({ ...kickOff, groups }, 'da', today))).toBe(false);
});

test('an emptied start time means that only lengths are planned', () => {
  const draft = draftOf({ ...kickOff, startTime: '' }, 'da', today);
  expect(requestOf(draft, 'da', 'UTC').startTime).toBeNull();
});

test('today is the day where the browser is', () => {
  expect(todayHere(new Date(2026, 2, 4, 23, 59))).toBe('2026-03-04');
});
