import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aServer, until, type TestServer } from '../aServer.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

test('after closing, nothing in the data folder, its log and its free pages leads from a ballot to its voter', async () => {
  const { joinCode, tickets } = await server.create({ title: 'Round Table', template: 'round-table' });
  const facilitator = await server.open(tickets.facilitator);
  const activity = facilitator.view.agenda.find(({ kind }) => kind === 'dilemma-sort')!;
  await facilitator.give({ type: 'goTo', activityId: activity.id, from: null });
  const opened = await facilitator.give({
    type: 'openVote',
    activityId: activity.id,
    points: 97,
    maxPerOption: 97,
    voter: 'person',
  });
  const voteId = opened.ok ? opened.id! : '';
  const slate = facilitator.view.agenda.find(({ id }) => id === activity.id)!.votes[0]!.slate;

  const voters: string[] = [];
  for (let voter = 0; voter < 8; voter++) {
    const { ticket, seat } = await server.join(joinCode, { device: 'person' });
    const screen = await server.open(ticket);
    // Cast twice: the first one, changed since, must be gone as well.
    for (const points of [90 - voter, 40 + voter]) {
      const ballot = { [slate[voter % slate.length]!.id]: points };
      const answer = await screen.give({ type: 'castBallot', activityId: activity.id, voteId, ballot });
      expect(answer).toEqual({ ok: true });
    }
    voters.push(seat.id);
  }
  const linked = (): string[] =>
    voters.filter((voter) => filesOf(server.dataDir).some((file) => file.includes(`"${voter}":{`)));
  expect(linked()).toEqual(voters);

  expect(await facilitator.give({ type: 'closeVote', activityId: activity.id, voteId })).toEqual({ ok: true });
  await until(() => linked().length === 0);
  const session = filesOf(server.dataDir).find((file) => file.includes('"state":"closed"'));
  expect(session).toBeDefined();
});

function filesOf(dataDir: string): string[] {
  return readdirSync(dataDir, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(dataDir, name), 'latin1'));
}
