import { describe, expect, test } from 'vitest';
import { evenly, turnTo } from '../../../client/activities/snag-map/screens.ts';

describe('many groups on the big screen', () => {
  test.each([
    [1, [1]],
    [4, [4]],
    [5, [3, 2]],
    [6, [3, 3]],
    [9, [3, 3, 3]],
    [10, [4, 3, 3]],
  ])('%i groups stand on screens of %j columns', (groups, columns) => {
    const letters = 'ABCDEFGHIJ'.slice(0, groups).split('');
    const screens = evenly(letters, 4);
    expect(screens.map((screen) => screen.length)).toEqual(columns);
    expect(screens.flat()).toEqual(letters);
  });

  test('pages turn through each screen before the next, and stop at the last', () => {
    const pages = [0, 1, 2, 3, 9].map((page) => turnTo([2, 1, 1], page));
    expect(pages).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 0],
      [2, 0],
    ]);
  });
});
