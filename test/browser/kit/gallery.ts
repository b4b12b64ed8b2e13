import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

const root = join(import.meta.dirname, '../../..');

/** The gallery of activities on an address of its own, built like the other screens; no server behind it. */
export async function serveGallery(): Promise<{ address: string; close(): Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'plenum-gallery-'));
  const shared = { configFile: join(root, 'vite.config.ts'), logLevel: 'error' as const };
  await build({ ...shared, build: { outDir, rolldownOptions: { input: [join(root, 'client/gallery.html')] } } });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  return {
    address: `${server.resolvedUrls!.local[0]}gallery.html`,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
