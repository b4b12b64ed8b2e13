import type { Locale } from '../words/catalogue.ts';
import { decimal, inList } from '../words/lists.ts';
import { answerInWords } from '../words/scale.ts';
import { voteResultWords, type Counted } from '../words/voteResult.ts';
import { scale } from './ballotFits.ts';
import type { Difference } from './compareParts.ts';
import type { OptionInRounds } from './compareRounds.ts';
import type { TallyRow } from './countBallots.ts';
import type { JointFacts } from './outcome.ts';
import type { Pair } from './pairwise.ts';
import { placeOf } from './placeOf.ts';
import type { Place } from './ranking.ts';
import type { PartRow, PartSums } from './sumsByPart.ts';
import type { VoteTerms } from './vote.ts';

/** How an option is called in a sentence: by its quoted text, its number. */
export type NameOf = (optionId: string) => string;

/** Whose ballots are counted. */
export function countedIn({ voter, mayBeSplit }: Pick<VoteTerms, 'voter' | 'mayBeSplit'>): Counted {
  if (voter === 'person') return 'persons';
  return mayBeSplit ? 'votes' : 'tables';
}

/** "1", or "1–2" where a place is shared; "–" where there is none. */
export function placeInWords(place: Place | undefined): string {
  if (!place) return '–';
  return place.first === place.last ? String(place.first) : `${place.first}–${place.last}`;
}

/** "4 tables put “A” over “B”, 1 the other way, 2 tied." What nobody says is left out. */
export function pairInWords(pair: Pair, who: Counted, nameOf: NameOf, locale: Locale): string {
  const words = voteResultWords[locale];
  const [one, other] = [nameOf(pair.one), nameOf(pair.other)];
  const { ahead, behind, tied } = pair;
  const isAllTied = ahead === 0 && behind === 0 && tied > 0;
  const parts = [
    ahead > 0
      ? words.pairAhead(ahead, who, one, other)
      : isAllTied
        ? words.pairEqual(tied, who, one, other)
        : words.pairNobody(one, other),
    ...(behind > 0 ? [words.pairBehind(behind)] : []),
    ...(tied > 0 && !isAllTied ? [words.pairTied(tied)] : []),
    ...(pair.silent > 0 ? [words.pairSilent(pair.silent)] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** How alike the rankings were, and how far the joint order is to be trusted. */
export function jointInWords({ exact, equallyGood, kendallsW }: JointFacts, locale: Locale): string[] {
  const words = voteResultWords[locale];
  return [
    ...(kendallsW === null ? [] : [words.alike(likeness(kendallsW), decimal(kendallsW, 2, locale))]),
    ...(equallyGood > 1 ? [words.oneOfSeveral] : []),
    ...(exact ? [] : [words.approximate]),
  ];
}

function likeness(kendallsW: number): 'largely' | 'partly' | 'little' {
  if (kendallsW >= 0.7) return 'largely';
  return kendallsW >= 0.4 ? 'partly' : 'little';
}

/** Van der Eijk's agreement in plain words: "Torn in two". */
export function accordInWords(agreement: number, locale: Locale): string {
  const words = voteResultWords[locale];
  if (agreement >= 0.6) return words.accordHigh;
  if (agreement >= 0.3) return words.accordSome;
  return agreement > -0.3 ? words.accordSpread : words.accordTorn;
}

/** "Large agreement · average 4.2"; never the mean alone. */
export function scaleInWords({ agreement, mean, voters }: TallyRow, locale: Locale): string {
  const words = voteResultWords[locale];
  if (typeof mean !== 'number' || typeof agreement !== 'number') return words.noAnswers;
  const said = words.mean(decimal(mean, 1, locale));
  return voters < 2 ? said : `${accordInWords(agreement, locale)} · ${said}`;
}

/** "2 disagree, 5 agree strongly": every answer that was given, from the lowest. */
export function spreadInWords(spread: readonly number[], locale: Locale): string {
  const said = scale.flatMap((step) => {
    const count = spread[step - 1] ?? 0;
    return count > 0 ? [`${count} ${answerInWords(step, locale)}`] : [];
  });
  return said.length > 0 ? said.join(', ') : voteResultWords[locale].noAnswers;
}

/** What one part says of an option, in a cell: its share of the points, its place, its answer. */
export function cellOfPart(
  { method, openBallots }: Pick<VoteTerms, 'method' | 'openBallots'>,
  { ballots, rows }: PartSums,
  row: PartRow,
  locale: Locale,
): string {
  const words = voteResultWords[locale];
  const isOne = openBallots === true && ballots === 1;
  if (method === 'rank') return row.voters > 0 ? placeInWords(placeOf(row, rows)) : '–';
  if (method === 'agree') {
    if (row.voters === 0) return '–';
    return isOne ? answerInWords(row.points, locale) : decimal(row.points / row.voters, 1, locale);
  }
  if (row.points === 0) return '–';
  if (method === 'pick') return isOne ? words.chosen : words.of(row.voters, ballots);
  return String(row.points);
}

/** What a part is called; those who named no party too. */
export function nameOfPart({ id, name }: Pick<PartSums, 'id' | 'name'>, locale: Locale): string {
  return id === '' ? voteResultWords[locale].noParty : name;
}

/** "Furthest apart on “A”: highest with the region, lowest with the school." */
export function differencesInWords(
  { together, apart }: { together: readonly string[]; apart: readonly Difference[] },
  nameOf: NameOf,
  locale: Locale,
): string[] {
  const words = voteResultWords[locale];
  const names = (parts: readonly PartSums[]): string =>
    inList(
      parts.map((part) => nameOfPart(part, locale)),
      locale,
    );
  return [
    ...(together.length > 0 ? [words.together(inList(together.map(nameOf), locale))] : []),
    ...apart.map(({ optionId, high, low }) => words.apart(nameOf(optionId), names(high), names(low))),
  ];
}

/** "up 2", "unchanged", "new": how far an option has moved from the round before to the last. */
export function moveInWords({ move }: OptionInRounds, locale: Locale): string {
  const words = voteResultWords[locale];
  if (move === 'new') return words.isNew;
  if (move === 'gone') return words.gone;
  if (move === 0) return words.stayed;
  return move > 0 ? words.rose(move) : words.fell(-move);
}
