import { expect, test } from 'vitest';
import { Paces } from '../../../server/sync/pace.ts';

const paces = (): Paces => new Paces({ perSecond: 50, burst: 200 });

test('a seat may write 200 updates at once, and then 50 a second', () => {
  const pace = paces();
  const waits = Array.from({ length: 250 }, () => pace.take('seat', 0));
  expect(waits.slice(0, 200)).toEqual(Array.from({ length: 200 }, () => 0));
  expect(waits.at(-1)).toBe(1_000);
  expect(pace.take('seat', 1_000)).toBe(20);
});

test('fifty updates a second never wait, and other seats do not either', () => {
  const pace = paces();
  for (let update = 0; update < 200; update++) pace.take('hasty', 0);
  expect(pace.take('hasty', 0)).toBeGreaterThan(0);
  for (let update = 0; update < 1_000; update++) expect(pace.take('calm', update * 20)).toBe(0);
});

test('who has rested may hurry again', () => {
  const pace = paces();
  for (let update = 0; update < 300; update++) pace.take('seat', 0);
  pace.forgetRested(10_000);
  expect(pace.take('seat', 10_000)).toBe(0);
});
