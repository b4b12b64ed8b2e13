import { jointOrder, type JointOrder } from '../../voting/consensus.ts';
import { kendallsW } from '../../voting/kendallsW.ts';
import { pairsOf, placeByOption, tauX, type Place, type Ranking } from '../../voting/ranking.ts';
import type { GroupContent } from '../activityKind.ts';
import type { DilemmaBoard } from './board.ts';
import { groupRanking } from './order.ts';
import type { DilemmaSetup } from './setup.ts';

/** All groups' orders seen together. Groups that have placed nothing are left out. */
export interface JointPicture<Of = GroupContent<DilemmaBoard>> {
  orders: GroupOrder<Of>[];
  joint: JointOrder;
  /** How alike the groups' orders are: the mean τx of every two groups; null for fewer than two. */
  likeness: number | null;
  agreement: Agreement | null;
  kendallsW: number | null;
  findings: Finding[];
}

export interface GroupOrder<Of> {
  of: Of;
  ranking: Ranking;
  places: ReadonlyMap<string, Place>;
}

export type Agreement = 'largely' | 'partly' | 'little';

/** A dilemma on which the groups agree, or on which some stand high where others stand low. */
export type Finding =
  { kind: 'together'; dilemmaIds: string[]; at: End } | { kind: 'apart'; dilemmaId: string; high: Side; low: Side };

/** `outermost`: in the first (or last) tier of every group meant; else in its upper (or lower) third. */
export interface End {
  side: 'high' | 'low';
  outermost: boolean;
}

interface Side {
  letters: string[];
  outermost: boolean;
}

export function jointPicture<Of extends { letter: string; content: Pick<DilemmaBoard, 'tiers'> }>(
  setup: DilemmaSetup,
  groups: readonly Of[],
): JointPicture<Of> {
  const options = setup.dilemmas.map(({ id }) => id);
  const orders = groups
    .map((of) => ({ of, ranking: groupRanking(setup, of.content) }))
    .filter(({ ranking }) => ranking.length > 0)
    .map((order) => ({ ...order, places: placeByOption(order.ranking) }));
  const rankings = orders.map(({ ranking }) => ranking);
  const likenesses = [...pairsOf(rankings)].map(([one, other]) => tauX(options, one, other)).filter(isNumber);
  const likeness = likenesses.length > 0 ? likenesses.reduce((sum, each) => sum + each, 0) / likenesses.length : null;
  return {
    orders,
    joint: jointOrder(options, rankings),
    likeness,
    agreement: likeness === null ? null : agreementOf(likeness),
    kendallsW: kendallsW(options, rankings),
    findings: findingsOf(options, orders),
  };
}

/** Whether to show an order at all: somebody has placed something. */
export function hasOrder(picture: Pick<JointPicture<unknown>, 'orders'>): boolean {
  return picture.orders.length > 0;
}

function agreementOf(likeness: number): Agreement {
  if (likeness >= 0.7) return 'largely';
  return likeness >= 0.3 ? 'partly' : 'little';
}

/** Dilemmas that all groups placed high, then low; then those placed high by some and low by others, widest first. */
function findingsOf(options: readonly string[], orders: readonly GroupOrder<{ letter: string }>[]): Finding[] {
  if (orders.length < 2) return [];
  const stands = options.map((dilemmaId) => ({
    dilemmaId,
    stands: orders.flatMap((order) => standOf(order, dilemmaId, options.length)),
  }));
  const together = (['high', 'low'] as const).flatMap((side) =>
    [true, false].flatMap((outermost): Finding[] => {
      const dilemmaIds = stands
        .filter(({ stands: all }) => all.length === orders.length && all.every((stand) => stand.side === side))
        .filter(({ stands: all }) => all.every((stand) => stand.outermost) === outermost)
        .map(({ dilemmaId }) => dilemmaId);
      return dilemmaIds.length > 0 ? [{ kind: 'together', dilemmaIds, at: { side, outermost } }] : [];
    }),
  );
  const apart = stands.flatMap(({ dilemmaId, stands: all }): Extract<Finding, { kind: 'apart' }>[] => {
    const [high, low] = (['high', 'low'] as const).map((side): Side => {
      const there = all.filter((stand) => stand.side === side);
      return { letters: there.map(({ letter }) => letter), outermost: there.every((stand) => stand.outermost) };
    });
    return high!.letters.length > 0 && low!.letters.length > 0
      ? [{ kind: 'apart', dilemmaId, high: high!, low: low! }]
      : [];
  });
  return [...together, ...apart.toSorted((a, b) => contest(b) - contest(a))];
}

/** Where a group stands on a dilemma that it has placed: nowhere when it says only that all matter alike. */
function standOf(
  { of, ranking, places }: GroupOrder<{ letter: string }>,
  dilemmaId: string,
  count: number,
): { letter: string; side: 'high' | 'middle' | 'low'; outermost: boolean }[] {
  const place = places.get(dilemmaId);
  if (!place) return [];
  const saysLast = ranking.length > 1 && place.last === count;
  const saysFirst = place.first === 1 && place.last < count;
  const height = ((place.first + place.last) / 2 - 1) / Math.max(1, count - 1);
  const side = saysFirst || height <= 1 / 3 ? 'high' : saysLast || height >= 2 / 3 ? 'low' : 'middle';
  return [{ letter: of.letter, side, outermost: side === 'high' ? saysFirst : saysLast }];
}

function isNumber(value: number | null): value is number {
  return value !== null;
}

/** How much a dilemma divides: the number of groups on the smaller side. */
function contest({ high, low }: { high: Side; low: Side }): number {
  return Math.min(high.letters.length, low.letters.length);
}
