import { BoardClient } from '../boardClient.ts';
import type { BenchServer } from '../benchServer.ts';
import { Deliveries } from '../deliveries.ts';
import { keystrokes } from '../edits.ts';
import { pace, reached, wait } from '../pace.ts';
import type { Figures } from '../scenario.ts';

const groups = 8;
const writersPerGroup = 6;
const editsPerSecond = 5;
const cursorsPerSecond = 5;

/**
 * So many workshops at once: in each, eight groups of six who each type and move the cursor five times a second, and
 * plenary that watches all groups. Their names begin with `name`, which must be new to the server.
 */
export async function workshops(server: BenchServer, count: number, seconds: number, name = 'w'): Promise<Figures> {
  const deliveries = new Deliveries();
  const warmUp = 2;
  const edits = (seconds + warmUp) * editsPerSecond + 1;
  const readers: Map<number, number>[] = [];
  const writers: Writer[] = [];
  const clients: BoardClient[] = [];
  const boards: { writers: number[]; readers: Map<number, number>[] }[] = [];
  const join = (board: string): { client: BoardClient; known: Map<number, number> } => {
    const known = new Map<number, number>();
    const client = new BoardClient(server.port, server.contender.dialect, board, {
      update: (bytes) => deliveries.received(bytes, known),
    });
    clients.push(client);
    readers.push(known);
    return { client, known };
  };
  for (let group = 0; group < count * groups; group++) {
    const board = `${name}${Math.floor(group / groups)}/snags/g${group % groups}`;
    const here: (typeof boards)[number] = { writers: [], readers: [join(board).known] };
    for (let place = 0; place < writersPerGroup; place++) {
      const id = 1_000 + group * writersPerGroup + place;
      const { client, known } = join(board);
      here.readers.push(known);
      here.writers.push(id);
      // What a writer gets back of its own is no delivery.
      known.set(id, Number.POSITIVE_INFINITY);
      writers.push({ id, client, updates: keystrokes(id, edits), sent: 0, moved: 0, phase: Math.random() });
    }
    boards.push(here);
  }
  if (!(await reached(() => clients.every(({ isOpen }) => isOpen), 30_000))) throw new Error('Not all came in');
  await wait(1_000);

  const startMs = performance.now();
  const run = async (untilSeconds: number): Promise<void> =>
    pace(startMs + untilSeconds * 1_000, (nowMs) => {
      for (const writer of writers) act(writer, (nowMs - startMs) / 1_000, deliveries);
    });
  await run(warmUp);
  deliveries.begin();
  const cpuBefore = server.cpuSeconds();
  const beforeMs = performance.now();
  await run(warmUp + seconds);
  const tookSeconds = (performance.now() - beforeMs) / 1_000;
  const cores = (server.cpuSeconds() - cpuBefore) / tookSeconds;
  const delivered = deliveries.count;

  const sentBy = new Map(writers.map(({ id, sent }) => [id, sent]));
  const missing = (): number =>
    boards.flatMap((board) =>
      board.readers.flatMap((known, reader) =>
        // The first reader of a board is plenary; after it comes each writer, who need not hear its own.
        board.writers.filter((id, writer) => reader !== writer + 1 && (known.get(id) ?? 0) < sentBy.get(id)!),
      ),
    ).length;
  await reached(() => missing() === 0, 5_000);
  for (const client of clients) client.leave();
  return {
    'p50 ms': deliveries.percentile(0.5),
    'p99 ms': deliveries.percentile(0.99),
    'cores used': cores,
    'cpu s / M deliveries': (cores * tookSeconds * 1e6) / delivered,
    'deliveries/s': delivered / tookSeconds,
    'writers not fully heard': missing(),
  };
}

const mostP99Ms = 100;

/** How many such workshops the server's core carries: two more each time, until an edit takes more than 100 ms or is not heard. */
export async function mostWorkshops(server: BenchServer, seconds: number): Promise<Figures> {
  let carried: Figures = {};
  for (let count = 2; ; count += 2) {
    const figures = await workshops(server, count, seconds, `w${count}-`);
    if (figures['p99 ms']! > mostP99Ms || figures['writers not fully heard']! > 0) break;
    carried = { workshops: count, 'p50 ms': figures['p50 ms']!, 'cores used': figures['cores used']! };
  }
  if (!('workshops' in carried)) throw new Error('It does not carry two');
  return carried;
}

interface Writer {
  id: number;
  client: BoardClient;
  updates: Uint8Array[];
  sent: number;
  moved: number;
  phase: number;
}

function act(writer: Writer, seconds: number, deliveries: Deliveries): void {
  while (writer.sent < writer.updates.length && writer.sent < seconds * editsPerSecond - writer.phase) {
    deliveries.sent(writer.id, writer.sent, writer.updates.length);
    writer.client.sendUpdate(writer.updates[writer.sent++]!);
  }
  while (writer.moved < seconds * cursorsPerSecond - ((writer.phase + 0.5) % 1)) {
    writer.moved++;
    const state = {
      user: { name: 'Bord 3', color: '#245' },
      cursor: { card: `card-${writer.moved % 40}`, at: writer.moved },
    };
    writer.client.sendPresence(writer.id, writer.moved, JSON.stringify(state));
  }
}
