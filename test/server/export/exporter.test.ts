import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { Exporter } from '../../../server/export/exporter.ts';
import { until } from '../../until.ts';
import { aRecord } from '../../shared/summary/aRecord.ts';

let exporter = new Exporter();
afterEach(async () => {
  await exporter.close();
  exporter = new Exporter();
});

function aState() {
  const { session, states } = aRecord();
  return { session, states };
}

test('files are written in a process of its own', async () => {
  const file = await exporter.write('pdf', aState());
  expect(file).toMatchObject({ fileName: '2026-03-12 Kick-off.pdf', contentType: 'application/pdf' });
  expect('body' in file && file.body.slice(0, 5).toString()).toBe('%PDF-');
});

test('a format that does not exist is refused', async () => {
  expect(await exporter.write('exe', aState())).toMatchObject({ refused: true, code: 'malformed' });
});

test('who gives up waiting stops only their own file', async () => {
  const impatient = new AbortController();
  const underWay = exporter.write('pdf', aState(), impatient.signal);
  const behind = exporter.write('md', aState());
  const alsoGone = exporter.write('html', aState(), impatient.signal);
  impatient.abort();
  await expect(underWay).rejects.toThrow('aborted');
  await expect(alsoGone).rejects.toThrow('aborted');
  expect(await behind).toMatchObject({ contentType: 'text/markdown; charset=utf-8' });
});

test('a session that cannot be read fails its own file and no other', async () => {
  const state = aState();
  const broken = { ...state, states: [{ ...state.states[0]!, state: new Uint8Array([255, 255, 255]) }] };
  await expect(exporter.write('md', broken)).rejects.toThrow();
  expect(await exporter.write('md', state)).toMatchObject({ contentType: 'text/markdown; charset=utf-8' });
});

test('closing ends what is under way', async () => {
  const underWay = exporter.write('pdf', aState());
  const ended = expect(underWay).rejects.toThrow('closing');
  await exporter.close();
  await ended;
});

test('work that never ends is given up and its process ended; what waits is written by the next', async () => {
  const { state, pid } = aStateThatTells();
  exporter = new Exporter({ program: new URL('./endlessProcess.ts', import.meta.url), longestMs: 2_000 });
  const endless = expect(exporter.write('endless', state)).rejects.toThrow('too long');
  const behind = exporter.write('md', state);
  await endless;
  const ended = pid();
  expect(await behind).toMatchObject({ body: 'md' });
  await until(() => !isRunning(ended));
});

test('work that ends its process fails its own file and no other', async () => {
  const { state } = aStateThatTells();
  exporter = new Exporter({ program: new URL('./endlessProcess.ts', import.meta.url) });
  const deadly = expect(exporter.write('deadly', state)).rejects.toThrow('SIGKILL');
  const behind = exporter.write('md', state);
  await deadly;
  expect(await behind).toMatchObject({ body: 'md' });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Its title is the file in which the process tells its number. */
function aStateThatTells(): { state: ReturnType<typeof aState>; pid(): number } {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { session, states } = aState();
  const title = join(folder, 'pid');
  return { state: { session: { ...session, title }, states }, pid: () => Number(readFileSync(title, 'utf8')) };
}
