import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addSnag } from '../../shared/activities/snag-map/edits.ts';
import type { SessionFile } from '../../shared/summary/sessionFile.ts';
import { aServer, type TestServer } from './aServer.ts';
import { forge, inRoot, inType, number, refs, rightOf, text, types, values } from './sync/guard/bytes.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

/** The file of a session, and its board of snags for group B. */
async function aFile(): Promise<{
  file: SessionFile;
  board: Pick<SessionFile['boards'][number], 'activityId' | 'groupId'>;
}> {
  const { sessionId, tickets } = await server.create({ title: 'Kick-off', groups: ['Nord', 'Syd'] });
  const path = `/api/sessions/${sessionId}/summary?format=json`;
  const file = (await server.request('GET', path, { bearer: tickets.facilitator })).body as SessionFile;
  const activityId = file.session.agenda.find(({ kind }) => kind === 'snag-map')!.id;
  return { file, board: { activityId, groupId: file.session.groups[1]!.id } };
}

const asState = (update: Uint8Array): string => Buffer.from(update).toString('base64');
const importing = (file: object) => server.request('POST', '/api/sessions/import', { body: file });
const sessions = async (): Promise<number> => (await server.rooms.parts.store.listSessions()).length;

function snags(): Uint8Array {
  const board = new Y.Doc();
  addSnag(board, { id: 'snag-1', text: 'Hvem må instruere?' });
  return Y.encodeStateAsUpdate(board);
}

const hostile: Record<string, [update: Uint8Array, because: string]> = {
  'that nobody can read': [Uint8Array.of(255, 255, 255, 255), 'unreadable'],
  'with a root type that the activity has not': [
    forge({ structs: [{ client: 1, clock: 0, items: [inRoot('ballots', 'a', refs.values, values(1))] }] }),
    'bad name',
  ],
  'with a key of JavaScript’s own': [
    forge({
      structs: [
        {
          client: 1,
          clock: 0,
          items: [
            inRoot('snags', 'a', refs.type, number(types.map)),
            inType([1, 0], '__proto__', refs.values, values(1)),
          ],
        },
      ],
    }),
    'bad name',
  ],
  'with maps in maps': [
    forge({
      structs: [
        {
          client: 1,
          clock: 0,
          items: [
            inRoot('snags', 'a', refs.type, number(types.map)),
            ...Array.from({ length: 2_000 }, (_, clock) =>
              inType([1, clock], 'parties', refs.type, number(types.map)),
            ),
          ],
        },
      ],
    }),
    'not allowed here',
  ],
  'of which the beginning is missing': [
    forge({ structs: [{ client: 1, clock: 5, items: [rightOf([1, 4], refs.text, text('x'))] }] }),
    'gap',
  ],
};

test.each(Object.entries(hostile))(
  'a file with a board %s is refused, and says which board',
  async (_, [update, because]) => {
    const { file, board } = await aFile();
    const before = await sessions();
    const { status, body } = await importing({ ...file, boards: [{ ...board, state: asState(update) }] });
    expect([status, body.error.code]).toEqual([400, 'boardNotTaken']);
    const title = file.session.agenda.find(({ id }) => id === board.activityId)!.title;
    expect(body.error.message).toContain(`${title} · Syd (${because})`);
    expect(await sessions()).toBe(before);
  },
);

test('a file that says two things of one board is refused', async () => {
  const { file, board } = await aFile();
  const twice = { ...board, state: asState(snags()) };
  expect((await importing({ ...file, boards: [twice, twice] })).status).toBe(400);
});

test('nothing is imported when only the last of many boards is bad', async () => {
  const { file, board } = await aFile();
  const before = await sessions();
  const boards = [
    { activityId: board.activityId, groupId: file.session.groups[0]!.id, state: asState(snags()) },
    { ...board, state: asState(Uint8Array.of(1, 2, 3)) },
  ];
  expect((await importing({ ...file, boards })).status).toBe(400);
  expect(await sessions()).toBe(before);
});

test('an honest board is imported with what it holds', async () => {
  const { file, board } = await aFile();
  const { status, body } = await importing({ ...file, boards: [{ ...board, state: asState(snags()) }] });
  expect(status).toBe(201);
  const path = `/api/sessions/${body.sessionId}/summary?format=md`;
  expect((await server.request('GET', path, { bearer: body.tickets.facilitator })).text).toContain(
    'Hvem må instruere',
  );
});
