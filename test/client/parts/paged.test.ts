import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOf } from '../../../client/parts/Paged.tsx';

test('items fill a column, then the next column, then the next page', () => {
  expect(pagesOf([40, 40, 40, 40, 40], 100, 10, 2)).toEqual([
    [
      [0, 1],
      [2, 3],
    ],
    [[4]],
  ]);
});

test('an item taller than the page has a column to itself', () => {
  expect(pagesOf([30, 500, 30], 100, 10, 1)).toEqual([[[0]], [[1]], [[2]]]);
});

test('nothing to show takes no page', () => expect(pagesOf([], 100, 10, 2)).toEqual([]));

test('every item is on exactly one page, in order', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 60 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 1, max: 4 }), (items, columns) => {
      expect(pagesOf(items, 100, 8, columns).flat(2)).toEqual(items.map((_, index) => index));
    }),
  );
});
