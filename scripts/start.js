import './preflight.js';
import './keepCompiled.js';

const { buildClientIfNeeded } = await import('./buildClient.js');
buildClientIfNeeded();
const { runServer } = await import('../server/main.ts');
await runServer();
