import { join } from 'node:path';

const packages = join(import.meta.dirname, '../../node_modules');

/**
 * What is written for React runs on Preact, which does the same in a tenth of the bytes: 6.6 KB instead of 67, all of
 * which a laptop on the hotel's network would wait for.
 */
export const alias = [
  { find: '@fontsource-variable', replacement: join(packages, '@fontsource-variable') },
  { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
  { find: 'react/jsx-dev-runtime', replacement: 'preact/jsx-runtime' },
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: 'react-dom', replacement: 'preact/compat' },
  { find: 'react', replacement: 'preact/compat' },
];
