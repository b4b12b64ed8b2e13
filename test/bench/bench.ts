import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { BenchServer, contenders, pinLoad } from './benchServer.ts';
import { measureExports } from './exports/measureExports.ts';
import { scenarios, type Figures, type Scenario } from './scenario.ts';

/*
 * npm run bench [-- name …] [--only contender,…] [--runs N] [--quick]
 *
 * Our board server beside others, each on a core of its own, interleaved: a run of each contender, then the next run.
 * Prints medians, and keeps every run as JSON under `results/`. A name is a scenario's, or the beginning of one;
 * `export` is what writing the summary takes, which has no peers.
 */

const options = process.argv.slice(2);
const value = (name: string): string | undefined => options[options.indexOf(name) + 1 || options.length];
const isQuick = options.includes('--quick');
const runs = Number(value('--runs') ?? (isQuick ? 1 : 3));
const only = value('--only')?.split(',');
const names = options.filter(
  (option, index) => !option.startsWith('--') && !['--runs', '--only'].includes(options[index - 1] ?? ''),
);
const results = join(import.meta.dirname, 'results');

if (names[0] === 'export') {
  measureExports(results);
  process.exit();
}
installPeers();
pinLoad();
const chosen = scenarios.filter(({ name }) => names.length === 0 || names.some((wanted) => name.startsWith(wanted)));
if (chosen.length === 0)
  throw new Error(`No such scenario; there are ${scenarios.map(({ name }) => name).join(', ')}`);
for (const scenario of chosen) await measure(scenario);

async function measure(scenario: Scenario): Promise<void> {
  const taking = contenders.filter(({ name, keeps }) => (keeps || scenario.floor) && (!only || only.includes(name)));
  const measured = new Map<string, Figures[]>(taking.map(({ name }) => [name, []]));
  const failures: string[] = [];
  for (let run = 0; run < runs; run++) {
    for (const contender of taking) {
      const server = await BenchServer.start(contender);
      try {
        measured.get(contender.name)!.push(await scenario.run(server, isQuick));
      } catch (error) {
        failures.push(`${contender.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
      await server.remove();
    }
  }
  const medians = Object.fromEntries([...measured].map(([name, figures]) => [name, mediansOf(figures)]));
  console.log(`\n${scenario.name} (${runs} ${runs === 1 ? 'run' : 'runs'})`);
  console.table(Object.fromEntries(Object.entries(medians).map(([name, figures]) => [name, rounded(figures)])));
  for (const failure of failures) console.log(failure);
  mkdirSync(results, { recursive: true });
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  const record = {
    scenario: scenario.name,
    at: new Date().toISOString(),
    machine,
    isQuick,
    medians,
    failures,
    runs: Object.fromEntries(measured),
  };
  writeFileSync(join(results, `${scenario.name}.json`), `${JSON.stringify(record, null, 2)}\n`);
}

function mediansOf(figures: Figures[]): Figures {
  const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return Object.fromEntries(
    Object.keys(figures[0] ?? {}).map((name) => [name, median(figures.map((figure) => figure[name]!))]),
  );
}

function rounded(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, Number(figure.toPrecision(3))]));
}

/** The peers are no dependencies of ours: they are installed when they are first needed. */
function installPeers(): void {
  const peers = join(import.meta.dirname, 'peers');
  if (existsSync(join(peers, 'node_modules'))) return;
  console.log('Installing the servers to compare with …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, stdio: 'inherit' });
}
