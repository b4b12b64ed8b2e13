/** How a table's column is set on paper. */
export interface ColumnLook {
  /** Figures stand in the middle of their column, words at its start. */
  align: 'center' | 'start';
  widthMm: number;
}

/** Of a table in letters of about ten points; headers are bold. */
const letterMm = 1.65;
const boldLetterMm = 1.95;
const marginsMm = 4;
/** A column is one of short texts when none has more letters than this; no line of it needs more than the other. */
const mostInShort = 22;
const mostOnOneLine = 18;
/** A word longer than this may be broken, wherever it stands. */
const longestWholeWord = 16;
/** What columns of long texts have at least of the table's width, together. */
const leastShareOfTexts = 0.3;

const isFigure = (text: string): boolean => /^[\d.,–\s]{0,9}$/.test(text);

/**
 * How a table's columns share the width there is: figures and short texts take what they need, long texts have room for
 * their longest word and share the rest by how much they have to say. Without long texts the table is as wide as it
 * needs to be.
 */
export function columnLooks(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  mm: number,
): ColumnLook[] {
  const columns = header.map((title, at) =>
    wanted(
      title,
      rows.map((row) => row[at] ?? ''),
    ),
  );
  const texts = columns.filter(({ weight }) => weight > 0);
  const others = columns.filter(({ weight }) => weight === 0);
  const forOthers = Math.min(totalMm(others), texts.length > 0 ? mm * (1 - leastShareOfTexts) : mm);
  const forTexts = mm - forOthers;
  const spareMm = Math.max(0, forTexts - totalMm(texts));
  const weights = sum(texts.map(({ weight }) => weight));
  const squeeze = { text: Math.min(1, forTexts / totalMm(texts)), other: Math.min(1, forOthers / totalMm(others)) };
  return columns.map(({ align, needsMm, weight }) => ({
    align,
    widthMm: weight > 0 ? needsMm * squeeze.text + (spareMm * weight) / weights : needsMm * squeeze.other,
  }));
}

interface Wanted {
  align: ColumnLook['align'];
  needsMm: number;
  /** How much of the width that is left it should have; 0 for none. */
  weight: number;
}

function wanted(title: string, cells: readonly string[]): Wanted {
  const longest = longestOf(cells);
  const inHeader = title.length <= 12 ? title.length : longestOf(onTwoLines(title));
  const headerMm = marginsMm + boldLetterMm * Math.min(inHeader, longestWholeWord);
  if (cells.length > 0 && cells.every(isFigure))
    return { align: 'center', needsMm: Math.max(11, headerMm), weight: 0 };
  const isShort = longest <= mostInShort;
  const whole = isShort ? longest : longestOf(cells.flatMap((cell) => cell.split(/[\s-]+/u)));
  const cellMm = marginsMm + letterMm * Math.min(whole, isShort ? mostOnOneLine : longestWholeWord);
  const written = cells.filter((cell) => cell !== '');
  const meanLength = sum(written.map((cell) => cell.length)) / Math.max(1, written.length);
  return { align: 'start', needsMm: Math.max(headerMm, cellMm), weight: isShort ? 0 : meanLength };
}

/** The title's words on two lines, as even as they go. */
function onTwoLines(title: string): string[] {
  const words = title.split(/\s+/u);
  const splits = words.map((_, at) => [words.slice(0, at).join(' '), words.slice(at).join(' ')]);
  return splits.reduce((best, split) => (longestOf(split) < longestOf(best) ? split : best));
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

function totalMm(columns: readonly Wanted[]): number {
  return sum(columns.map(({ needsMm }) => needsMm));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
