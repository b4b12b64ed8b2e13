import { expect, test } from 'vitest';
import { isOrderKey, orderKeyBetween } from '../../../shared/boards/orderKey.ts';

test('a key lies between its neighbours, whichever way the dice fall', () => {
  for (const random of [() => 0, () => 0.99, Math.random]) {
    const first = orderKeyBetween(null, null, random);
    const above = orderKeyBetween(null, first, random);
    const below = orderKeyBetween(first, null, random);
    const between = orderKeyBetween(above, first, random);
    expect([below, first, between, above].toSorted()).toEqual([above, between, first, below]);
  }
});

test.each(['on top', 'at the end'])('keys stay short when a thousand cards are put %s one after another', (where) => {
  let key: string | null = null;
  for (let added = 0; added < 1_000; added++) {
    key = where === 'on top' ? orderKeyBetween(null, key, Math.random) : orderKeyBetween(key, null, Math.random);
  }
  expect(isOrderKey(key)).toBe(true);
  expect(key!.length).toBeLessThan(15);
});

test('two people who insert at the same place at the same time get different keys', () => {
  const before = orderKeyBetween(null, null, Math.random);
  const after = orderKeyBetween(before, null, Math.random);
  const keys = Array.from({ length: 100 }, () => orderKeyBetween(before, after, Math.random));
  expect(new Set(keys).size).toBe(100);
});

test('neighbours in the wrong order still give a key right after the first of them', () => {
  const low = orderKeyBetween(null, null, Math.random);
  const high = orderKeyBetween(low, null, Math.random);
  expect(orderKeyBetween(high, low, Math.random) > high).toBe(true);
});
