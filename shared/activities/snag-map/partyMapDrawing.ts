import type { Party } from '../../session/session.ts';
import { ink, middle, type Drawing, type Shape } from '../../summary/figures/drawing.ts';
import type { PartyMap } from './partyMap.ts';
import { discRadius, layOutPartyMap, lineHeight, mapSize, type MapNode } from './partyMapLayout.ts';

/** The width of the map on paper. */
const widthMm = 118;
const unit = widthMm / mapSize.width;

/** The map of the parties as documents print it, laid out as on the big screen. */
export function drawPartyMap(
  parties: readonly Party[],
  map: PartyMap,
  withinParty: (count: number) => string,
): Drawing {
  const { nodes, links, scale } = layOutPartyMap(parties, map);
  const shapes: Shape[] = links.map(({ from, to, thickness, colour }) => ({
    type: 'line',
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    stroke: colour,
    strokeWidth: thickness,
  }));
  for (const { label, count } of links) if (label) shapes.push(...number(label.x, label.y, String(count), scale));
  for (const node of nodes) shapes.push(...partyBox(node, scale, withinParty));
  return { width: widthMm, height: mapSize.height * unit, shapes: shapes.map(inMillimetres) };
}

function number(x: number, y: number, text: string, scale: number): Shape[] {
  const radius = discRadius * scale;
  const size = (text.length > 2 ? 3.6 : 4.6) * scale;
  const round = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, radius };
  return [
    { type: 'box', ...round, fill: '#ffffff', stroke: ink, strokeWidth: 0.4 },
    { type: 'text', x, y: middle(y, size), text, size, bold: true, fill: ink, anchor: 'middle' },
  ];
}

function partyBox(
  { x, y, width, height, lines, within }: MapNode,
  scale: number,
  withinParty: (count: number) => string,
): Shape[] {
  const box = { x: x - width / 2, y: y - height / 2, width, height, radius: 2 * scale };
  const all = within > 0 ? [...lines, withinParty(within)] : lines;
  const texts = all.map((text, at): Shape => {
    const isName = at < lines.length;
    const size = (isName ? 4 : 3.2) * scale;
    const lineAt = y + (at - (all.length - 1) / 2) * lineHeight * scale;
    return { type: 'text', x, y: middle(lineAt, size), text, size, bold: isName, fill: ink, anchor: 'middle' };
  });
  return [{ type: 'box', ...box, fill: '#ffffff', stroke: ink, strokeWidth: 0.5 }, ...texts];
}

function inMillimetres(shape: Shape): Shape {
  switch (shape.type) {
    case 'box': {
      const { x, y, width, height, radius, strokeWidth = 0 } = shape;
      const scaled = { x: x * unit, y: y * unit, width: width * unit, height: height * unit };
      return { ...shape, ...scaled, radius: radius * unit, strokeWidth: strokeWidth * unit };
    }
    case 'line': {
      const { x1, y1, x2, y2, strokeWidth } = shape;
      return {
        ...shape,
        x1: x1 * unit,
        y1: y1 * unit,
        x2: x2 * unit,
        y2: y2 * unit,
        strokeWidth: strokeWidth * unit,
      };
    }
    case 'text':
      return { ...shape, x: shape.x * unit, y: shape.y * unit, size: shape.size * unit };
  }
}
