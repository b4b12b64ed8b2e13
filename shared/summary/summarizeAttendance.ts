import { isGroupSeat, type GroupSeat } from '../session/seat.ts';
import { groupLetter, type Session } from '../session/session.ts';
import { summaryWords } from '../words/summary.ts';
import type { Block } from './document.ts';

/** Who took part: seats by party, and by group, each told apart as tables and persons. */
export function summarizeAttendance(session: Session): Block[] {
  const words = summaryWords[session.locale];
  const seats = session.seats.filter(isGroupSeat);
  if (seats.length === 0) return [{ type: 'paragraph', text: words.nobodyHasJoined }];
  const parties = [...session.parties, { id: null, name: words.noParty }];
  const byParty = parties.map(({ id, name }) =>
    countRow(
      name,
      seats.filter((seat) => seat.partyId === id),
    ),
  );
  const byGroup = session.groups.map(({ id, name }) =>
    countRow(
      `${groupLetter(session.groups, id)} · ${name}`,
      seats.filter((seat) => seat.groupId === id),
    ),
  );
  const counts = [words.tables, words.persons, words.total];
  const total = countRow(words.total, seats);
  return [
    {
      type: 'table',
      caption: words.attendanceCaption,
      header: [words.party, ...counts],
      rows: [...byParty.filter((row) => row.at(-1) !== '0'), total],
    },
    { type: 'table', caption: words.attendanceByGroup, header: [words.group, ...counts], rows: [...byGroup, total] },
  ];
}

function countRow(label: string, seats: GroupSeat[]): string[] {
  const tables = seats.filter((seat) => seat.role === 'table').length;
  return [label, String(tables), String(seats.length - tables), String(seats.length)];
}
