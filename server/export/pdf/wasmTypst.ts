import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initSync, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import type { Template, Typst } from './typst.ts';

/** The package's number for diagnostics as objects with everything in them. */
const fullDiagnostics = 3;

/** Typst as WebAssembly, for every machine. Its PDFs are tagged too, but it cannot be told to follow PDF/UA-1. */
export async function openWasmTypst({ path, fonts }: Template): Promise<Typst> {
  initSync({ module: readFileSync(fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'))) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  compiler.add_source('/main.typ', readFileSync(path, 'utf8'));
  return {
    compile: (data) => {
      compiler.map_shadow('/data.json', Buffer.from(data));
      const { result, diagnostics } = compiler.compile('/main.typ', undefined, 'pdf', fullDiagnostics) as {
        result?: Uint8Array;
        diagnostics?: unknown;
      };
      if (!result) throw new Error(`Typst: ${JSON.stringify(diagnostics)}`);
      return result;
    },
  };
}
