import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/**
 * Where a page's first script only asks for its data and then imports its screen, the page itself names everything
 * that screen is made of, so that all of it comes at once.
 */
export function preloadScreens(): Plugin {
  return {
    name: 'preload-screens',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, chunk }) {
        const files = new Set<string>();
        for (const screen of chunk?.dynamicImports ?? []) addFilesOf(screen, bundle, files);
        return [...files].filter((file) => !html.includes(file)).map(asTag);
      },
    },
  };
}

function addFilesOf(fileName: string, bundle: Rolldown.OutputBundle, files: Set<string>): void {
  const chunk = bundle[fileName];
  if (chunk?.type !== 'chunk' || files.has(fileName)) return;
  files.add(fileName);
  for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  for (const imported of chunk.imports) addFilesOf(imported, bundle, files);
}

function asTag(file: string): HtmlTagDescriptor {
  const rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
  return { tag: 'link', attrs: { rel, crossorigin: '', href: `/${file}` }, injectTo: 'head' };
}
