import * as Y from 'yjs';
import { BoardClient } from '../boardClient.ts';
import type { BenchServer } from '../benchServer.ts';
import { keystrokes } from '../edits.ts';
import { reached, wait } from '../pace.ts';
import type { Figures } from '../scenario.ts';

const writer = 7;
const opens = 5;
/** Long enough for every contender to come to rest and tidy what it stored. */
const restMs = 60_000;

/** How long a board takes to open on a server that has just been started, after so many keystrokes, and what it takes up. */
export async function coldOpen(server: BenchServer, keys: number): Promise<Figures> {
  const { dialect } = server.contender;
  await server.restart();
  const empty = server.storedBytes();
  const updates = keystrokes(writer, keys);
  let arrived = 0;
  const reading = new BoardClient(server.port, dialect, 'cold/snags/g', {
    update: (bytes) => (arrived = Math.max(arrived, Y.parseUpdateMeta(bytes).to.get(writer) ?? 0)),
  });
  const writing = new BoardClient(server.port, dialect, 'cold/snags/g', {});
  await reached(() => reading.isOpen && writing.isOpen, 10_000);
  await wait(500);
  for (let sent = 0; sent < keys;) {
    for (const end = Math.min(keys, sent + 200); sent < end; sent++) writing.sendUpdate(updates[sent]!);
    if (!(await reached(() => arrived > sent - 2_000, 60_000))) throw new Error('The edits do not arrive');
  }
  if (!(await reached(() => arrived === keys, 60_000))) throw new Error('The edits do not arrive');
  await wait(4_000);
  reading.leave();
  writing.leave();
  await wait(restMs);

  const times: number[] = [];
  for (let open = 0; open < opens; open++) {
    await server.restart();
    const startMs = performance.now();
    let has = 0;
    const line = new BoardClient(server.port, dialect, 'cold/snags/g', {
      update: (bytes) => (has = Math.max(has, Y.parseUpdateMeta(bytes).to.get(writer) ?? 0)),
    });
    if (!(await reached(() => has === keys, 120_000))) throw new Error('What was written is not there');
    times.push(performance.now() - startMs);
    line.leave();
    await wait(500);
  }
  const whole = new Y.Doc();
  for (const update of updates) Y.applyUpdate(whole, update);
  const encoding = Y.encodeStateAsUpdate(whole).length;
  return {
    'open ms (median)': times.toSorted((a, b) => a - b)[Math.floor(opens / 2)]!,
    'stored bytes': server.storedBytes(),
    'grown by / own encoding': (server.storedBytes() - empty) / encoding,
  };
}
