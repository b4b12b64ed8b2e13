import { openNativeTypst } from './nativeTypst.ts';
import { openWasmTypst } from './wasmTypst.ts';

/** Makes PDFs of one template, whose data it reads as `data.json`. */
export interface Typst {
  compile(data: string): Uint8Array;
}

/** What a template is made of; the path says where its `image()` and `json()` look. */
export interface Template {
  path: string;
  fonts: Buffer[];
}

/** The fast engine, whose PDFs say that they are PDF/UA-1, where there is one for this machine; else the portable one. */
export async function openTypst(template: Template, openFast = openNativeTypst): Promise<Typst> {
  return openFast(template) ?? (await openWasmTypst(template));
}
