import './preflight.js';

const [file] = process.argv.slice(2);
if (!file) {
  process.stderr.write('From where? npm run restore -- FILE (stop the server first)\n');
  process.exit(1);
}
const { restore } = await import('../server/store/backup.ts');
const keptAs = await restore(process.env.DATA_DIR || './data', file, Date.now());
process.stdout.write(
  `Restored from ${file}.${keptAs ? ` What was there before is in ${keptAs}; delete it when it is not needed.` : ''}\n`,
);
