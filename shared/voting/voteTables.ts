import type { DataTable } from '../summary/dataTable.ts';
import type { Locale } from '../words/catalogue.ts';
import { votingWords } from '../words/voting.ts';
import { tallyVote } from './tallyVote.ts';
import type { Vote } from './vote.ts';
import { optionKey } from './voteBlocks.ts';

/** What every round's ballots add up to; a round that is still open says nothing. */
export function voteTables(votes: readonly Vote[], locale: Locale): DataTable[] {
  const words = votingWords[locale];
  const rows = votes.flatMap((vote, at) => {
    if (vote.state === 'open') return [];
    return tallyVote(vote, vote.ballots).map(({ place, option, points, voters, mean }) => {
      const counted = vote.method === 'agree' ? null : points;
      return { key: optionKey(vote, option), cells: [at + 1, place, option.text, counted, mean ?? null, voters] };
    });
  });
  const columns = [words.roundColumn, words.place, words.option, words.points, words.mean, words.voters];
  return rows.length > 0
    ? [
        {
          name: words.votes,
          columns: columns.map((title) => ({ title, part: title === words.option ? 'text' : '' })),
          rows,
        },
      ]
    : [];
}
