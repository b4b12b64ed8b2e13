import { describe, expect, test } from 'vitest';
import { fields } from '../../../shared/session/fields.ts';

describe('an id', () => {
  test.each(['d1', 'V1StGXR8_Z5jdH', 'a-b', '_'])('may be %s', (id) => {
    expect(fields.id.safeParse(id).success).toBe(true);
  });

  // A ballot, for one, has an entry for each option: what every object has would be taken for a mark.
  test.each([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])('is never %s', (id) => {
    expect(fields.id.safeParse(id).success).toBe(false);
  });

  test.each(['', 'a b', 'a/b', 'a.b', '<b>', 'æ', 'x'.repeat(41)])('is never “%s”', (id) => {
    expect(fields.id.safeParse(id).success).toBe(false);
  });
});
