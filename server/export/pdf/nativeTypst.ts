import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Template, Typst } from './typst.ts';

/** The part of the package's interface that is used here; it brings no types of its own. */
interface NativePackage {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): NativeCompiler;
  };
}

interface NativeCompiler {
  mapShadow(path: string, content: Buffer): void;
  compile(options: { mainFilePath: string }): {
    result: object | null;
    takeError(): { shortDiagnostics: unknown } | null;
  };
  pdf(document: object, options: { pdfStandard?: 'ua-1' }): Buffer;
  evictCache(maxAge: number): void;
}

/** Typst as a native library; undefined where it has not been installed, as on other systems than Linux with glibc. */
export function openNativeTypst({ path, fonts }: Template): Typst | undefined {
  const library = load();
  if (!library) return undefined;
  const workspace = dirname(path);
  const compiler = library.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
  return {
    compile: (data) => {
      compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(data));
      const compiled = compiler.compile({ mainFilePath: path });
      if (!compiled.result) throw new Error(`Typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
      try {
        return accessiblePdf(compiler, compiled.result);
      } finally {
        compiler.evictCache(5);
      }
    },
  };
}

function load(): NativePackage | undefined {
  const require = createRequire(import.meta.url);
  try {
    return require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as NativePackage;
  } catch {
    return undefined;
  }
}

/**
 * A PDF/UA-1. The standard refuses a text with a letter that no font has, a Chinese one for instance; such a
 * document is tagged like the others and does not claim the standard.
 */
function accessiblePdf(compiler: NativeCompiler, document: object): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(document, {});
  }
}
