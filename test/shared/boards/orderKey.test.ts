import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLongOrderKey, isOrderKey, orderKeyBetween, orderKeys } from '../../../shared/boards/orderKey.ts';

test('a key made between two neighbours sorts between them, however often and wherever one inserts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { maxLength: 60 }),
      fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
      (places, draws) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          const key = orderKeyBetween(keys[at - 1] ?? null, keys[at] ?? null, () => draws.next().value!);
          expect(isOrderKey(key)).toBe(true);
          keys.splice(at, 0, key);
        }
        expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)));
        expect(new Set(keys).size).toBe(keys.length);
      },
    ),
    { numRuns: 60 },
  );
});

test('two people who insert at the same place at once get different keys', () => {
  const mine = orderKeyBetween('a0', 'a1', Math.random);
  const theirs = orderKeyBetween('a0', 'a1', Math.random);
  expect(mine).not.toBe(theirs);
});

test('keys for a whole row are in order, short, and nobody else’s', () => {
  const [mine, theirs] = [orderKeys(300, Math.random), orderKeys(300, Math.random)];
  expect(mine).toEqual(mine.toSorted((a, b) => (a < b ? -1 : 1)));
  expect(new Set([...mine, ...theirs]).size).toBe(600);
  expect([...mine, ...theirs].every((key) => isOrderKey(key) && key.length < 12)).toBe(true);
});

test('a key is called long well before it is too long to be read', () => {
  const keys = ['a0', 'a1'];
  while (!isLongOrderKey(keys[1]!)) keys.splice(1, 0, orderKeyBetween('a0', keys[1]!, Math.random));
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.every(isOrderKey)).toBe(true);
});

test('neighbours in the wrong order still give a key, right after the first', () => {
  expect(orderKeyBetween('a5', 'a1', Math.random) > 'a5').toBe(true);
});

test('what a stranger wrote as a key is recognised', () => {
  for (const rubbish of [7, null, '', 'zz zz', 'a0\u0000', {}, 'a'.repeat(300)])
    expect(isOrderKey(rubbish)).toBe(false);
});
