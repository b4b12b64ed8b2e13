import type { Party } from '../../session/session.ts';
import { barFill, paler } from '../../summary/figures/drawing.ts';
import type { PartyMap } from './partyMap.ts';

/** The picture's own units; on the big screen one is a hundredth of the image's height. */
export const mapSize = { width: 92, height: 76 } as const;

export interface MapLayout {
  nodes: MapNode[];
  /** The weakest first, so that the strongest is drawn on top. */
  links: MapLink[];
  /** What sizes of letters and discs are multiplied with: less than 1 where many parties share the picture. */
  scale: number;
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
  /** The paler the fewer, so that in a crowd of lines the eye finds the strong ones. */
  colour: string;
  /** Where its number stands; null for a weak link in a crowd that leaves no room for it. */
  label: Point | null;
}

interface Point {
  x: number;
  y: number;
}

interface Box extends Point {
  width: number;
  height: number;
}

/**
 * Parties around the picture in the session's order, and each link's number where it covers nothing else: in the
 * largest size at which there is room for all.
 */
export function layOutPartyMap(parties: readonly Party[], map: PartyMap): MapLayout {
  for (let percent = 100; ; percent -= 4) {
    const layout = layOutAt(percent / 100, parties, map);
    const isFree = partiesAreApart(layout);
    // Below this, numbers that stay readable are worth more than the weakest of them.
    const isComplete = percent < 62 || layout.links.every(({ label }) => label);
    if ((isFree && isComplete) || percent <= 40) return layout;
  }
}

function layOutAt(scale: number, parties: readonly Party[], map: PartyMap): MapLayout {
  const withinById = new Map(map.alone.map(({ party, snags }) => [party.id, snags.length]));
  const nodes = placeAround(parties.map((party) => sizeNode(party, withinById.get(party.id) ?? 0, scale)));
  const nodeById = new Map(nodes.map((node) => [node.party.id, node]));
  const most = Math.max(1, ...map.links.map(({ snags }) => snags.length));
  const labels: Point[] = [];
  const links = map.links.map(({ parties: [one, other], snags }): MapLink => {
    const from = nodeById.get(one.id)!;
    const to = nodeById.get(other.id)!;
    const label = freePlace(from, to, discRadius * scale, nodes, labels);
    if (label) labels.push(label);
    const strength = snags.length / most;
    const looks = { thickness: (0.7 + 3.4 * strength) * scale, colour: paler(barFill, 0.45 + 0.55 * strength) };
    return { id: `${one.id}/${other.id}`, from, to, count: snags.length, ...looks, label };
  });
  return { nodes, links: links.toReversed(), scale };
}

/** True when between any two parties there is room for a number. */
function partiesAreApart({ nodes, scale }: MapLayout): boolean {
  const room = 2 * discRadius * scale + 0.8;
  return nodes.every((node, at) => nodes.slice(at + 1).every((other) => roomBetween(node, other) >= room));
}

/** Sizes at scale 1. */
export const discRadius = 3.6;
export const lineHeight = 4.6;
const letterWidth = 2.25;
const longestLine = 13;
const longestWord = 16;
/** Room for the outermost frames. */
const margin = 0.5;

function sizeNode(party: Party, within: number, scale: number): Omit<MapNode, 'x' | 'y'> {
  const lines = wrap(party.name);
  const letters = Math.max(9, ...lines.map((line) => line.length));
  const height = lines.length * lineHeight + 4 + (within > 0 ? 4.2 : 0);
  return { party, lines, within, width: (letters * letterWidth + 4) * scale, height: height * scale };
}

/** A name in at most three lines; what is longer ends in an ellipsis, since the list beside has it in full. */
function wrap(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const shown = word.length > longestWord ? `${word.slice(0, longestWord - 1)}…` : word;
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${shown}`.length <= longestLine) lines[lines.length - 1] = `${last} ${shown}`;
    else lines.push(shown);
  }
  const cut = lines.length > 3;
  return lines.slice(0, 3).map((line, at) => (cut && at === 2 ? `${line.replace('…', '')} …` : line));
}

/** As far apart as the picture's edges allow: an odd one has its first in the middle of the top, an even one a pair there. */
function placeAround(nodes: Omit<MapNode, 'x' | 'y'>[]): MapNode[] {
  const centre = { x: mapSize.width / 2, y: mapSize.height / 2 };
  if (nodes.length === 1) return nodes.map((node) => ({ ...node, ...centre }));
  const width = mapSize.width - Math.max(0, ...nodes.map((node) => node.width)) - 2 * margin;
  const height = mapSize.height - Math.max(0, ...nodes.map((node) => node.height)) - 2 * margin;
  const apart = (2 * (width + height)) / nodes.length;
  const start = nodes.length % 2 === 0 ? -apart / 2 : 0;
  return nodes.map((node, place) => {
    const { x, y } = alongEdges(start + place * apart, width, height);
    return { ...node, x: centre.x + x, y: centre.y + y };
  });
}

/** The point of a rectangle around (0, 0) at a distance along its edges, clockwise from the middle of the top. */
function alongEdges(distance: number, width: number, height: number): Point {
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  if (distance <= halfWidth) {
    return distance >= -halfWidth
      ? { x: distance, y: -halfHeight }
      : { x: -halfWidth, y: -halfHeight - (distance + halfWidth) };
  }
  if (distance <= halfWidth + height) return { x: halfWidth, y: distance - halfWidth - halfHeight };
  if (distance <= 1.5 * width + height) return { x: width + height - distance, y: halfHeight };
  return { x: -halfWidth, y: 1.5 * width + height + halfHeight - distance };
}

/** Along the link, nearest to its middle where no party and no other number stands; null when all is taken. */
function freePlace(
  from: Point,
  to: Point,
  radius: number,
  nodes: readonly Box[],
  labels: readonly Point[],
): Point | null {
  for (let away = 0; away <= 0.34; away += 0.02) {
    for (const share of [0.5 - away, 0.5 + away]) {
      const place = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      const disc = { ...place, width: 2 * radius, height: 2 * radius };
      const isFree =
        nodes.every((node) => roomBetween(disc, node) >= 0.2) &&
        labels.every((label) => Math.hypot(label.x - place.x, label.y - place.y) >= 2 * radius + 0.4);
      if (isFree) return place;
    }
  }
  return null;
}

/** How far two boxes stay apart; below zero they overlap. */
function roomBetween(one: Box, other: Box): number {
  const besides = Math.abs(one.x - other.x) - (one.width + other.width) / 2;
  const above = Math.abs(one.y - other.y) - (one.height + other.height) / 2;
  return Math.max(besides, above);
}
