import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { rowSum, type RowKind } from './rowSums.ts';

/**
 * What is wrong with the database; undefined when nothing is. Looks at how every page hangs together, and at the
 * checksum of every row whose loss would not show when it is used.
 */
export function findDamage(database: DatabaseSync): string | undefined {
  try {
    const verdict = database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
    if (verdict !== 'ok') return String(verdict);
    for (const [kind, query] of checks) {
      for (const row of database.prepare(query).iterate()) {
        if (!isSound(kind, row)) return `a row of kind ${kind} does not match its checksum`;
      }
    }
    for (const [what, query] of agreements) {
      if (database.prepare(query).get()) return `${what} do not agree`;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const checks: [RowKind, string][] = [
  ['session', 'SELECT id, join_code, title, date, created_at_ms, json, crc FROM sessions'],
  ['session', 'SELECT id, join_code, title, date, created_at_ms, json, crc FROM sessions_copy'],
  ['ticket', 'SELECT hash, session, seat, crc FROM tickets'],
  ['ticket', 'SELECT hash, session, seat, crc FROM tickets_copy'],
  ['boardName', 'SELECT session, activity, grp, crc FROM board_names'],
  ['board', 'SELECT id, epoch, sequence, last_crc, session, activity, grp, crc FROM boards'],
];

const agreements: [string, string][] = [
  [
    'sessions and their copies',
    'SELECT 1 FROM sessions FULL JOIN sessions_copy AS c USING (id) WHERE sessions.crc IS NOT c.crc',
  ],
  [
    'tickets and their copies',
    'SELECT 1 FROM tickets FULL JOIN tickets_copy AS c USING (hash) WHERE tickets.crc IS NOT c.crc',
  ],
  [
    'boards and their names',
    `SELECT 1 FROM boards FULL JOIN board_names AS n USING (id)
      WHERE boards.session IS NOT n.session OR boards.activity IS NOT n.activity OR boards.grp IS NOT n.grp`,
  ],
];

function isSound(kind: RowKind, row: Record<string, SQLOutputValue>): boolean {
  const values = Object.values(row);
  return rowSum(kind, values.slice(0, -1) as (string | number)[]) === values.at(-1);
}
