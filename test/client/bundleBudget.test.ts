import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/*
 * What a screen's first use costs on the wire, in bytes as gzip -9 makes them: its page, and every script and style that
 * it loads before it can be used. The web font comes on top of a board (28 KB): text is readable before it is there.
 */
const dist = join(import.meta.dirname, '../../dist/client');
const manifestPath = join(dist, '.vite/manifest.json');

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

const manifest = (): Record<string, Chunk> => {
  if (!existsSync(manifestPath)) throw new Error('The client is not built: `npm run build` first');
  return JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, Chunk>;
};

const zipped = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

/** All files that loading these entries brings, without what they load later. */
function filesOf(...entries: string[]): Set<string> {
  const chunks = manifest();
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = chunks[name];
    if (!chunk) throw new Error(`The build has no ${name}`);
    if (seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(visit);
  };
  entries.forEach(visit);
  return files;
}

const bytes = (page: string, ...entries: string[]): number =>
  [page, ...filesOf(page, ...entries)].reduce((sum, file) => sum + zipped(file), 0);

/** What the group's page loads at once: its screen is imported by a first script that asks for the view meanwhile. */
const groupScreen = ['group.html', 'screens/group/showGroup.tsx'];

const kinds = Object.keys(manifest()).flatMap((name) => /^activities\/([\w-]+)\/Group\.tsx$/.exec(name)?.[1] ?? []);

describe('bytes until a screen can be used', () => {
  test('joining takes at most 15 KB, 10 of them script', () => {
    expect(bytes('join.html')).toBeLessThanOrEqual(15_000);
    const scripts = [...filesOf('join.html')].filter((file) => file.endsWith('.js'));
    expect(scripts.reduce((sum, file) => sum + zipped(file), 0)).toBeLessThanOrEqual(10_000);
  });

  test.each(kinds)('a group’s board of %s takes at most 95 KB', (kind) => {
    expect(bytes('group.html', ...groupScreen, `activities/${kind}/Group.tsx`)).toBeLessThanOrEqual(95_000);
  });

  test('the facilitator’s screen takes at most 140 KB', () => {
    expect(bytes('facilitator.html')).toBeLessThanOrEqual(140_000);
  });

  test('the observer’s screen takes at most 140 KB', () => {
    expect(bytes('observer.html')).toBeLessThanOrEqual(140_000);
  });

  test('the summary, also behind a link to read it, takes at most 45 KB', () => {
    expect(bytes('summary.html')).toBeLessThanOrEqual(45_000);
  });

  test('the editor for drafts comes later, and takes at most 75 KB more', () => {
    const already = filesOf(...groupScreen, 'activities/solution-draft/Group.tsx');
    const later = [...filesOf('parts/RichTextEditor.tsx')].filter((file) => !already.has(file));
    expect(later.reduce((sum, file) => sum + zipped(file), 0)).toBeLessThanOrEqual(75_000);
  });

  test('the group’s page names all of its screen, so that nothing of it waits for a first script', () => {
    const page = readFileSync(join(dist, 'group.html'), 'utf8');
    expect([...filesOf(...groupScreen)].filter((file) => !page.includes(file))).toEqual([]);
  });

  test('the live line’s code is not waited for', () => {
    const early = [...filesOf(...groupScreen)].filter((file) => file.endsWith('.js'));
    expect(early.some((file) => readFileSync(join(dist, file), 'utf8').includes('EIO'))).toBe(false);
  });
});
