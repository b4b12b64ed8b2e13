import type { Plugin } from 'vite';

const order = '@layer reset,base,parts,activities,screens;';

/** Says the order of the style layers at the top of every style file, since nobody knows which one arrives first. */
export function layersFirst(): Plugin {
  return {
    name: 'layers-first',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        const style = String(file.source);
        if (!style.startsWith(order)) file.source = order + style;
      }
    },
  };
}
