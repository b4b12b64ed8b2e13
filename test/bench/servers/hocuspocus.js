import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Database } from '../peers/node_modules/@hocuspocus/extension-database/dist/hocuspocus-database.esm.js';
import { Server } from '../peers/node_modules/@hocuspocus/server/dist/hocuspocus-server.esm.js';

/* Plain JavaScript: the peers are there only once a benchmark has installed them. */
/* Hocuspocus as its documentation sets it up, with what its SQLite extension does (over Node's own SQLite). */

const database = new DatabaseSync(join(process.argv[2], 'hocuspocus.db'));
database.exec('CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, data BLOB NOT NULL)');
const load = database.prepare('SELECT data FROM documents WHERE name = ?');
const save = database.prepare(
  'INSERT INTO documents (name, data) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET data = excluded.data',
);
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => load.get(documentName)?.data ?? null,
      store: async ({ documentName, state }) => void save.run(documentName, state),
    }),
  ],
});
await server.listen();
console.log(`port ${server.address.port}`);
