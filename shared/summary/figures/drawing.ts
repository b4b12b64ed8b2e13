/** A drawing as plain shapes, in millimetres on paper; the first shape is the undermost. */
export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

export type Shape =
  | {
      type: 'box';
      x: number;
      y: number;
      width: number;
      height: number;
      radius: number;
      fill: string;
      stroke?: string;
      strokeWidth?: number;
    }
  | { type: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: string; strokeWidth: number }
  /** One line of text; `y` is its baseline, or the middle of its capitals where it is centred. */
  | {
      type: 'text';
      x: number;
      y: number;
      text: string;
      size: number;
      bold?: boolean;
      fill: string;
      anchor: 'start' | 'middle' | 'end';
    };

/** Colours as documents print them. */
export const ink = '#1d2733';
export const quiet = '#4a5663';
export const hairline = '#c8cdd3';
export const tint = '#dde4ea';
export const barFill = '#5d7f90';

/** Of a colour as `#rrggbb`, so much (0 to 1), the rest white. */
export function paler(colour: string, share: number): string {
  const parts = [1, 3, 5].map(
    (at) => 255 - Math.round((255 - Number.parseInt(colour.slice(at, at + 2), 16)) * share),
  );
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Where the baseline stands so that capitals of this size have their middle at `y`. */
export function middle(y: number, size: number): number {
  return y + size * 0.34;
}

/** A round mark with a letter or a number in it. */
export function disc(x: number, y: number, radius: number, text: string, fill: string): Shape[] {
  const size = radius * (text.length > 1 ? 1.05 : 1.35);
  return [
    { type: 'box', x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, radius, fill },
    { type: 'text', x, y: middle(y, size), text, size, bold: true, fill: '#ffffff', anchor: 'middle' },
  ];
}
