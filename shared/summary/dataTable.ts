/** What was collected as a table for spreadsheets: a row for each thing, a type for each cell. */
export interface DataTable {
  /** Names the sheet and the file. Tables of the same name from several activities become one. */
  name: string;
  columns: DataColumn[];
  rows: DataRow[];
}

export interface DataColumn {
  title: string;
  /** Which part of the row's statement its cells are; absent where they are computed. */
  part?: string;
}

export interface DataRow {
  /** The statement that the row is, as in the document; absent when it is none. */
  key?: string;
  cells: Cell[];
}

export type Cell =
  | string
  | number
  | null
  /** `YYYY-MM-DD`. */
  | { date: string }
  /** Other statements that the row names, a line for each. */
  | { statements: { key: string; text: string }[] };
