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
    frameAncestors: [],
  });
});

test('an empty setting counts as not set', () => {
  expect(readConfig({ PORT: '', ADMIN_PASSWORD: ' ' })).toMatchObject({ port: 3000, adminPassword: null });
});

test('a public address is taken without its last slash', () => {
  expect(readConfig({ PUBLIC_URL: 'https://plenum.example.org/' }).publicUrl).toBe('https://plenum.example.org');
});

test('those who may show the pages in a frame are a list', () => {
  const { frameAncestors } = readConfig({
    PLENUM_FRAME_ANCESTORS: 'https://teams.microsoft.com/  https://*.teams.microsoft.com http://10.0.0.7:8080',
  });
  expect(frameAncestors).toEqual([
    'https://teams.microsoft.com',
    'https://*.teams.microsoft.com',
    'http://10.0.0.7:8080',
  ]);
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
    ['PLENUM_FRAME_ANCESTORS', 'teams.microsoft.com'],
    ['PLENUM_FRAME_ANCESTORS', '*'],
    ['PLENUM_FRAME_ANCESTORS', 'https://*'],
    ['PLENUM_FRAME_ANCESTORS', 'https://*.com'],
    ['PLENUM_FRAME_ANCESTORS', 'https://teams.microsoft.com; script-src *'],
    ['PLENUM_FRAME_ANCESTORS', 'https://teams.microsoft.com,https://example.org'],
    ['PLENUM_FRAME_ANCESTORS', 'https://example.org/tab'],
    ['PLENUM_FRAME_ANCESTORS', "'none'"],
  ])('%s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must be `));
  });
});
