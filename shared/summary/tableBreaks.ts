const mostRows = 12;
const mostLetters = 1_300;

/** True of a table that stands on one page as a whole, because it is no higher than about half of one. */
export function staysWhole(rows: readonly (readonly string[])[]): boolean {
  const letters = rows.flat().reduce((sum, text) => sum + text.length, 0);
  return rows.length <= mostRows && letters < mostLetters;
}
