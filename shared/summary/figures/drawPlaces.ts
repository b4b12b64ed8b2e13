import type { Picture, PlacesRow, Span } from '../document.ts';
import { groupColourHex } from '../groupColourHex.ts';
import { disc, hairline, ink, middle, quiet, tint, type Drawing, type Shape } from './drawing.ts';
import { widthOf, wrap } from './wrap.ts';

type Places = Extract<Picture, { kind: 'places' }>;

const width = 170;
const labelWidth = 64;
const scaleFrom = labelWidth + 4;
const scaleWidth = width - scaleFrom - 1;
const size = 3.4;
const small = 2.9;
const lineHeight = 4.2;
const radius = 2.2;
/** From one disc to the next. */
const step = 2 * radius + 0.4;
/** Where the groups at one place fill so many lanes, a number says how many more there are. */
const mostLanes = 6;

/**
 * A row for each label; in it, on a scale from the first place to the last, the place that all groups give together as
 * a band, and on it a disc with each group's letter where that group places it.
 */
export function drawPlaces(labels: readonly string[], { most, groups, rows, together }: Places): Drawing {
  const xOf = (place: number): number => scaleFrom + ((place - 0.5) / Math.max(1, most)) * scaleWidth;
  const shapes: Shape[] = scaleNumbers(most, xOf);
  const top = 6;
  let y = top;
  for (const [at, row] of rows.entries()) {
    const lines = wrap(labels[at] ?? '', labelWidth, size, 3);
    const marks = placeMarks(row, xOf);
    const lanes = Math.max(1, ...marks.map(({ lane }) => lane + 1));
    const height = Math.max(8, lines.length * lineHeight + 2.4, lanes * step + 2.4);
    const centre = y + height / 2;
    shapes.push({ type: 'line', x1: 0, y1: y, x2: width, y2: y, stroke: hairline, strokeWidth: 0.25 });
    for (const [line, text] of lines.entries()) {
      const lineAt = centre + (line - (lines.length - 1) / 2) * lineHeight;
      shapes.push({ type: 'text', x: 0, y: middle(lineAt, size), text, size, fill: ink, anchor: 'start' });
    }
    shapes.push(...cellEdges(most, xOf, y, height), band(row.together, xOf, y + 0.8, height - 1.6));
    for (const { x, lane, group, more } of marks) {
      const markAt = centre + (lane - (lanes - 1) / 2) * step;
      const { letter, colour } = groups[group]!;
      shapes.push(
        ...disc(x, markAt, radius, more ? `+${more}` : letter, more ? quiet : `#${groupColourHex[colour]}`),
      );
    }
    y += height;
  }
  shapes.push({ type: 'line', x1: 0, y1: y, x2: width, y2: y, stroke: hairline, strokeWidth: 0.25 });
  const legend = drawLegend(groups, together, y + 4.5);
  return { width, height: legend.until, shapes: [...shapes, ...legend.shapes] };
}

function scaleNumbers(most: number, xOf: (place: number) => number): Shape[] {
  const every = Math.ceil(most / 15);
  const places = Array.from({ length: most }, (_, at) => at + 1).filter((place) => (place - 1) % every === 0);
  return places.map((place) => ({
    type: 'text',
    x: xOf(place),
    y: 4,
    text: String(place),
    size: small,
    fill: quiet,
    anchor: 'middle',
  }));
}

/** Between two places; many places have no room for them. */
function cellEdges(most: number, xOf: (place: number) => number, y: number, height: number): Shape[] {
  if (most > 15) return [];
  return Array.from({ length: most - 1 }, (_, at): Shape => {
    const x = xOf(at + 1.5);
    return { type: 'line', x1: x, y1: y, x2: x, y2: y + height, stroke: hairline, strokeWidth: 0.2 };
  });
}

function band({ first, last }: Span, xOf: (place: number) => number, y: number, height: number): Shape {
  const half = Math.max(radius + 0.6, (xOf(2) - xOf(1)) / 2 - 1);
  const x = xOf(first) - half;
  const box = { x, y, width: xOf(last) + half - x, height, radius: 1.6 };
  return { type: 'box', ...box, fill: tint, stroke: quiet, strokeWidth: 0.25 };
}

interface Mark {
  group: number;
  x: number;
  lane: number;
  /** How many groups stand here that have no disc of their own. */
  more: number;
}

/**
 * Every group's disc where it covers no other. Those at one place stand beside each other as far as they fit between its
 * edges, then in lanes below; a shared place lies on such an edge, so that its discs only stand below each other.
 */
function placeMarks(row: PlacesRow, xOf: (place: number) => number): Mark[] {
  const marks: Mark[] = [];
  for (const [place, groups] of groupsByPlace(row)) {
    const isShared = !Number.isInteger(place);
    const room = isShared ? 0 : xOf(2) - xOf(1) - 2 * radius - 0.8;
    const beside = Math.max(1, Math.floor(room / step));
    const discs = groups.slice(0, beside * mostLanes).map((group, at) => {
      const lane = Math.floor(at / beside);
      const inLane = Math.min(beside, groups.length - lane * beside);
      return { group, x: xOf(place) + ((at % beside) - (inLane - 1) / 2) * step, lane };
    });
    const from = firstFreeLane(marks, discs);
    const left = groups.length - discs.length;
    for (const [at, own] of discs.entries()) {
      marks.push({ ...own, lane: own.lane + from, more: left > 0 && at === discs.length - 1 ? left + 1 : 0 });
    }
  }
  return marks;
}

function groupsByPlace({ byGroup }: PlacesRow): [number, number[]][] {
  const groups = new Map<number, number[]>();
  for (const [group, span] of byGroup.entries()) {
    const place = span && (span.first + span.last) / 2;
    if (place !== null) groups.set(place, [...(groups.get(place) ?? []), group]);
  }
  return [...groups].toSorted(([one], [other]) => one - other);
}

/** How many lanes down the discs must go to cover none of the marks. */
function firstFreeLane(marks: readonly Mark[], discs: readonly { x: number; lane: number }[]): number {
  const isFree = (from: number): boolean =>
    discs.every(({ x, lane }) => marks.every((mark) => mark.lane !== lane + from || Math.abs(mark.x - x) >= step));
  let from = 0;
  while (!isFree(from)) from++;
  return from;
}

/** What the band and the discs mean, line by line. */
function drawLegend(groups: Places['groups'], together: string, from: number): { shapes: Shape[]; until: number } {
  const shapes: Shape[] = [];
  let x = 0;
  let y = from;
  const entry = (text: string, sign: (at: number) => Shape[]): void => {
    const entryWidth = 6.5 + widthOf(text, small) + 4;
    if (x > 0 && x + entryWidth > width) [x, y] = [0, y + 5.4];
    const label = { text, size: small, fill: ink, anchor: 'start' } as const;
    shapes.push(...sign(x), { type: 'text', x: x + 6.5, y: middle(y, small), ...label });
    x += entryWidth;
  };
  entry(together, (at) => [
    {
      type: 'box',
      x: at,
      y: y - 1.8,
      width: 5,
      height: 3.6,
      radius: 1,
      fill: tint,
      stroke: quiet,
      strokeWidth: 0.25,
    },
  ]);
  for (const { letter, name, colour } of groups) {
    const shown = wrap(name, 80, small, 1)[0] ?? '';
    entry(shown, (at) => disc(at + 2.5, y, radius, letter, `#${groupColourHex[colour]}`));
  }
  return { shapes, until: y + 4 };
}
