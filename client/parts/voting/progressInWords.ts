import type { VoteView } from '../../../shared/session/view.ts';
import type { Ballot } from '../../../shared/voting/vote.ts';
import type { ballotWords } from '../../../shared/words/ballot.ts';
import type { DraftPart } from './ballotDraft.ts';

type Words = (typeof ballotWords)['en'];

/** What a ballot still lacks: points to give, people to count. */
export function progressInWords(vote: VoteView, parts: readonly DraftPart[], words: Words): string {
  if (vote.mayBeSplit && parts.some(({ people, ballot }) => people === 0 && Object.keys(ballot).length > 0)) {
    return words.sayHowMany;
  }
  return parts.length > 1 ? words.notCast : markedInWords(vote, parts[0]!.ballot, words);
}

/** How far one opinion's marks have come. */
export function markedInWords(vote: VoteView, ballot: Ballot, words: Words): string {
  const marked = Object.keys(ballot).length;
  if (vote.method === 'pick') return words.picked(marked, vote.points);
  if (vote.method === 'rank') return words.placed(marked, vote.slate.length);
  if (vote.method === 'agree') return words.answered(marked, vote.slate.length);
  return words.pointsLeft(vote.points - Object.values(ballot).reduce((sum, points) => sum + points, 0));
}
