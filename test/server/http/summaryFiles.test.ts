import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { summaryFormats } from '../../../shared/summary/summaryFormats.ts';
import { aServer, type TestServer } from '../aServer.ts';

let server: TestServer;
afterEach(() => server.close());

test('every file begins as its kind does, and is named by date and title', async () => {
  server = await aServer();
  const { sessionId, tickets } = await server.create({ title: 'Kick-off', date: '2026-03-12' });
  const beginnings: Record<string, RegExp> = {
    docx: /^PK/,
    pdf: /^%PDF-/,
    html: /^<!doctype html>/,
    md: /^# Kick-off/,
    xlsx: /^PK/,
    csv: /^PK/,
    json: /^\{"plenumFile":/,
  };
  for (const format of summaryFormats) {
    const path = `/api/sessions/${sessionId}/summary?format=${format}`;
    const { status, text, headers } = await server.request('GET', path, { bearer: tickets.facilitator });
    expect(status).toBe(200);
    expect(text).toMatch(beginnings[format]!);
    const ending = format === 'csv' ? 'zip' : format;
    expect(headers.get('content-disposition')).toBe(`attachment; filename="2026-03-12 Kick-off.${ending}"`);
  }
}, 60_000);

test('a file that nobody waits for any longer is given up, quietly, and others are written', async () => {
  const logged: string[] = [];
  server = await aServer({}, pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) }));
  const { sessionId, tickets } = await server.create();
  const headers = { authorization: `Bearer ${tickets.facilitator}` };
  const summary = `${server.url}/api/sessions/${sessionId}/summary`;
  const leaving = new AbortController();
  const left = fetch(`${summary}?format=pdf`, { headers, signal: leaving.signal }).catch(
    (error: Error) => error.name,
  );
  // The server has the request when one that was sent later has been answered.
  await fetch(`${server.url}/healthz`);
  leaving.abort();
  expect(await left).toBe('AbortError');
  expect((await fetch(`${summary}?format=md`, { headers })).status).toBe(200);
  expect(logged.filter((line) => line.includes('a request failed'))).toEqual([]);
});

test.each([
  'Kick-off\r\nX-Evil: yes\r\n\r\n<script>',
  'a"; filename="evil.exe',
  "a'; filename*=UTF-8''evil.exe",
  '../../../etc/passwd',
  'C:\\Windows\\evil.exe',
  'photo\u202excod.exe',
  'half \ud83d a face',
  `${'x'.repeat(79)}😀`,
  '%0d%0aX-Evil:%20yes',
  'CON|NUL:<>*?',
  '\u0000\u0007\u001b[2J',
  '=?utf-8?q?evil?=',
  'Æble 日本 🏥',
  '.',
])('a title like %j names a file and nothing else', async (title) => {
  server = await aServer();
  const { sessionId, tickets } = await server.create({ title, date: '2026-03-12' });
  const path = `/api/sessions/${sessionId}/summary?format=md`;
  const { status, headers } = await server.request('GET', path, { bearer: tickets.facilitator });
  expect(status).toBe(200);
  expect(headers.get('x-evil')).toBeNull();
  expect(headers.get('content-type')).toContain('text/markdown');
  // By the header's grammar: a quoted name, and perhaps the whole one in UTF-8; no third thing.
  const grammar = /^attachment; filename="([^"\\]*)"(?:; filename\*=UTF-8''([\w%.~!#$&+^`|-]*))?$/;
  const [, plain, encoded] = grammar.exec(headers.get('content-disposition')!)!;
  for (const name of [plain!, decodeURIComponent(encoded ?? plain!)]) {
    expect(name).toMatch(/^2026-03-12 .+\.md$/);
    expect(name).not.toMatch(/[\p{C}*/:<>\\|]/u);
  }
});
