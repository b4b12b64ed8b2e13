import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Exporter } from '../../../server/export/exporter.ts';
import { demoSession } from './demoSession.ts';
import { aSession, stateOf } from './sessions.ts';

/*
 * node oneFormat.ts FORMAT [GROUPS CARDS_PER_GROUP]: what one format takes in a process of its own; without numbers, of
 * the demo session. Prints JSON.
 *
 * The delay of the event loop is that of the process that answers everybody else, while the file is written.
 */

const [format = 'pdf', groups, cards] = process.argv.slice(2);
const state = groups ? stateOf(aSession(Number(groups), Number(cards))) : await demoSession();
const exporter = new Exporter();

await new Promise((resolve) => setTimeout(resolve, 500));
// The process that writes does not keep this one going.
const waiting = setInterval(() => undefined, 1_000);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const first = await timed();
const again = await timed();
delay.disable();
const peakMb = writersPeakMb();
await exporter.close();
clearInterval(waiting);

process.stdout.write(
  JSON.stringify({
    firstMs: first.tookMs,
    againMs: again.tookMs,
    peakMb,
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

/** The most memory that the process had which wrote the files, all told, in megabytes. */
function writersPeakMb(): number {
  const writer = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim();
  const status = readFileSync(`/proc/${writer}/status`, 'utf8');
  return Math.round((Number(/VmHWM:\s+(\d+) kB/.exec(status)![1]) * 1_024) / 1e6);
}
