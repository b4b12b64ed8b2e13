import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { protocolVersion } from '../../../shared/live/protocol.ts';
import { aServer, OpenScreen, until, type TestServer } from '../aServer.ts';

let server: TestServer;
let session: Awaited<ReturnType<TestServer['create']>>;
let facilitator: OpenScreen;

beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());
beforeEach(async () => {
  session = await server.create({ title: 'Kick-off', locale: 'da' });
  facilitator = await server.open(session.tickets.facilitator);
});

describe('a screen that connects', () => {
  const refusalOf = async (auth: object, headers = {}): Promise<OpenScreen['refused']> => {
    const screen = new OpenScreen(server.url, auth, headers);
    await until(() => screen.refused !== null);
    return screen.refused;
  };

  test('is refused without a ticket that counts, in its own language', async () => {
    const refused = await refusalOf({ ticket: 'x', protocol: protocolVersion, locale: 'en' });
    expect(refused).toEqual({
      code: 'noTicket',
      message: expect.stringContaining('You are not part of this session'),
    });
    expect((await refusalOf({}))?.code).toBe('noTicket');
  });

  test('is told to reload when it speaks another version', async () => {
    const refused = await refusalOf({ ticket: session.tickets.plenary, protocol: protocolVersion + 1, locale: 'nb' });
    expect(refused).toEqual({ code: 'reload', message: 'Siden er fra en eldre versjon. Last den inn på nytt.' });
  });

  test('is refused when its page comes from elsewhere', async () => {
    const auth = { ticket: session.tickets.plenary, protocol: protocolVersion };
    expect((await refusalOf(auth, { origin: 'https://elsewhere.example' }))?.code).toBe('none');
  });

  test('gets its view at once, with the link to join by', async () => {
    expect(facilitator.view).toMatchObject({ seat: { role: 'facilitator' }, joinLink: session.links.join });
  });
});

describe('a command', () => {
  test('is answered, and every screen follows', async () => {
    const plenary = await server.open(session.tickets.plenary);
    const first = facilitator.view.agenda[0]!.id;
    expect(await facilitator.give({ type: 'goTo', activityId: first, from: null })).toEqual({ ok: true });
    await until(() => plenary.view.currentActivityId === first && facilitator.view.currentActivityId === first);
  });

  test('that adds something is answered with its id', async () => {
    const answer = await facilitator.give({ type: 'addGroup', name: 'Nord', colour: 'teal' });
    expect(answer).toEqual({ ok: true, id: expect.any(String) });
    const { id } = answer as { id: string };
    await until(() => facilitator.view.session.groups.some((group) => group.id === id));
  });

  test.each([
    ['no command at all', 'hello'],
    ['an unknown type', { type: 'explode' }],
    ['an unknown field', { type: 'pauseTimer', now: true }],
    ['nothing', undefined],
  ])('that is %s is refused, and nothing changes', async (_what, command) => {
    const { revision } = facilitator.view;
    const answer = await facilitator.give(command);
    expect(answer).toMatchObject({ ok: false, error: { code: 'malformed' } });
    const { body } = await server.request('GET', `/api/sessions/${session.sessionId}`, {
      bearer: session.tickets.facilitator,
    });
    expect(body.revision).toBe(revision);
  });

  test('with a text that is too long is refused, naming the field', async () => {
    const answer = await facilitator.give({ type: 'addParty', name: 'x'.repeat(81) });
    expect(answer).toMatchObject({ ok: false, error: { code: 'tooLong', message: 'Teksten er for lang: name.' } });
  });

  test('that is for the facilitator is refused from others, in the language of their seat', async () => {
    const table = await server.join(session.joinCode, { locale: 'nb' });
    const screen = await server.open(table.ticket);
    expect(await screen.give({ type: 'pauseTimer' })).toEqual({
      ok: false,
      error: { code: 'notAllowed', message: 'Skjermen din kan ikke gjøre dette.' },
    });
    await screen.give({ type: 'editSeat', locale: 'en' });
    expect(await screen.give({ type: 'pauseTimer' })).toMatchObject({
      error: { message: 'Your screen may not do this.' },
    });
  });

  test('by two facilitators at once moves the session on once; the other is told', async () => {
    const other = await server.open(session.tickets.facilitator);
    const [first, second] = facilitator.view.agenda.map(({ id }) => id);
    const answers = await Promise.all([
      facilitator.give({ type: 'goTo', activityId: first!, from: null }),
      other.give({ type: 'goTo', activityId: second!, from: null }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'movedOn' } });
  });

  test('many at once are all done', async () => {
    const names = Array.from({ length: 15 }, (_, place) => `Part ${place}`);
    const answers = await Promise.all(names.map((name) => facilitator.give({ type: 'addParty', name })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    await until(() => names.every((name) => facilitator.view.session.parties.some((party) => party.name === name)));
  });
});

describe('a vote', () => {
  test('is opened on what the activity holds, and its ballots are counted', async () => {
    const dilemmas = facilitator.view.agenda.find(({ kind }) => kind === 'dilemma-sort')!;
    const table = await server.join(session.joinCode);
    const screen = await server.open(table.ticket);
    await facilitator.give({ type: 'goTo', activityId: dilemmas.id, from: null });
    const opened = await facilitator.give({
      type: 'openVote',
      activityId: dilemmas.id,
      points: 3,
      maxPerOption: 2,
      voter: 'table',
    });
    const voteOn = ({ view }: OpenScreen) => view.agenda.find(({ id }) => id === dilemmas.id)!.votes[0];
    await until(() => voteOn(screen)?.mayVote === true);
    const { id: voteId, slate } = voteOn(screen)!;
    expect(opened).toEqual({ ok: true, id: voteId });
    expect(slate.length).toBeGreaterThan(2);

    const ballot = { [slate[1]!.id]: 2 };
    expect(await screen.give({ type: 'castBallot', activityId: dilemmas.id, voteId, ballot })).toEqual({ ok: true });
    await until(() => voteOn(facilitator)?.cast === 1);
    expect(voteOn(facilitator)?.tally).toBeNull();
    await facilitator.give({ type: 'closeVote', activityId: dilemmas.id, voteId });
    await until(() => voteOn(facilitator)?.tally?.[0]?.points === 2);
    expect(voteOn(screen)?.tally).toBeNull();
  });

  test('is refused where there is nothing to vote on', async () => {
    const talk = facilitator.view.agenda.find(({ kind }) => kind === 'talk')!;
    const terms = { points: 1, maxPerOption: 1, voter: 'table' as const };
    const answer = await facilitator.give({ type: 'openVote', activityId: talk.id, ...terms });
    expect(answer).toMatchObject({ error: { code: 'nothingToVoteOn' } });
  });
});
