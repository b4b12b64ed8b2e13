import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { svgOf } from '../../shared/summary/figures/svgOf.ts';
import type { Drawing } from '../../shared/summary/figures/drawing.ts';
import { fontFamilies, readFonts } from './fonts.ts';

/** As print shops ask for. */
const dotsPerMm = 300 / 25.4;

let ready: Promise<Buffer[]> | undefined;

/** The drawing as a PNG that stays crisp on paper. */
export async function rasterise(drawing: Drawing): Promise<Buffer> {
  ready ??= begin();
  const fontBuffers = await ready;
  const picture = new Resvg(svgOf(drawing, '', fontFamilies[0]), {
    font: { fontBuffers, defaultFontFamily: fontFamilies[0], loadSystemFonts: false },
    fitTo: { mode: 'width', value: Math.round(drawing.width * dotsPerMm) },
  });
  const image = picture.render();
  const png = Buffer.from(image.asPng());
  image.free();
  picture.free();
  return png;
}

async function begin(): Promise<Buffer[]> {
  await initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  return readFonts();
}
