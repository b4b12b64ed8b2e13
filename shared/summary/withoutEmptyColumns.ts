import type { Block } from './document.ts';

type Table = Extract<Block, { type: 'table' }>;

/** The table without the columns in which nobody has said anything; for columns whose emptiness says nothing. */
export function withoutEmptyColumns(table: Table): Table {
  const said = table.header.map((_, column) => table.rows.some((row) => row[column] !== ''));
  const isSaid = (_: string, column: number): boolean => said[column]!;
  return {
    ...table,
    header: table.header.filter(isSaid),
    rows: table.rows.map((row) => row.filter(isSaid)),
    ...(table.parts && { parts: table.parts.filter(isSaid) }),
  };
}
