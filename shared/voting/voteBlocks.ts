import type { Block } from '../summary/document.ts';
import type { Locale } from '../words/catalogue.ts';
import { votingWords } from '../words/voting.ts';
import { countBallots } from './countBallots.ts';
import type { Vote } from './vote.ts';

/**
 * The votes on an activity as the summary shows them: a table for each closed round, most points first. A
 * round that is still open says nothing. For any kind that may be voted on.
 */
export function voteBlocks(votes: readonly Vote[], locale: Locale): Block[] {
  const words = votingWords[locale];
  const tables = votes.flatMap((vote, index): Block[] => {
    if (vote.state === 'open') return [];
    const title = votes.length > 1 ? words.round(index + 1) : words.vote;
    const turnout = vote.voter === 'table' ? words.groupsVoted : words.personsVoted;
    const rows = countBallots(vote.slate, vote.ballots).map(({ place, option, points, voters }) => [
      String(place),
      option.text,
      String(points),
      String(voters),
    ]);
    return [
      {
        type: 'table',
        caption: `${title}: ${turnout(vote.ballots.length, vote.voters)}, ${words.terms(vote.points, vote.maxPerOption)}`,
        header: [words.place, words.option, words.points, words.voters],
        rows,
      },
    ];
  });
  return tables.length > 0 ? [{ type: 'heading', text: words.vote }, ...tables] : [];
}
