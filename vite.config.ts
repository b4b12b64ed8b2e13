import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { alias } from './client/build/alias.ts';
import { chunks } from './client/build/chunks.ts';
import { compress } from './client/build/compress.ts';
import { layerOrder } from './client/build/layerOrder.ts';
import { preloadFont } from './client/build/preloadFont.ts';
import { preloadScreens } from './client/build/preloadScreens.ts';

const root = join(import.meta.dirname, 'client');

/** Every screen is a page of its own, so that nobody loads another screen's code. */
const screens = ['start', 'join', 'group', 'plenary', 'facilitator', 'observer', 'summary'];

const serverAddress = `http://127.0.0.1:${process.env.PORT ?? 3000}`;

export default defineConfig({
  root,
  plugins: [pageAddresses(), layerOrder(), preloadScreens(), preloadFont(), compress()],
  resolve: { alias },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: screens.map((screen) => join(root, `${screen}.html`)).filter((page) => existsSync(page)),
      output: { codeSplitting: chunks },
    },
  },
  server: {
    proxy: {
      // As an object: the short form would change the Host that the server compares with the page's origin.
      '/api': { target: serverAddress },
      '/live': { target: serverAddress, ws: true },
      '/sync': { target: serverAddress, ws: true },
    },
  },
});

/** In development, the addresses people know lead to the same pages as on the server. */
function pageAddresses(): Plugin {
  const pages: [RegExp, string][] = [
    [/^\/$/, '/start.html'],
    [/^\/(join|j\/[^/]*)\/?$/, '/join.html'],
    [/^\/s\/[^/]+\/facilitate\/?$/, '/facilitator.html'],
    [/^\/s\/[^/]+\/observe\/?$/, '/observer.html'],
    [/^\/s\/[^/]+\/(plenary|group|summary)\/?$/, '/$1.html'],
  ];
  return {
    name: 'page-addresses',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const [path = '', query] = (request.url ?? '').split('?');
        const page = pages.find(([address]) => address.test(path));
        if (page) request.url = path.replace(...page) + (query === undefined ? '' : `?${query}`);
        next();
      });
    },
  };
}
