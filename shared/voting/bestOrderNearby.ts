import type { Order, Worth } from './bestOrder.ts';

/**
 * An order with ties that no move of a single option makes better, for more options than can be tried out.
 *
 * From each start (every voter's own order, and all options tied) the best move of one option, into a tier or
 * to a tier of its own, is made again and again; the best end of all starts is returned. Never worse than any
 * start. `equallyGood` is not known and said to be 1.
 */
export function bestOrderNearby(worth: Worth, starts: readonly Order[]): { tiers: Order; equallyGood: number } {
  const allTied: Order = [worth.ahead.map((_, option) => option)];
  let tiers: Order = [];
  let most = -Infinity;
  for (const start of [allTied, ...starts]) {
    const end = climb(worth, start);
    const sum = worthOfOrder(worth, end);
    if (sum <= most) continue;
    most = sum;
    tiers = end;
  }
  return { tiers, equallyGood: 1 };
}

/** What an order is worth: the sum over every two options. */
export function worthOfOrder(worth: Worth, order: Order): number {
  let sum = 0;
  for (const [index, tier] of order.entries()) {
    const later = order.slice(index + 1).flat();
    for (const [place, one] of tier.entries()) {
      for (const other of tier.slice(place + 1)) sum += worth.tied[one]![other]!;
      for (const other of later) sum += worth.ahead[one]![other]!;
    }
  }
  return sum;
}

function climb(worth: Worth, start: Order): Order {
  let order = start.map((tier) => [...tier]);
  for (;;) {
    let best: Move | null = null;
    for (const option of order.flat()) {
      const move = bestMove(worth, order, option);
      if (move.gain > (best?.gain ?? 0)) best = move;
    }
    if (!best) return order.map((tier) => tier.toSorted((a, b) => a - b));
    order = moved(order, best);
  }
}

/** Takes `option` into the tier at `tier`, or to a new tier before it. */
interface Move {
  option: number;
  tier: number;
  joins: boolean;
  gain: number;
}

function bestMove(worth: Worth, order: Order, option: number): Move {
  const others = order.map((tier) => tier.filter((other) => other !== option));
  // What the option is worth at the very top; then, tier by tier, what passing that tier adds.
  let before = others.flat().reduce((sum, other) => sum + worth.ahead[option]![other]!, 0);
  let stays = 0;
  let best: Move = { option, tier: 0, joins: false, gain: before };
  for (const [index, tier] of others.entries()) {
    const aheadOfTier = tier.reduce((sum, other) => sum + worth.ahead[option]![other]!, 0);
    const tiedWithTier = tier.reduce((sum, other) => sum + worth.tied[option]![other]!, 0);
    const behindTier = tier.reduce((sum, other) => sum + worth.ahead[other]![option]!, 0);
    const joining = before - aheadOfTier + tiedWithTier;
    if (order[index]!.includes(option)) stays = joining;
    if (tier.length > 0 && joining > best.gain) best = { option, tier: index, joins: true, gain: joining };
    before += behindTier - aheadOfTier;
    if (before > best.gain) best = { option, tier: index + 1, joins: false, gain: before };
  }
  return { ...best, gain: best.gain - stays };
}

function moved(order: Order, { option, tier, joins }: Move): Order {
  const others = order.map((members) => members.filter((other) => other !== option));
  if (joins) others[tier]!.push(option);
  else others.splice(tier, 0, [option]);
  return others.filter((members) => members.length > 0);
}
