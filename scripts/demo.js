import './preflight.js';
import './keepCompiled.js';

const { buildClientIfNeeded } = await import('./buildClient.js');
buildClientIfNeeded();
const { runDemo } = await import('../server/demo/runDemo.ts');
await runDemo();
