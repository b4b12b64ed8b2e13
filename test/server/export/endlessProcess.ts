import { writeFileSync } from 'node:fs';
import type { ExportJob } from '../../../server/export/exportProcess.ts';

/*
 * Stands in for the process that writes summaries: never comes back from the format `endless`, dies of `deadly`, and
 * answers every other. The session's title is where it says which process it is.
 */
process.on('message', ({ format, state }: ExportJob) => {
  writeFileSync(state.session.title, String(process.pid));
  if (format === 'deadly') process.kill(process.pid, 'SIGKILL');
  if (format === 'endless') for (;;);
  process.send!({ answer: { fileName: '', contentType: '', body: format } });
});
