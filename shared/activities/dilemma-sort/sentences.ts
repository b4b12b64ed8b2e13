import type { Place, Ranking } from '../../voting/ranking.ts';
import type { Locale } from '../../words/catalogue.ts';
import { inList } from '../../words/lists.ts';
import type { Finding } from './jointPicture.ts';
import { numberById, type DilemmaSetup } from './setup.ts';
import { dilemmaSortWords } from './words.ts';

/** "1 and 5 first, then 4, 3, 2": an order said as people say it, by the dilemmas' numbers. Empty for no order. */
export function orderInWords(setup: DilemmaSetup, ranking: Ranking, locale: Locale): string {
  const words = dilemmaSortWords[locale];
  const [first, ...rest] = ranking;
  if (!first) return '';
  if (first.length === setup.dilemmas.length && first.length > 1) return words.allTied;
  const firstWords = words.first(numbersInWords(setup, first, locale));
  if (rest.length === 0) return firstWords;
  const tiers = rest.map((tier) => {
    const numbers = numbersInWords(setup, tier, locale);
    return tier.length > 1 ? words.tiedTier(numbers) : numbers;
  });
  return `${firstWords}, ${words.thereafter(tiers.join(', '))}`;
}

/** "1, 4 and 5". */
export function numbersInWords(setup: DilemmaSetup, dilemmaIds: readonly string[], locale: Locale): string {
  const numbers = numberById(setup);
  return inList(
    dilemmaIds.map((id) => String(numbers.get(id) ?? '')),
    locale,
  );
}

/** "A and C put 2 first; B puts it last." */
export function findingInWords(setup: DilemmaSetup, finding: Finding, locale: Locale): string {
  const words = dilemmaSortWords[locale];
  if (finding.kind === 'together') {
    return words.together(numbersInWords(setup, finding.dilemmaIds, locale), finding.at.side, finding.at.outermost);
  }
  const [high, low] = [finding.high, finding.low].map(({ letters, outermost }) => ({
    groups: inList(letters, locale),
    count: letters.length,
    outermost,
  }));
  return words.apart(numberById(setup).get(finding.dilemmaId) ?? 0, high!, low!);
}

/** "1", or "1–2" where a place is shared; "–" where there is none. */
export function placeInWords(place: Place | undefined): string {
  if (!place) return '–';
  return place.first === place.last ? String(place.first) : `${place.first}–${place.last}`;
}
