import type { Block, SummaryDocument } from '../../../shared/summary/document.ts';

const words = 'Hvem har ansvaret, når borgeren kommer hjem en fredag eftermiddag med ny medicin? ';

/** In millimetres; the last would fill more than a page. */
const heights = [150, 190, 205, 216, 222, 230, 400];

/** For each of the figures, what stands on one page: its section's title, what leads to it, its title, and what it says. */
export const standTogether = heights.map((height, at) => [
  `Afsnit ${at + 1}`,
  `Om ${height} mm`,
  `Billede ${height} mm`,
  `Vist ${height} mm`,
]);

/** A summary of high figures, each below headings and four lines that lead to it; pages begin elsewhere for each. */
export function highFigures(summary: SummaryDocument): SummaryDocument {
  const sections = heights.map((height, at) => ({
    id: `s${at}`,
    title: `Afsnit ${at + 1}`,
    blocks: figureOf(height),
  }));
  return { ...summary, sections };
}

function figureOf(height: number): Block[] {
  const shapes = [{ type: 'box' as const, x: 0, y: 0, width: 170, height, radius: 2, fill: '#5d7f90' }];
  return [
    { type: 'heading', text: 'Samlet rækkefølge' },
    { type: 'paragraph', text: `Om ${height} mm. ${words.repeat(4)}` },
    {
      type: 'figure',
      title: `Billede ${height} mm`,
      lines: [{ label: 'Vist', said: `Vist ${height} mm` }],
      picture: { kind: 'drawing', drawing: { width: 170, height, shapes } },
    },
    { type: 'paragraph', text: words.repeat(1 + (height % 7)) },
  ];
}
