import type { Spot } from '../../../shared/activities/dilemma-sort/edits.ts';
import type { Tier } from '../../../shared/activities/dilemma-sort/order.ts';
import { numbersInWords, placeInWords } from '../../../shared/activities/dilemma-sort/sentences.ts';
import { numberById, type DilemmaSetup } from '../../../shared/activities/dilemma-sort/setup.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import { placeByOption } from '../../../shared/voting/ranking.ts';
import type { Locale } from '../../../shared/words/catalogue.ts';

/** A place where a dilemma can be put, by a name that a menu and a screen reader say. */
export interface NamedSpot {
  id: string;
  name: string;
  spot: Spot;
}

/**
 * Every place in the order from the top down, then off it. With a dilemma, those that would leave it where it is
 * are left out, and so is its own number in the names.
 */
export function spotsOf(
  setup: DilemmaSetup,
  tiers: readonly Tier[],
  dilemmaId: string | null,
  locale: Locale,
): NamedSpot[] {
  const words = dilemmaSortWords[locale];
  const others = tiers
    .map(({ key, ids }) => ({ key, ids: ids.filter((id) => id !== dilemmaId) }))
    .filter(({ ids }) => ids.length > 0);
  const numbers = others.map(({ ids }) => numbersInWords(setup, ids, locale));
  const spots: NamedSpot[] = [];
  for (let at = 0; at <= others.length; at++) {
    const before = others[at - 1];
    const after = others[at];
    const name = !before ? words.toTop : !after ? words.toBottom : words.between(numbers[at - 1]!, numbers[at]!);
    spots.push({
      id: `between-${before?.key ?? ''}-${after?.key ?? ''}`,
      name,
      spot: { kind: 'between', before: before?.key ?? null, after: after?.key ?? null },
    });
    if (after) {
      spots.push({
        id: `tier-${after.key}`,
        name: words.tieHere(numbers[at]!),
        spot: { kind: 'tier', key: after.key },
      });
    }
  }
  spots.push({ id: 'tray', name: words.toTray, spot: { kind: 'tray' } });
  return dilemmaId === null ? spots : spots.filter(({ spot }) => !changesNothing(tiers, dilemmaId, spot));
}

/** True when a dilemma is already there: in its own tier, off the order, or alone and right beside where it would go. */
export function changesNothing(tiers: readonly Tier[], dilemmaId: string, spot: Spot): boolean {
  const at = tiers.findIndex(({ ids }) => ids.includes(dilemmaId));
  const own = tiers[at];
  if (spot.kind === 'tray') return !own;
  if (!own) return false;
  if (spot.kind === 'tier') return own.key === spot.key;
  if (own.ids.length > 1) return false;
  const previous = tiers[at - 1]?.key ?? null;
  const next = tiers[at + 1]?.key ?? null;
  const isBeside = spot.before === own.key || spot.after === own.key;
  return isBeside || (spot.before === previous && spot.after === next);
}

/** Where a dilemma has come to stand, for those who cannot see it move. */
export function placeSentence(
  setup: DilemmaSetup,
  tiers: readonly Tier[],
  dilemmaId: string,
  locale: Locale,
): string {
  const words = dilemmaSortWords[locale];
  const number = numberById(setup).get(dilemmaId) ?? 0;
  const own = tiers.find(({ ids }) => ids.includes(dilemmaId));
  if (!own) return words.nowInTray(number);
  const tied = own.ids.filter((id) => id !== dilemmaId);
  const placeOf = placeByOption(tiers.map(({ ids }) => ids)).get(dilemmaId);
  return words.nowAt(number, placeInWords(placeOf), numbersInWords(setup, tied, locale));
}
