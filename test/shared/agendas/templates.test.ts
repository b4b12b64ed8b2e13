import { describe, expect, test } from 'vitest';
import { defaultTemplate, findTemplate, planIn, templates } from '../../../shared/agendas/index.ts';
import { createSession, createSessionSchema } from '../../../shared/session/createSession.ts';
import { isRefusal } from '../../../shared/session/refusals.ts';
import { locales } from '../../../shared/words/catalogue.ts';

describe.each(templates)('the template $id', (template) => {
  test.each(locales)('makes a session in %s, every activity with the setup its kind asks for', (locale) => {
    const plan = planIn(template, locale);
    const asked = createSessionSchema.parse({ ...plan, locale });
    const session = createSession(asked, plan, {
      nowMs: 0,
      newId: () => 'id',
      random: () => 0.5,
      today: '2026-03-04',
      timeZone: 'Europe/Copenhagen',
    });
    expect(isRefusal(session)).toBe(false);
    expect(plan.agenda.length).toBeGreaterThan(0);
    expect(plan.groups.length).toBeGreaterThan(0);
  });

  test('says the same in every language: as many parties, groups and items, of the same kinds', () => {
    const [first, ...others] = locales.map((locale) => planIn(template, locale));
    for (const plan of others) {
      expect(plan.parties).toHaveLength(first!.parties.length);
      expect(plan.agenda.map(({ kind, plannedMinutes }) => [kind, plannedMinutes])).toEqual(
        first!.agenda.map(({ kind, plannedMinutes }) => [kind, plannedMinutes]),
      );
    }
  });
});

test('the kick-off is what a session starts from when nothing else is asked for', () => {
  expect(defaultTemplate.id).toBe('kick-off');
  expect(findTemplate('kick-off')).toBe(defaultTemplate);
  expect(findTemplate('no-such-template')).toBeUndefined();
});
