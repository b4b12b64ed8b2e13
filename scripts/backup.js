import './preflight.js';

const [file] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Where to? npm run backup -- FILE\n');
  process.exit(1);
}
const { backUp } = await import('../server/store/backup.ts');
await backUp(process.env.DATA_DIR || './data', file);
process.stdout.write(
  `Everything that is stored is now also in ${file}. It holds what people wrote: keep it as carefully.\n`,
);
