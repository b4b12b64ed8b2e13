import type { TallyRow } from '../../../shared/voting/countBallots.ts';
import { linesOf, packPages } from './pages.ts';

/** In hundredths of the stage's height, as in the style sheet. */
const fontSize = 4;
const textWidth = 136;
const pageHeight = 75;

/** The rows of a tally in pages, as many on each as its height holds. */
export function resultPages(tally: readonly TallyRow[]): TallyRow[][] {
  return packPages(tally, rowHeight, pageHeight);
}

/** `Bars` puts a bar and a gap below each text. */
function rowHeight(row: TallyRow): number {
  return fontSize * (1.25 * linesOf(row.option.text, textWidth, fontSize) + 1.7);
}
