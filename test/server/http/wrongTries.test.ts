import { expect, test } from 'vitest';
import { WrongTries } from '../../../server/http/wrongTries.ts';
import { joinCodeAlphabet, joinCodeLength } from '../../../shared/session/joinCode.ts';

const minuteMs = 60_000;

test('a million guesses from a thousand addresses in eight hours find a session less than once in 10,000 times', () => {
  let nowMs = 0;
  const wrongTries = new WrongTries(() => nowMs);
  let looked = 0;
  for (let guess = 0; guess < 1_000_000; guess++) {
    nowMs = (guess / 1_000_000) * 480 * minuteMs;
    const address = `10.0.${Math.floor((guess % 1_000) / 250)}.${guess % 250}`;
    if (wrongTries.mustWait(address, 'code')) continue;
    looked++;
    wrongTries.count(address, 'code');
  }
  expect(looked / joinCodeAlphabet.length ** joinCodeLength).toBeLessThan(1e-4);
});

test('guesses that come at once are counted one by one', () => {
  const wrongTries = new WrongTries();
  const looked = Array.from({ length: 1_000 }, () => {
    const mayLook = !wrongTries.mustWait('203.0.113.5', 'code');
    if (mayLook) wrongTries.count('203.0.113.5', 'code');
    return mayLook;
  });
  expect(looked.filter(Boolean)).toHaveLength(20);
});

test('guessing is forgotten after eight hours', () => {
  let nowMs = 0;
  const wrongTries = new WrongTries(() => nowMs);
  for (let guess = 0; guess < 20; guess++) wrongTries.count('203.0.113.5', 'code');
  expect(wrongTries.mustWait('203.0.113.5', 'code')).toBe(true);
  nowMs = 480 * minuteMs + 1;
  expect(wrongTries.mustWait('203.0.113.5', 'code')).toBe(false);
});

test('the return codes of one session do not use up those of another', () => {
  const wrongTries = new WrongTries();
  for (let guess = 0; guess < 20; guess++) wrongTries.count('203.0.113.5', 'returnCode', 'one');
  expect(wrongTries.mustWait('203.0.113.5', 'returnCode', 'one')).toBe(true);
  expect(wrongTries.mustWait('203.0.113.5', 'returnCode', 'other')).toBe(false);
});

test('a household has one allowance, whichever of its IPv6 addresses it uses', () => {
  const wrongTries = new WrongTries();
  for (let guess = 0; guess < 20; guess++) wrongTries.count(`2001:db8:1:2::${guess}`, 'code');
  expect(wrongTries.mustWait('2001:db8:1:2:aaaa::1', 'code')).toBe(true);
  expect(wrongTries.mustWait('2001:db8:1:3::1', 'code')).toBe(false);
});
