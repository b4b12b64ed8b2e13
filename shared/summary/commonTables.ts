import { isGroupSeat } from '../session/seat.ts';
import { groupLetter, type Session } from '../session/session.ts';
import { clockTime } from '../words/dates.ts';
import { summaryWords } from '../words/summary.ts';
import type { DataTable } from './dataTable.ts';

/** Seats by group and party; nobody's name. */
export function attendanceTable({ seats, groups, parties, locale }: Session): DataTable {
  const words = summaryWords[locale];
  const all = [...parties, { id: null, name: words.noParty }];
  const rows = groups.flatMap(({ id: groupId, name }) =>
    all.flatMap((party) => {
      const here = seats.filter(isGroupSeat).filter((seat) => seat.groupId === groupId && seat.partyId === party.id);
      const tables = here.filter(({ role }) => role === 'table').length;
      const cells = [groupLetter(groups, groupId), name, party.name, tables, here.length - tables, here.length];
      return here.length > 0 ? [{ cells }] : [];
    }),
  );
  const columns = [words.letter, words.group, words.party, words.tables, words.persons, words.total];
  return { name: words.attendance, columns: columns.map((title) => ({ title })), rows };
}

/** The agenda as planned and as it went. */
export function agendaTable({ agenda, locale, timeZone }: Session): DataTable {
  const words = summaryWords[locale];
  const time = (atMs: number | null | undefined): string | null => (atMs ? clockTime(atMs, timeZone) : null);
  const rows = agenda.map(({ title, plannedMinutes, actual, skipped, responsible }) => ({
    cells: [
      title,
      plannedMinutes,
      time(actual?.startedAtMs) ?? (skipped ? words.skipped : null),
      time(actual?.endedAtMs),
      responsible,
    ],
  }));
  const columns = [words.activity, words.plannedMinutes, words.began, words.ended, words.responsible];
  return { name: words.agenda, columns: columns.map((title) => ({ title })), rows };
}
