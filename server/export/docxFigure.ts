import { ImageRun, type FileChild } from 'docx';
import type { FigureBlock } from '../../shared/summary/document.ts';
import { drawFigure, figureInWords } from '../../shared/summary/figures/drawFigure.ts';
import { widthOnPaper } from '../../shared/summary/figures/widthOnPaper.ts';
import { caption, gap, paragraph, type Place } from './docxParagraph.ts';
import { rasterise } from './rasterise.ts';

/** Pictures by the figure they are of: rasterised before the document is put together. */
export type Pictures = Map<FigureBlock, Buffer>;

/** Word counts pictures in pixels of a screen. */
const pixelsPerMm = 96 / 25.4;

export async function rasteriseAll(figures: readonly FigureBlock[]): Promise<Pictures> {
  const pictures: Pictures = new Map();
  for (const figure of figures) pictures.set(figure, await rasterise(drawFigure(figure)));
  return pictures;
}

/** A figure as a picture below its title, with its text alternative. */
export function figureParagraphs(figure: FigureBlock, place: Place): FileChild[] {
  const drawing = drawFigure(figure);
  const width = widthOnPaper(drawing) * pixelsPerMm;
  const picture = new ImageRun({
    type: 'png',
    data: place.pictures.get(figure)!,
    transformation: { width: Math.round(width), height: Math.round((width * drawing.height) / drawing.width) },
    altText: { name: figure.title, title: figure.title, description: figureInWords(figure) },
  });
  return [caption(figure.title, place), paragraph({ children: [picture] }, place), gap(place)];
}
