import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Exporter } from '../../../server/export/exporter.ts';
import { demoSession } from './demoSession.ts';
import { aSession, stateOf } from './sessions.ts';

/*
 * node oneFormat.ts FORMAT [GROUPS CARDS_PER_GROUP]: what one format takes in a process of its own; without numbers, of
 * the demo session. Prints JSON.
 *
 * The delay of the event loop is that of the thread that answers everybody else, while the file is written.
 */

const [format = 'pdf', groups, cards] = process.argv.slice(2);
const state = groups ? stateOf(aSession(Number(groups), Number(cards))) : await demoSession();
const exporter = new Exporter();
const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

await new Promise((resolve) => setTimeout(resolve, 500));
const beforeMb = megabytes(process.memoryUsage.rss());
let peakMb = beforeMb;
const watch = setInterval(() => (peakMb = Math.max(peakMb, megabytes(process.memoryUsage.rss()))), 5);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const first = await timed();
const again = await timed();
delay.disable();
clearInterval(watch);
await exporter.close();

process.stdout.write(
  JSON.stringify({
    firstMs: first.tookMs,
    againMs: again.tookMs,
    peakMb: peakMb - beforeMb,
    fileKb: Math.round(first.bytes / 1e3),
    delayP99Ms: Math.round(delay.percentile(99) / 1e5) / 10,
    delayMaxMs: Math.round(delay.max / 1e5) / 10,
  }),
);

async function timed(): Promise<{ tookMs: number; bytes: number }> {
  const from = performance.now();
  const file = await exporter.write(format, state);
  const tookMs = Math.round(performance.now() - from);
  return { tookMs, bytes: 'body' in file ? Buffer.byteLength(file.body) : 0 };
}
