import type { FigureBlock, FigureLine } from '../document.ts';
import { drawBars } from './drawBars.ts';
import type { Drawing } from './drawing.ts';
import { drawPlaces } from './drawPlaces.ts';
import { drawSpread } from './drawSpread.ts';

/** The figure as every format shows it. */
export function drawFigure({ lines, picture }: FigureBlock): Drawing {
  const labels = lines.map(labelOf);
  switch (picture.kind) {
    case 'bars':
      return drawBars(
        labels,
        picture.values,
        lines.map(({ said }) => said),
      );
    case 'spread':
      return drawSpread(
        labels,
        lines.map(({ said }) => said),
        picture,
      );
    case 'places':
      return drawPlaces(labels, picture);
    case 'drawing':
      return picture.drawing;
  }
}

/** All that a figure shows, in words, for who cannot see it and for formats without pictures. */
export function figureInWords({ lines }: FigureBlock): string {
  return lines.map(lineInWords).join(' ');
}

/** "Kommunen – Hospitalet: 17 knaster." A question keeps its mark: "Who may instruct whom? 1; A 1, B 2." */
export function lineInWords(line: FigureLine): string {
  const label = labelOf(line);
  const end = /[.!?…]$/u;
  const all = `${label}${end.test(label) ? '' : ':'} ${line.said}`;
  return end.test(all) ? all : `${all}.`;
}

function labelOf({ number, label }: FigureLine): string {
  return number === undefined ? label : `${number}. ${label}`;
}
