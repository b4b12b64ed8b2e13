import type { Ranking } from '../../voting/ranking.ts';
import type { DilemmaBoard, ProposedDilemma } from './board.ts';
import type { Spot } from './edits.ts';
import type { DilemmaSetup } from './setup.ts';

/** Dilemmas that matter equally much to the group, in the agenda's order, and the key that they share. */
export interface Tier {
  key: string;
  ids: string[];
}

/** The group's order: its tiers, the most important first, and what it has not placed. Only dilemmas on the agenda. */
export function groupOrder(
  setup: DilemmaSetup,
  { tiers }: Pick<DilemmaBoard, 'tiers'>,
): { tiers: Tier[]; tray: string[] } {
  const byKey = new Map<string, string[]>();
  const tray: string[] = [];
  for (const { id } of setup.dilemmas) {
    const key = tiers.get(id);
    if (key === undefined) tray.push(id);
    else byKey.set(key, [...(byKey.get(key) ?? []), id]);
  }
  const keys = [...byKey.keys()].toSorted();
  return { tiers: keys.map((key) => ({ key, ids: byKey.get(key)! })), tray };
}

/** The group's order as a ranking. */
export function groupRanking(setup: DilemmaSetup, content: Pick<DilemmaBoard, 'tiers'>): Ranking {
  return groupOrder(setup, content).tiers.map(({ ids }) => ids);
}

/**
 * Where one step up or down takes a dilemma: out of its tier to one of its own just above, from there into the
 * tier above, and so on, so that steps alone reach every order. From the tray a step goes to the end of the
 * order. Undefined when there is nowhere to go.
 */
export function step(tiers: readonly Tier[], dilemmaId: string, by: 'up' | 'down'): Spot | undefined {
  const at = tiers.findIndex(({ ids }) => ids.includes(dilemmaId));
  const keyAt = (index: number): string | null => tiers[index]?.key ?? null;
  if (at < 0) return by === 'up' ? { kind: 'between', before: keyAt(tiers.length - 1), after: null } : undefined;
  const alone = tiers[at]!.ids.length === 1;
  const next = tiers[by === 'up' ? at - 1 : at + 1];
  if (alone) return next && { kind: 'tier', key: next.key };
  if (by === 'up') return { kind: 'between', before: keyAt(at - 1), after: keyAt(at) };
  return { kind: 'between', before: keyAt(at), after: keyAt(at + 1) };
}

/** Proposed dilemmas in the order the group wrote them. */
export function orderedProposals({ proposed }: Pick<DilemmaBoard, 'proposed'>): ProposedDilemma[] {
  return [...proposed.values()].toSorted((a, b) => compare(a.order, b.order) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
