import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outdated } from '../../server/retention.ts';
import { aServer, until } from './aServer.ts';

const nowMs = Date.UTC(2026, 5, 30);
const listing = (sessionId: string, date: string, createdAt: string) => ({
  sessionId,
  date,
  title: '',
  createdAtMs: Date.parse(createdAt),
});

test('a session is outdated when both its day and its making are long past', () => {
  const sessions = [
    listing('old', '2026-05-20', '2026-05-01'),
    listing('recent', '2026-06-20', '2026-05-01'),
    listing('copied yesterday', '2026-05-20', '2026-06-29'),
    listing('planned', '2026-12-01', '2026-05-01'),
  ];
  expect(outdated(sessions, 30, nowMs)).toEqual(['old']);
});

test('outdated sessions are deleted when the server starts', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'plenum-test-'));
  const before = await aServer({ DATA_DIR: dataDir });
  const { sessionId, tickets } = await before.create({ title: 'x', date: '2020-01-01' });
  const open = (await before.rooms.find(sessionId))!;
  await open.room.change((session) => ({ session: { ...session, createdAtMs: 0 }, answer: {} }));
  await before.close();
  const after = await aServer({ DATA_DIR: dataDir, RETENTION_DAYS: '30' });
  const path = `/api/sessions/${sessionId}`;
  await until(async () => (await after.request('GET', path, { bearer: tickets.facilitator })).status === 404);
  await after.close();
  await rm(dataDir, { recursive: true });
});
