import { describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';

test('without settings everything has its documented value', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '0.0.0.0',
    dataDir: './data',
    publicUrl: null,
    adminPassword: null,
    logLevel: 'info',
    retentionDays: null,
    metrics: false,
  });
});

test('an empty setting counts as not set', () => {
  expect(readConfig({ PORT: '', ADMIN_PASSWORD: ' ' })).toMatchObject({ port: 3000, adminPassword: null });
});

test('a public address is taken without its last slash', () => {
  expect(readConfig({ PUBLIC_URL: 'https://plenum.example.org/' }).publicUrl).toBe('https://plenum.example.org');
});

describe('is refused with a sentence:', () => {
  test.each([
    ['PORT', '70000'],
    ['PUBLIC_URL', 'plenum.example.org'],
    ['PUBLIC_URL', 'https://example.org/plenum'],
    ['LOG_LEVEL', 'loud'],
    ['RETENTION_DAYS', '0'],
    ['METRICS', 'maybe'],
    ['STORE', 'redis://localhost:6379'],
  ])('%s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must be `));
  });
});
