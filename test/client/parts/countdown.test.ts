import { expect, test } from 'vitest';
import { clockText } from '../../../client/parts/Countdown.tsx';

test.each([
  [725_000, '12:05'],
  [724_001, '12:05'],
  [1, '0:01'],
  [0, '0:00'],
  [-999, '0:00'],
  [-1_000, '−0:01'],
  [-61_000, '−1:01'],
  [3_725_000, '1:02:05'],
])('%i ms left is shown as %s', (leftMs, shown) => expect(clockText(leftMs)).toBe(shown));
