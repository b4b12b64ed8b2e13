import { describe, expect, test } from 'vitest';
import { joinLink, ownOrigin } from '../../server/links.ts';
import { isSameOrigin } from '../../server/sameOrigin.ts';

const onLan = { publicUrl: null, onNetwork: '192.168.1.20' };

describe('the link to join by', () => {
  test('carries the configured address', () => {
    const addresses = { publicUrl: 'https://plenum.example.org', onNetwork: '192.168.1.20' };
    const origin = ownOrigin(addresses, { host: 'localhost:3000' }, false);
    expect(joinLink(addresses, origin, 'K7Q4XM')).toBe('https://plenum.example.org/j/K7Q4XM');
  });

  test('carries the address on the network where the facilitator sits at the server itself', () => {
    const origin = ownOrigin(onLan, { host: 'localhost:3000' }, false);
    expect(origin).toBe('http://localhost:3000');
    expect(joinLink(onLan, origin, 'K7Q4XM')).toBe('http://192.168.1.20:3000/j/K7Q4XM');
  });

  test('else carries the address that was asked for', () => {
    const origin = ownOrigin(onLan, { host: 'moede.local', 'x-forwarded-host': 'm.example.org' }, true);
    expect(joinLink(onLan, origin, 'K7Q4XM')).toBe('https://m.example.org/j/K7Q4XM');
  });
});

describe('a page', () => {
  test.each([
    ['of this server', { origin: 'http://a:3000', host: 'a:3000' }, true],
    ['of the configured address, behind a proxy', { origin: 'https://plenum.example.org', host: '10.0.0.2' }, true],
    ['of another host', { origin: 'http://b:3000', host: 'a:3000' }, false],
    ['of another port', { origin: 'http://a:4000', host: 'a:3000' }, false],
    ['that hides where it comes from', { origin: 'null', host: 'a:3000' }, false],
  ])('%s may ask: %o → %s', (_what, headers, may) => {
    expect(isSameOrigin(headers, 'https://plenum.example.org')).toBe(may);
  });

  test('is not needed: programs send no origin', () => {
    expect(isSameOrigin({ host: 'a' }, null)).toBe(true);
  });
});
