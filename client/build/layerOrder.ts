import type { Plugin } from 'vite';

const order = '@layer reset,base,parts,activities,screens;';

/**
 * States the order of the layers in every style sheet of the build. The first sheet that a page loads decides it, and
 * which one that is changes with every way of cutting the code into files.
 */
export function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        const css = file.source.toString();
        if (!css.startsWith(order)) file.source = order + css;
      }
    },
  };
}
