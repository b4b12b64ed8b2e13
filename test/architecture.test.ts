import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

interface Import {
  /** Paths from the project's root, as `server/live/x.ts`. */
  from: string;
  /** A path from the root, or a package's name. */
  to: string;
}

const imports = ['shared', 'server', 'client'].flatMap((folder) =>
  globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).flatMap(importsOf),
);

function importsOf(from: string): Import[] {
  const source = readFileSync(join(root, from), 'utf8');
  const specifiers = source.matchAll(
    /^(?:import|export)\s(?:[^;'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...specifiers].map(([, still, dynamic]) => {
    const specifier = (still ?? dynamic)!;
    if (!specifier.startsWith('.')) return { from, to: packageName(specifier) };
    return { from, to: relative(root, resolve(root, dirname(from), specifier)) };
  });
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const isOurs = (to: string): boolean => /^(shared|server|client|test)\//.test(to);
const within = (folder: string) => (path: string) => path.startsWith(`${folder}/`);

/** The imports of a folder that go to something not allowed, as readable lines. */
function strays(inFolder: string, allowed: (to: string, from: string) => boolean): string[] {
  return imports
    .filter(({ from, to }) => within(inFolder)(from) && !allowed(to, from))
    .map(({ from, to }) => `${from} → ${to}`);
}

test('every import of a file of ours names a file that exists', () => {
  const lost = imports.filter(({ to }) => isOurs(to) && !existsSync(join(root, to)));
  expect(lost).toEqual([]);
});

test('shared imports only shared and the few packages that are the same at both ends', () => {
  const packages = ['yjs', 'zod', 'lib0', 'fractional-indexing'];
  expect(strays('shared', (to) => within('shared')(to) || packages.includes(to))).toEqual([]);
});

test('server and client never import each other', () => {
  expect(strays('server', (to) => !within('client')(to))).toEqual([]);
  expect(strays('client', (to) => !within('server')(to))).toEqual([]);
});

test('no kind of activity imports another', () => {
  const kindOf = (path: string): string | undefined => /^(?:shared|client)\/activities\/([^/]+)\//.exec(path)?.[1];
  const crossed = imports.filter(({ from, to }) => kindOf(from) && kindOf(to) && kindOf(from) !== kindOf(to));
  expect(crossed).toEqual([]);
});

test('nothing in shared but the summary, the templates and the registries depends on a kind of activity', () => {
  const allowed = (from: string): boolean => /^shared\/(activities|agendas|summary)\//.test(from);
  const named = imports.filter(
    ({ from, to }) => within('shared')(from) && !allowed(from) && /^shared\/activities\/[^/]+\//.test(to),
  );
  expect(named).toEqual([]);
});

test('the screens, the server and the exports name no kind of activity', () => {
  const kinds = globSync('shared/activities/*/activity.ts', { cwd: root }).map((path) => path.split('/')[2]!);
  const folders = [
    'client/screens',
    'client/parts',
    'client/connection',
    'client/boards',
    'server',
    'shared/session',
    'shared/voting',
  ];
  const named = folders.flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root })
      // The demo knows what it shows.
      .filter((path) => !path.includes('demo'))
      .filter((path) => kinds.some((kind) => readFileSync(join(root, path), 'utf8').includes(`'${kind}'`))),
  );
  expect(named).toEqual([]);
});

describe('in the server', () => {
  const parts = ['http', 'live', 'sync', 'export'];
  test.each(parts)('%s knows the ports and not its siblings', (part) => {
    const siblings = parts.filter((other) => other !== part).map((other) => `server/${other}/`);
    const ports = ['server/sync/boards.ts'];
    expect(
      strays(`server/${part}`, (to) => ports.includes(to) || !siblings.some((sibling) => to.startsWith(sibling))),
    ).toEqual([]);
  });
});

describe('in the client', () => {
  test('parts know no activity, no screen and no connection', () => {
    expect(strays('client/parts', (to) => !/^client\/(activities|screens|connection)\//.test(to))).toEqual([]);
  });

  test('activities know parts, boards and their own twin', () => {
    expect(strays('client/activities', (to) => !/^client\/(screens|connection)\//.test(to))).toEqual([]);
  });

  test('only the connection opens a socket', () => {
    const sockets = ['socket.io-client', 'y-websocket', 'y-indexeddb'];
    const opened = imports.filter(({ from, to }) => sockets.includes(to) && !within('client/connection')(from));
    expect(opened).toEqual([]);
  });
});

test('no folder or file is named after nothing', () => {
  const vague = /(^|\/)(utils?|helpers?|common|services?|managers?|types)(\/|\.|$)/;
  const files = ['shared', 'server', 'client', 'test'].flatMap((folder) =>
    globSync(`${folder}/**/*`, { cwd: root, exclude: ['**/node_modules/**'] }),
  );
  expect(files.filter((path) => vague.test(path))).toEqual([]);
});

test('documents print the group colours that the screens show', async () => {
  const { groupColourHex } = await import('../shared/summary/groupColourHex.ts');
  const tokens = readFileSync(join(root, 'client/style/tokens.css'), 'utf8');
  for (const [colour, hex] of Object.entries(groupColourHex)) expect(tokens).toContain(`--group-${colour}: #${hex};`);
});
