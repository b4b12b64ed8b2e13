import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';

/** One file of the built client, and its siblings that are compressed already. */
export interface ClientFile {
  path: string;
  encodings: ('br' | 'gz')[];
}

const encodingNames = { br: 'br', gz: 'gzip' } as const;

/** The built client by address (`/assets/x.js`), read once; empty when it has not been built. */
export async function findClientFiles(folder: string): Promise<ReadonlyMap<string, ClientFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = new Set(entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
  const files = new Map<string, ClientFile>();
  for (const path of paths) {
    if (/\.(br|gz)$/.test(path) || path.includes(`${sep}.`)) continue;
    const encodings = (['br', 'gz'] as const).filter((encoding) => paths.has(`${path}.${encoding}`));
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { path, encodings });
  }
  return files;
}

/** Serves scripts, styles, fonts and pictures. Names that carry a hash are kept by browsers for good. */
export function serveFiles(files: ReadonlyMap<string, ClientFile>): RequestHandler {
  return (request, response, next) => {
    const file = files.get(request.path);
    if (!file || request.path.endsWith('.html') || !['GET', 'HEAD'].includes(request.method)) return next();
    const isHashed = request.path.startsWith('/assets/');
    sendFile(request, response, file, isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
}

/** Sends the file in the smallest form that the browser takes. */
export function sendFile(request: Request, response: Response, file: ClientFile, cacheControl: string): void {
  const encoding = file.encodings.find((candidate) => request.acceptsEncodings(encodingNames[candidate]));
  response.type(file.path.slice(file.path.lastIndexOf('.')));
  response.setHeader('Cache-Control', cacheControl);
  if (file.encodings.length > 0) response.vary('Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encodingNames[encoding]);
  response.sendFile(encoding ? `${file.path}.${encoding}` : file.path, { cacheControl: false, dotfiles: 'allow' });
}
