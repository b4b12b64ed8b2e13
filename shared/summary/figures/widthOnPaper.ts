import type { Drawing } from './drawing.ts';

/** On a page with this there is room for the figure's title and for the headings and lines that lead to it. */
const mostHeightMm = 190;

/** The width at which every format shows a drawing, in millimetres: its own, or less where it would be too high. */
export function widthOnPaper({ width, height }: Drawing): number {
  return width * Math.min(1, mostHeightMm / height);
}
