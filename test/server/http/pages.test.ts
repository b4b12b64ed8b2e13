import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findClientFiles } from '../../../server/http/clientFiles.ts';
import { pageRoutes } from '../../../server/http/pages.ts';
import { securityHeaders } from '../../../server/http/securityHeaders.ts';
import { request } from '../aServer.ts';

let folder: string;
let http: Server;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-client-'));
  await mkdir(join(folder, 'assets'));
  for (const page of ['start', 'join', 'facilitator', 'observer', 'plenary', 'group', 'summary', 'gallery']) {
    await writeFile(join(folder, `${page}.html`), `<title>${page}</title>`);
  }
  const script = join(folder, 'assets/group-D3adB33f.js');
  await writeFile(script, 'plain');
  await writeFile(`${script}.gz`, gzipSync('gzipped'));
  await writeFile(`${script}.br`, brotliCompressSync('brotli'));
  const app = express().use(securityHeaders([]), pageRoutes(await findClientFiles(folder), false));
  app.use('/', pageRoutes(await findClientFiles(join(folder, 'nowhere')), true));
  http = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => http.once('listening', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterAll(async () => {
  http.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['/', 'start'],
  ['/join', 'join'],
  ['/j/K7Q4XM', 'join'],
  ['/s/abc/facilitate', 'facilitator'],
  ['/s/abc/plenary', 'plenary'],
  ['/s/abc/observe', 'observer'],
  ['/s/abc/group', 'group'],
  ['/s/abc/summary', 'summary'],
  ['/gallery', 'gallery'],
])('%s is the page of %s, asked for anew each time', async (address, page) => {
  const { status, text, headers } = await request(url + address, 'GET');
  expect([status, text]).toEqual([200, `<title>${page}</title>`]);
  expect(headers.get('content-type')).toContain('text/html');
  expect(headers.get('cache-control')).toBe('no-cache');
});

test('the gallery is not there in production', async () => {
  const files = await findClientFiles(folder);
  const server = createServer(express().use(pageRoutes(files, true))).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  expect((await request(`http://127.0.0.1:${port}/gallery`, 'GET')).status).toBe(404);
  server.close();
});

describe('what a page loads', () => {
  const script = '/assets/group-D3adB33f.js';
  test.each([
    ['br, gzip', 'brotli', 'br'],
    ['gzip', 'gzipped', 'gzip'],
    ['identity', 'plain', null],
  ])('comes as small as the browser takes it: %s', async (accepted, text, encoding) => {
    const answered = await request(url + script, 'GET', { headers: { 'accept-encoding': accepted } });
    expect(answered.text).toBe(text);
    expect(answered.headers.get('content-encoding')).toBe(encoding);
    expect(answered.headers.get('content-type')).toContain('javascript');
    expect(answered.headers.get('vary')).toContain('Accept-Encoding');
  });

  test('is kept for good, since its name changes with it', async () => {
    const { headers } = await request(url + script, 'GET');
    expect(headers.get('cache-control')).toContain('immutable');
  });

  test('is nothing outside the built client', async () => {
    for (const path of ['/assets/../../etc/passwd', '/%2e%2e/package.json', '/assets/', '/start.html.gz']) {
      expect((await request(url + path, 'GET')).status).toBe(404);
    }
  });
});

test('a page loads nothing from elsewhere, runs nothing inline, sits in no frame, and works without HTTPS', async () => {
  const { headers } = await request(url, 'GET');
  const policy = headers.get('content-security-policy')!;
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain(`connect-src 'self' ws://${new URL(url).host}`);
  expect(policy).not.toMatch(/unsafe|upgrade-insecure|\*/);
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('a page sits in the frames of those that the settings name, and of nobody else', async () => {
  const teams = ['https://teams.microsoft.com', 'https://*.teams.microsoft.com'];
  const server = createServer(express().use(securityHeaders(teams), (_, response) => void response.end()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { headers } = await request(`http://127.0.0.1:${port}/`, 'GET');
  server.close();
  expect(headers.get('content-security-policy')).toMatch(
    /;frame-ancestors https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com$/,
  );
  // Browsers that find both would go by the older one.
  expect(headers.get('x-frame-options')).toBeNull();
});
