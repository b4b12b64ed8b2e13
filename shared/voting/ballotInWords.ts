import { ballotWords } from '../words/ballot.ts';
import type { Locale } from '../words/catalogue.ts';
import { inList } from '../words/lists.ts';
import { answerInWords } from '../words/scale.ts';
import { rankingOf } from './tallyVote.ts';
import { placeByOption } from './ranking.ts';
import { placeInWords } from './resultInWords.ts';
import type { Ballot, VoteTerms } from './vote.ts';

/** What a ballot says, a line for each thing it says something of; in the slate's order, a ranking in its own. */
export function ballotInWords(
  { slate, method }: Pick<VoteTerms, 'slate' | 'method'>,
  ballot: Ballot,
  locale: Locale,
): string[] {
  const words = ballotWords[locale];
  const textOf = (id: string): string => slate.find((option) => option.id === id)?.text ?? '';
  if (method === 'rank') {
    const ranking = rankingOf(ballot);
    const places = placeByOption(ranking);
    return ranking.map((tier) => `${placeInWords(places.get(tier[0]!))}. ${inList(tier.map(textOf), locale)}`);
  }
  return slate
    .filter(({ id }) => (ballot[id] ?? 0) > 0)
    .map(({ id, text }) => {
      if (method === 'pick') return text;
      const mark = ballot[id]!;
      return `${text}: ${method === 'agree' ? answerInWords(mark, locale) : words.points(mark)}`;
    });
}
