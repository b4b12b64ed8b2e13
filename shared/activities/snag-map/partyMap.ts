import type { GroupContent } from '../activityKind.ts';
import type { Party } from '../../session/session.ts';
import type { SnagBoard } from './board.ts';
import { snagsInOrder } from './arrangement.ts';

/** Where it catches: every group's snags, by the parties between which they lie. */
export interface PartyMap {
  /** Pairs of parties with at least one snag between them, the strongest first. */
  links: { parties: [Party, Party]; snags: GroupSnag[] }[];
  /** Parties with snags that lie with them alone, most first. */
  alone: { party: Party; snags: GroupSnag[] }[];
  /** Snags that nobody has tagged with a party of this session. */
  untagged: GroupSnag[];
}

/** A snag as it is shown among other groups' snags. */
export interface GroupSnag {
  id: string;
  text: string;
  marked: boolean;
  /** In the session's order. */
  parties: Party[];
  from: Pick<GroupContent<unknown>, 'group' | 'letter'>;
}

/**
 * A snag between three parties lies on the three links between them, with one party on that party alone.
 * Snags that were marked to be brought to plenary come first, then as in their groups.
 */
export function partyMap(parties: readonly Party[], boards: readonly GroupContent<SnagBoard>[]): PartyMap {
  const snags = groupSnags(parties, boards).toSorted((one, other) => Number(other.marked) - Number(one.marked));
  const links = pairs(parties).map((pair) => ({
    parties: pair,
    snags: snags.filter((snag) => pair.every((party) => snag.parties.includes(party))),
  }));
  const alone = parties.map((party) => ({
    party,
    snags: snags.filter((snag) => snag.parties.length === 1 && snag.parties[0] === party),
  }));
  return {
    links: mostFirst(links),
    alone: mostFirst(alone),
    untagged: snags.filter((snag) => snag.parties.length === 0),
  };
}

/** Every group's snags in the groups' own order; a card without words is not a snag yet. */
export function groupSnags(parties: readonly Party[], boards: readonly GroupContent<SnagBoard>[]): GroupSnag[] {
  return boards.flatMap(({ group, letter, content }) =>
    snagsInOrder(content).flatMap((id): GroupSnag[] => {
      const snag = content.snags.get(id)!;
      const text = snag.text.trim();
      const between = parties.filter((party) => snag.parties.includes(party.id));
      return text === '' ? [] : [{ id, text, marked: snag.marked, parties: between, from: { group, letter } }];
    }),
  );
}

function pairs(parties: readonly Party[]): [Party, Party][] {
  return parties.flatMap((party, place) => parties.slice(place + 1).map((other): [Party, Party] => [party, other]));
}

/** Without the empty ones; where two have as many, the session's order of parties decides. */
function mostFirst<Place extends { snags: GroupSnag[] }>(places: Place[]): Place[] {
  return places
    .filter(({ snags }) => snags.length > 0)
    .toSorted((one, other) => other.snags.length - one.snags.length);
}
