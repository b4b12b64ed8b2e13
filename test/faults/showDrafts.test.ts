import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSnag } from '../../shared/activities/snag-map/edits.ts';
import { OpenScreen, request, until } from '../server/aServer.ts';
import { Drafting, openLine } from '../server/live/drafting.ts';
import { startProcess, type ServerProcess } from '../server/processes.ts';
import { protocolVersion } from '../../shared/live/protocol.ts';

const kills = Number(process.env['SHOW_KILLS'] ?? 6);
const writers = 3;
const cardsEach = 8;

let dataDir: string;
beforeAll(() => void (dataDir = mkdtempSync(join(tmpdir(), 'plenum-show-'))));
/** Ends with the test, also with one that fails halfway. */
let running: ServerProcess | undefined;
afterAll(async () => {
  await running?.end('SIGKILL');
  rmSync(dataDir, { recursive: true });
});

async function start(): Promise<ServerProcess> {
  return (running = await startProcess({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
}

test(
  `drafts that are shown while the server is killed ${kills} times: each card is there once, on one side or the other`,
  async () => {
    const sides = { before: 0, after: 0 };
    for (let kill = 0; kill < kills; kill++) {
      const first = await start();
      const session = await Drafting.begin(over(first));
      const members = await Promise.all(Array.from({ length: writers }, () => session.join(0)));
      const written: string[] = [];
      for (const [index, member] of members.entries()) {
        const line = await session.line(session.draftsOf(member), member.ticket);
        const texts = Array.from({ length: cardsEach }, (_, card) => `card-${index}-${card}`);
        for (const text of texts) addSnag(line.doc, { id: text, text });
        const reader = await session.line(session.draftsOf(member), member.ticket);
        await until(() => reader.texts().length === cardsEach);
        written.push(...texts);
      }
      // From before anything is done until after it has been answered.
      void session.show(session.facilitator, 0).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, (kill / (kills - 1)) * 48));
      await first.end('SIGKILL');
      running = undefined;
      session.end();

      const second = await start();
      const again = over(second);
      const facilitator = await again.open(session.tickets.facilitator);
      const wasShown = facilitator.view.agenda[0]!.drafts![0]!.shown;
      const onGroup = await textsOf(second, session.groupBoard(0), session.tickets.facilitator);
      const drafts = wasShown
        ? []
        : await Promise.all(
            members.map(({ seatId, ticket }) =>
              textsOf(second, `/sync/${session.sessionId}/${session.activityId}/~${seatId}`, ticket),
            ),
          );
      expect([...onGroup, ...drafts.flat()].toSorted()).toEqual(written.toSorted());
      sides[wasShown ? 'after' : 'before']++;
      if (!wasShown) {
        const answer = await facilitator.give({ type: 'showDrafts', activityId: session.activityId, groupId: null });
        expect(answer).toEqual({ ok: true });
        const shown = await textsOf(second, session.groupBoard(0), session.tickets.facilitator);
        expect(shown.toSorted()).toEqual(written.toSorted());
      }
      facilitator.socket.disconnect();
      await second.end('SIGTERM');
      running = undefined;
    }
    console.log(`killed before the stroke: ${sides.before}, after it: ${sides.after}`);
  },
  kills * 20_000,
);

/** The server of a process, as `Drafting` takes it. */
function over({ url }: ServerProcess) {
  const ask = async (path: string, body: object) => (await request(url + path, 'POST', { body })).body;
  return {
    url,
    create: (body: object = {}) => ask('/api/sessions', body),
    join: (code: string, body: object = {}) => ask('/api/join', { code, ...body }),
    open: async (ticket: string): Promise<OpenScreen> => {
      const screen = new OpenScreen(url, { ticket, protocol: protocolVersion });
      await until(() => screen.views.length > 0);
      return screen;
    },
  };
}

async function textsOf({ url }: ServerProcess, address: string, ticket: string): Promise<string[]> {
  const line = await openLine(url, address, ticket);
  const texts = line.texts();
  line.end();
  return texts;
}
