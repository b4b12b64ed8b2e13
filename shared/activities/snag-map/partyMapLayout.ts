import type { Party } from '../../session/session.ts';
import type { PartyMap } from './partyMap.ts';

/** The picture's own units; on the big screen one is a hundredth of the image's height. */
export const mapSize = { width: 88, height: 76 } as const;

export interface MapLayout {
  nodes: MapNode[];
  /** The weakest first, so that the strongest is drawn on top. */
  links: MapLink[];
}

export interface MapNode extends Box {
  party: Party;
  /** Its name in lines that fit the box. */
  lines: string[];
  /** How many snags lie with this party alone. */
  within: number;
}

export interface MapLink {
  id: string;
  from: Point;
  to: Point;
  count: number;
  thickness: number;
  /** Where its number stands, and how large the disc behind it is. */
  label: Point;
  radius: number;
}

interface Point {
  x: number;
  y: number;
}

interface Box extends Point {
  width: number;
  height: number;
}

/** Parties on an ellipse in the session's order, and each link's number where it covers no party and no other number. */
export function layOutPartyMap(parties: readonly Party[], map: PartyMap): MapLayout {
  const withinById = new Map(map.alone.map(({ party, snags }) => [party.id, snags.length]));
  const sized = parties.map((party) => sizeNode(party, withinById.get(party.id) ?? 0));
  const nodes = placeInRing(sized);
  const nodeById = new Map(nodes.map((node) => [node.party.id, node]));
  const most = Math.max(1, ...map.links.map(({ snags }) => snags.length));
  const labels: Box[] = [];
  const links = map.links.map(({ parties: [one, other], snags }): MapLink => {
    const from = nodeById.get(one.id)!;
    const to = nodeById.get(other.id)!;
    const radius = snags.length > 99 ? 4.6 : 3.6;
    const label = freePlace(from, to, 2 * radius + 0.6, [...nodes, ...labels]);
    labels.push({ ...label, width: 2 * radius, height: 2 * radius });
    const thickness = 0.7 + 3.6 * (snags.length / most);
    return { id: `${one.id}/${other.id}`, from, to, count: snags.length, thickness, label, radius };
  });
  return { nodes, links: links.reverse() };
}

/** Room for the outermost frames. */
const margin = 0.5;
const letterWidth = 2.15;
const lineHeight = 4.6;
const longestLine = 13;

function sizeNode(party: Party, within: number): Omit<MapNode, 'x' | 'y'> {
  const lines = wrap(party.name);
  const letters = Math.max(8, ...lines.map((line) => line.length));
  const height = lines.length * lineHeight + 4 + (within > 0 ? 4.2 : 0);
  return { party, lines, within, width: letters * letterWidth + 4, height };
}

/** A name in at most three lines; what is longer ends in an ellipsis, since the list beside has it in full. */
function wrap(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= longestLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, 3).map((line) => (line.length > 18 ? `${line.slice(0, 17)}…` : line));
  if (lines.length > 3) kept[2] = `${kept[2]!.replace('…', '')} …`;
  return kept;
}

/** An even number of parties stands in pairs side by side, an odd one has its first at the top. */
function placeInRing(nodes: Omit<MapNode, 'x' | 'y'>[]): MapNode[] {
  const width = Math.max(0, ...nodes.map((node) => node.width));
  const height = Math.max(0, ...nodes.map((node) => node.height));
  const radiusX = (mapSize.width - width) / 2 - margin;
  const radiusY = (mapSize.height - height) / 2 - margin;
  const start = -Math.PI / 2 - (nodes.length % 2 === 0 ? Math.PI / nodes.length : 0);
  return nodes.map((node, place) => {
    const angle = start + (2 * Math.PI * place) / nodes.length;
    // Four in the corners of the picture rather than on the ellipse inside it.
    const stretch = nodes.length === 4 ? Math.SQRT2 : nodes.length === 1 ? 0 : 1;
    return {
      ...node,
      width,
      height,
      x: mapSize.width / 2 + stretch * radiusX * Math.cos(angle),
      y: mapSize.height / 2 + stretch * radiusY * Math.sin(angle),
    };
  });
}

/** Along the link, nearest to its middle where nothing else stands; where all is taken, the place with most room. */
function freePlace(from: Point, to: Point, size: number, taken: readonly Box[]): Point {
  const tries = [0.5, 0.42, 0.58, 0.36, 0.64, 0.3, 0.7, 0.25, 0.75];
  const places = tries.map((share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
  const room = (place: Point): number => Math.min(...taken.map((box) => roomBetween(place, size, box)));
  const free = places.find((place) => room(place) >= 0);
  return free ?? places.reduce((best, place) => (room(place) > room(best) ? place : best));
}

/** How far a square at a place stays from a box; below zero they overlap. */
function roomBetween(place: Point, size: number, box: Box): number {
  const besides = Math.abs(place.x - box.x) - (size + box.width) / 2;
  const above = Math.abs(place.y - box.y) - (size + box.height) / 2;
  return Math.max(besides, above);
}
