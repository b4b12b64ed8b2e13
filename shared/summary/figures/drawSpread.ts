import { barFill, hairline, ink, middle, quiet, type Drawing, type Shape } from './drawing.ts';
import { wrap } from './wrap.ts';

const width = 170;
const labelWidth = 74;
const columnsFrom = labelWidth + 6;
const size = 3.4;
const small = 2.9;
const lineHeight = 4.2;
const smallLineHeight = 3.7;
const highestBar = 7;

/**
 * For each label how many gave each answer: a column for every answer, `heads` above them, and below the label what its
 * answers come to.
 */
export function drawSpread(
  labels: readonly string[],
  said: readonly string[],
  { heads, rows }: { heads: readonly string[]; rows: readonly (readonly number[])[] },
): Drawing {
  const columnWidth = (width - columnsFrom) / Math.max(1, heads.length);
  const xOf = (column: number): number => columnsFrom + (column + 0.5) * columnWidth;
  const most = Math.max(1, ...rows.flat());
  const shapes: Shape[] = heads.flatMap((head, column) => headShapes(head, xOf(column), columnWidth));
  let y = 8;
  for (const [at, label] of labels.entries()) {
    const lines = wrap(label, labelWidth, size, 3);
    const result = wrap(said[at] ?? '', labelWidth, small, 3);
    const height = Math.max(highestBar + 6, lines.length * lineHeight + result.length * smallLineHeight + 3);
    shapes.push({ type: 'line', x1: 0, y1: y, x2: width, y2: y, stroke: hairline, strokeWidth: 0.25 });
    for (const [line, text] of lines.entries()) {
      const lineAt = y + 1.5 + (line + 0.5) * lineHeight;
      shapes.push({ type: 'text', x: 0, y: middle(lineAt, size), text, size, fill: ink, anchor: 'start' });
    }
    const saidFrom = y + 1.5 + lines.length * lineHeight;
    for (const [line, text] of result.entries()) {
      const lineAt = saidFrom + (line + 0.5) * smallLineHeight;
      const words = { text, size: small, fill: quiet, anchor: 'start' } as const;
      shapes.push({ type: 'text', x: 0, y: middle(lineAt, small), ...words });
    }
    for (const [column, count] of (rows[at] ?? []).entries()) {
      shapes.push(...columnShapes(count, xOf(column), y + height - 1, (highestBar * count) / most, columnWidth));
    }
    y += height;
  }
  shapes.push({ type: 'line', x1: 0, y1: y, x2: width, y2: y, stroke: hairline, strokeWidth: 0.25 });
  return { width, height: y + 1, shapes };
}

function headShapes(head: string, x: number, columnWidth: number): Shape[] {
  const lines = wrap(head, columnWidth - 1, small, 2);
  return lines.map((text, line) => ({
    type: 'text',
    x,
    y: 6.4 - (lines.length - 1 - line) * 3.4,
    text,
    size: small,
    fill: quiet,
    anchor: 'middle',
  }));
}

/** A number above its bar, which stands on `foot`. */
function columnShapes(count: number, x: number, foot: number, height: number, columnWidth: number): Shape[] {
  const barWidth = columnWidth * 0.7;
  const bar = { x: x - barWidth / 2, y: foot - height, width: barWidth, height, radius: 0.3, fill: barFill };
  const number = { text: String(count), size: small, bold: count > 0, anchor: 'middle' } as const;
  return [
    ...(height > 0 ? ([{ type: 'box', ...bar }] as const) : []),
    { type: 'text', x, y: foot - height - 1, ...number, fill: count > 0 ? ink : quiet },
  ];
}
