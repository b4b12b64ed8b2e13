import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { summaryFormats } from '../../../shared/summary/summaryFormats.ts';

const sessions = [
  { name: 'the demo session', size: [] },
  { name: '40 groups, 4,000 cards', size: ['40', '100'] },
];

/** Time, memory and the delay for everybody else of each format, as tables and as JSON under `results/`. */
export function measureExports(resultsFolder: string): void {
  const measured = sessions.map(({ name, size }) => {
    const formats = Object.fromEntries(summaryFormats.map((format) => [format, measureOne(format, ...size)]));
    console.log(`\nexport: ${name}`);
    console.table(formats);
    return { session: name, formats };
  });
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  const record = { scenario: 'export', at: new Date().toISOString(), machine, measured };
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(join(resultsFolder, 'export.json'), `${JSON.stringify(record, null, 2)}\n`);
}

function measureOne(...options: string[]): Record<string, number> {
  const program = join(import.meta.dirname, 'oneFormat.ts');
  return JSON.parse(execFileSync(process.execPath, [program, ...options], { encoding: 'utf8' })) as Record<
    string,
    number
  >;
}
