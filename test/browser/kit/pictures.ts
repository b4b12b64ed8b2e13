import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = join(import.meta.dirname, '../../../dist/pictures');

/** The sizes that screens are looked at in: a projector, a laptop, a phone. */
export const sizes = {
  projector: { width: 1920, height: 1080 },
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof sizes;

/** With `PICTURES=1` the page as it stands becomes `dist/pictures/NAME-SIZE.png`, for each size; else nothing is done. */
export async function takePictures(page: Page, name: string, of: readonly Size[]): Promise<void> {
  if (!process.env.PICTURES) return;
  await mkdir(folder, { recursive: true });
  const usual = page.viewportSize();
  for (const size of of) {
    await page.setViewportSize(sizes[size]);
    await page.evaluate(() => document.fonts.ready);
    await writeFile(join(folder, `${name}-${size}.png`), await page.screenshot({ animations: 'disabled' }));
  }
  if (usual) await page.setViewportSize(usual);
}
