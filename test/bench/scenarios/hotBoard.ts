import { BoardClient } from '../boardClient.ts';
import type { BenchServer } from '../benchServer.ts';
import { Deliveries } from '../deliveries.ts';
import { keystrokes } from '../edits.ts';
import { pace, reached, wait } from '../pace.ts';
import type { Figures } from '../scenario.ts';

const stepSeconds = 3;
const growth = 1.35;
const mostP99Ms = 100;

/** Everybody writes on one board, faster and faster, until it takes more than 100 ms or something is lost. */
export async function hotBoard(server: BenchServer, clients: number, firstEditsPerSecond: number): Promise<Figures> {
  const deliveries = new Deliveries();
  const knowns = Array.from({ length: clients }, () => new Map<number, number>());
  const lines = knowns.map(
    (known) =>
      new BoardClient(server.port, server.contender.dialect, 'hot/snags/all', {
        update: (bytes) => deliveries.received(bytes, known),
      }),
  );
  if (!(await reached(() => lines.every(({ isOpen }) => isOpen), 30_000))) throw new Error('Not all came in');
  await wait(1_000);
  let best: Figures = { 'deliveries/s': 0, 'edits/s': 0, 'p99 ms': Number.NaN, 'cores used': Number.NaN };
  let nextId = 10_000;
  for (let rate = firstEditsPerSecond; ; rate *= growth) {
    const perWriter = Math.ceil((rate * stepSeconds) / clients);
    const ids = lines.map(() => nextId++);
    for (const [writer, id] of ids.entries()) knowns[writer]!.set(id, Number.POSITIVE_INFINITY);
    const updates = ids.map((id) => keystrokes(id, perWriter));
    await wait(500);
    deliveries.begin();
    const cpuBefore = server.cpuSeconds();
    const startMs = performance.now();
    let sent = 0;
    await pace(startMs + stepSeconds * 1_000, (nowMs) => {
      const due = Math.min(perWriter * clients, ((nowMs - startMs) / 1_000) * rate);
      for (; sent < due; sent++) {
        const [writer, clock] = [sent % clients, Math.floor(sent / clients)];
        deliveries.sent(ids[writer]!, clock, perWriter);
        lines[writer]!.sendUpdate(updates[writer]![clock]!);
      }
    });
    const isDone = (): boolean => deliveries.count >= sent * (clients - 1);
    const nothingLost = await reached(isDone, 5_000);
    const seconds = (performance.now() - startMs) / 1_000;
    const p99 = deliveries.percentile(0.99);
    const keptUp = nothingLost && p99 < mostP99Ms && lines.every(({ hasFailed }) => !hasFailed);
    if (!keptUp) break;
    best = {
      'deliveries/s': deliveries.count / seconds,
      'edits/s': sent / seconds,
      'p99 ms': p99,
      'cores used': (server.cpuSeconds() - cpuBefore) / seconds,
    };
  }
  for (const line of lines) line.leave();
  return best;
}
