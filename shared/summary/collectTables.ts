import { findActivityKind } from '../activities/index.ts';
import { voteTables } from '../voting/voteTables.ts';
import { summaryWords } from '../words/summary.ts';
import { agendaTable, attendanceTable } from './commonTables.ts';
import type { Cell, DataRow, DataTable } from './dataTable.ts';
import { textKey } from './document.ts';
import { entryOf, noEdits, type SummaryEdits } from './edits.ts';
import { asPlainText } from './plainText.ts';
import { recordOf, withGroupNames, type SessionRecord } from './summarizeSession.ts';

/** A cell after edits: what other statements it names is text by now. */
export type PlainCell = Exclude<Cell, { statements: unknown }>;
export type PlainTable = Omit<DataTable, 'rows'> & { rows: PlainCell[][] };

/**
 * Everything that was collected as tables: of every activity, then its votes, who took part, the agenda. What the
 * facilitator hid or corrected in the summary is so here too. Of activities, tables without rows are left out.
 */
export function collectTables(unnamed: SessionRecord): PlainTable[] {
  const record = { ...unnamed, session: withGroupNames(unnamed.session) };
  const { session } = record;
  const edits = session.summaryEdits ?? noEdits;
  const isShown = (sectionId: string): boolean => entryOf(edits.sections, sectionId)?.shown !== false;
  const ofActivities = session.agenda
    .filter(({ id }) => isShown(id))
    .flatMap((activity) => {
      const told = recordOf(record, activity);
      const own = findActivityKind(activity.kind)?.tables?.(told) ?? [];
      return [...own, ...voteTables(told.votes, session.locale)].map((table) =>
        ofActivity(activity.title, table, session.locale),
      );
    });
  const common = [
    ...(isShown('attendance') ? [attendanceTable(session)] : []),
    ...(isShown('agenda') ? [agendaTable(session)] : []),
  ];
  const collected = joined(ofActivities).map((table) => editTable(table, edits));
  return asPlainText([
    ...collected.filter(({ rows }) => rows.length > 0),
    ...common.map((table) => editTable(table, edits)),
  ]);
}

function ofActivity(title: string, table: DataTable, locale: keyof typeof summaryWords): DataTable {
  return {
    ...table,
    columns: [{ title: summaryWords[locale].activity }, ...table.columns],
    rows: table.rows.map((row) => ({ ...row, cells: [title, ...row.cells] })),
  };
}

/** Tables of the same name and columns become one; of the same name only, they are numbered. */
function joined(tables: readonly DataTable[]): DataTable[] {
  const all: DataTable[] = [];
  const columnsOf = (table: DataTable): string => JSON.stringify(table.columns);
  const named = new Map<string, DataTable[]>();
  for (const table of tables) {
    const namesakes = named.get(table.name) ?? [];
    const twin = namesakes.find((other) => columnsOf(other) === columnsOf(table));
    if (twin) twin.rows = [...twin.rows, ...table.rows];
    else {
      const number = namesakes.length + 1;
      const own = { ...table, name: number === 1 ? table.name : `${table.name} ${number}` };
      named.set(table.name, [...namesakes, own]);
      all.push(own);
    }
  }
  return all;
}

function editTable({ name, columns, rows }: DataTable, edits: SummaryEdits): PlainTable {
  const isHidden = (key: string): boolean => Object.hasOwn(edits.hidden, key);
  const correction = (key: string, part?: string): string | undefined =>
    entryOf(edits.corrected, textKey(key, part))?.text;
  const editCell = (cell: Cell, column: number, { key }: DataRow): PlainCell => {
    if (cell !== null && typeof cell === 'object' && 'statements' in cell) {
      const told = cell.statements.filter((other) => !isHidden(other.key));
      return told.map((other) => correction(other.key) ?? other.text).join('\n');
    }
    const part = columns[column]?.part;
    return (key && part ? correction(key, part) : undefined) ?? cell;
  };
  const shown = rows.filter(({ key }) => !key || !isHidden(key));
  return { name, columns, rows: shown.map((row) => row.cells.map((cell, column) => editCell(cell, column, row))) };
}
