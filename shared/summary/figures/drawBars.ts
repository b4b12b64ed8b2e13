import { barFill, hairline, ink, middle, type Drawing, type Shape } from './drawing.ts';
import { wrap } from './wrap.ts';

const width = 170;
const labelWidth = 78;
const barsFrom = labelWidth + 4;
const longestBar = width - barsFrom - 22;
const size = 3.4;
const lineHeight = 4.2;

/** A bar for each label, and at its end what it says. */
export function drawBars(labels: readonly string[], values: readonly number[], said: readonly string[]): Drawing {
  const most = Math.max(1, ...values);
  const shapes: Shape[] = [];
  let y = 1;
  for (const [at, label] of labels.entries()) {
    const lines = wrap(label, labelWidth, size, 2);
    const height = Math.max(6, lines.length * lineHeight + 1.6);
    const centre = y + height / 2;
    for (const [line, text] of lines.entries()) {
      const lineAt = centre + (line - (lines.length - 1) / 2) * lineHeight;
      shapes.push({ type: 'text', x: 0, y: middle(lineAt, size), text, size, fill: ink, anchor: 'start' });
    }
    const value = values[at] ?? 0;
    const length = (longestBar * value) / most;
    const bar = { x: barsFrom, y: centre - 2, width: length, height: 4, radius: 0.4 };
    if (length > 0) shapes.push({ type: 'box', ...bar, fill: barFill });
    const words = { text: said[at] ?? '', size, bold: true, fill: ink, anchor: 'start' } as const;
    shapes.push({ type: 'text', x: barsFrom + length + 1.8, y: middle(centre, size), ...words });
    y += height;
  }
  shapes.push({ type: 'line', x1: barsFrom, y1: 0, x2: barsFrom, y2: y, stroke: hairline, strokeWidth: 0.3 });
  return { width, height: y + 1, shapes };
}
