import type { Plugin } from 'vite';

/** Pages that show text large or at once; elsewhere the font may come when it comes. */
const pages = /(group|plenary)\.html$/;

/** Has boards and the big screen fetch the web font along with their scripts, so that text does not change its face. */
export function preloadFont(): Plugin {
  return {
    name: 'preload-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { filename, bundle }) {
        const font = Object.keys(bundle ?? {}).find((file) => file.endsWith('.woff2'));
        if (!font || !pages.test(filename)) return [];
        const kind = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '' };
        const attrs = { ...kind, fetchpriority: 'low', href: `/${font}` };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
