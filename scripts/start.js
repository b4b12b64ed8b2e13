import './preflight.js';

const { buildClientIfNeeded } = await import('./buildClient.js');
buildClientIfNeeded();
const { runServer } = await import('../server/main.ts');
await runServer();
