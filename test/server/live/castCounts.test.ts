import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { afterBeat, type Told } from '../../../server/live/castCounts.ts';
import { aServer, until, type OpenScreen, type TestServer } from '../aServer.ts';

/** What is told after each beat, when so many have voted at it. */
function toldAtBeats(castAtBeats: number[], eligible: number): number[] {
  let told: Told = { told: 0, atLastBeat: 0, beats: 0 };
  return castAtBeats.map((cast) => {
    told = afterBeat(told, cast, eligible);
    return told.told;
  });
}

describe('at the beats of the count', () => {
  test('nothing is told that was cast since the last beat', () => {
    expect(toldAtBeats([3, 5, 5], 9)).toEqual([0, 3, 5]);
  });

  test('a ballot without company waits for another', () => {
    expect(toldAtBeats([1, 2, 2], 9)).toEqual([0, 0, 2]);
  });

  test('or for three beats', () => {
    expect(toldAtBeats([1, 1, 1, 1, 1], 9)).toEqual([0, 0, 0, 1, 1]);
  });

  test('when all have voted, that is told', () => {
    expect(toldAtBeats([4, 5, 5], 5)).toEqual([0, 4, 5]);
  });

  test('a seat that was taken away takes its vote out of the count', () => {
    expect(toldAtBeats([4, 4, 3, 3], 9)).toEqual([0, 4, 3, 3]);
  });
});

describe('over the wire', () => {
  let server: TestServer;
  beforeAll(async () => void (server = await aServer()));
  afterAll(() => server.close());

  test('nothing is sent to others when somebody votes; what was cast is on the voter’s screen at once', async () => {
    const { joinCode, tickets, sessionId } = await server.create({ title: 'Round Table', template: 'round-table' });
    const facilitator = await server.open(tickets.facilitator);
    const activityId = facilitator.view.agenda.find(({ kind }) => kind === 'dilemma-sort')!.id;
    await facilitator.give({ type: 'goTo', activityId, from: null });
    const voters: OpenScreen[] = [];
    for (let voter = 0; voter < 6; voter++) {
      voters.push(await server.open((await server.join(joinCode, { device: 'person' })).ticket));
    }
    const terms = { method: 'pick', points: 1, maxPerOption: 1, voter: 'person' };
    const opened = await facilitator.give({ type: 'openVote', activityId, ...terms });
    const voteId = opened.ok ? opened.id! : '';
    const voteOn = ({ view }: OpenScreen) => view.agenda.find(({ id }) => id === activityId)!.votes[0];
    const everyone = [facilitator, ...voters];
    await until(() => everyone.every((screen) => voteOn(screen)?.id === voteId));
    const revision = facilitator.view.revision;

    const [first, ...others] = voters;
    const seen = others.map(({ views }) => views.length);
    const option = voteOn(first!)!.slate[0]!.id;
    await first!.give({ type: 'castBallot', activityId, voteId, ballot: { [option]: 1 } });
    await until(() => voteOn(first!)!.mine?.[option] === 1);
    expect(voteOn(first!)!.cast).toBe(0);
    expect(others.map(({ views }) => views.length)).toEqual(seen);
    // Nor does asking again tell that something has happened.
    const asked = await server.request('GET', `/api/sessions/${sessionId}`, { bearer: tickets.facilitator });
    expect(asked.body.revision).toBe(revision);
    expect(voteOn({ ...facilitator, view: asked.body } as OpenScreen)!.cast).toBe(0);

    for (const voter of others) {
      await voter.give({ type: 'castBallot', activityId, voteId, ballot: { [option]: 1 } });
    }
    await until(() => everyone.every((screen) => voteOn(screen)!.cast === 6));
    const counts = new Set(facilitator.views.map((view) => voteOn({ view } as OpenScreen)?.cast ?? 0));
    expect(counts.size).toBeLessThan(6);
    await facilitator.give({ type: 'closeVote', activityId, voteId });
    await until(() => voteOn(facilitator)!.tally !== null);
    expect(voteOn(facilitator)).toMatchObject({ cast: 6, eligible: 6 });
  });
});
