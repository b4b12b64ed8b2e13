import { describe, expect, test } from 'vitest';
import {
  discRadius,
  layOutPartyMap,
  mapSize,
  type MapNode,
} from '../../../shared/activities/snag-map/partyMapLayout.ts';
import type { GroupSnag, PartyMap } from '../../../shared/activities/snag-map/partyMap.ts';
import type { Party } from '../../../shared/session/session.ts';

const names = [
  'Kommunen',
  'Hospitalet',
  'Almen praksis',
  'Psykiatrien',
  'Jobcentret',
  'Den regionale uddannelsesinstitution for sundhedsfaglige medarbejdere',
  'Apoteket',
  'Ergoterapeuterne',
];

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('a map of %i parties, all of them linked', (count) => {
  const parties: Party[] = names.slice(0, count).map((name, place) => ({ id: `p${place}`, name }));
  const { nodes, links, scale } = layOutPartyMap(parties, everyPair(parties));

  test('keeps every party within the picture, clear of the others', () => {
    for (const { x, y, width, height } of nodes) {
      expect(Math.min(x - width / 2, y - height / 2)).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(mapSize.width);
      expect(y + height / 2).toBeLessThanOrEqual(mapSize.height);
    }
    for (const [one, other] of pairsOf(nodes)) expect(overlap(one, other)).toBe(false);
  });

  test('puts numbers beside parties and beside one another', () => {
    const size = 2 * discRadius * scale;
    const discs = links.flatMap(({ label }) => (label ? [{ ...label, width: size, height: size }] : []));
    expect(discs.length).toBe(links.length);
    const covered = pairsOf(discs).filter(([one, other]) => Math.hypot(one.x - other.x, one.y - other.y) < one.width);
    expect(covered).toEqual([]);
    for (const disc of discs) for (const node of nodes) expect(overlap(disc, node)).toBe(false);
  });
});

test('a link with more snags is thicker and darker, and drawn on top', () => {
  const parties = names.slice(0, 3).map((name) => ({ id: name, name }));
  const { links } = layOutPartyMap(parties, everyPair(parties));
  expect(links.map(({ count }) => count)).toEqual([1, 2, 3]);
  expect(links.map(({ thickness }) => thickness)).toEqual(links.map(({ thickness }) => thickness).toSorted());
  const colours = links.map(({ colour }) => colour);
  expect(new Set(colours).size).toBe(3);
  // The lighter, the higher the figures of its hex code.
  expect(colours).toEqual(colours.toSorted().toReversed());
});

/** The first pair has most snags, the last has one. */
function everyPair(parties: Party[]): PartyMap {
  const pairs = pairsOf(parties);
  const links = pairs.map((pair, place) => ({
    parties: pair,
    snags: Array.from({ length: pairs.length - place }, () => ({}) as GroupSnag),
  }));
  return { links, alone: parties.map((party) => ({ party, snags: [{} as GroupSnag] })), untagged: [] };
}

function pairsOf<Item>(items: Item[]): [Item, Item][] {
  return items.flatMap((item, place) => items.slice(place + 1).map((other): [Item, Item] => [item, other]));
}

function overlap(one: Pick<MapNode, 'x' | 'y' | 'width' | 'height'>, other: typeof one): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 - 0.01 &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2 - 0.01
  );
}
