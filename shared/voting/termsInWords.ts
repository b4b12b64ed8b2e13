import type { Locale } from '../words/catalogue.ts';
import { votingWords } from '../words/voting.ts';
import type { VoteTerms } from './vote.ts';

/** "3 points each, at most 2 on the same": how a round is voted. */
export function termsInWords(
  { method, points, maxPerOption }: Pick<VoteTerms, 'method' | 'points' | 'maxPerOption'>,
  locale: Locale,
): string {
  const words = votingWords[locale];
  if (method === 'pick') return words.picked(points);
  if (method === 'rank') return words.ranked;
  return method === 'agree' ? words.agreed : words.terms(points, maxPerOption);
}
