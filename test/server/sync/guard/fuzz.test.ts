import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';
import { recordWorkshop } from './honestWorkshop.ts';

const tries = Number(process.env['FUZZ'] ?? 100_000);
const seed = Number(process.env['SEED'] ?? 4);

test(
  `${tries} mutated and random updates: what gets past the guard, a document takes whole and gives back`,
  () => {
    const fuzzed = fuzz(recordWorkshop(800, seed), tries, seed);
    console.log(JSON.stringify(fuzzed));
    expect(fuzzed.tried).toBe(tries);
    expect(fuzzed.taken).toBeGreaterThan(tries / 1_000);
  },
  Math.max(120_000, tries * 2),
);
