import type { SessionRecord } from '../../../shared/summary/summarizeSession.ts';
import { cardTexts } from './aRecord.ts';

/** How often each card was written; what the agenda gave every group counts once, since the summary tells it once. */
export function timesByCard(record: SessionRecord): Map<string, number> {
  const given = JSON.stringify(record.session.agenda.map(({ setup }) => setup));
  const times = new Map<string, number>();
  for (const text of cardTexts(record)) {
    const isGiven = given.includes(JSON.stringify(text));
    times.set(text, isGiven ? 1 : (times.get(text) ?? 0) + 1);
  }
  return times;
}
