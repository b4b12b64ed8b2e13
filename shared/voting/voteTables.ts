import type { DataTable } from '../summary/dataTable.ts';
import type { Locale } from '../words/catalogue.ts';
import { voteResultWords } from '../words/voteResult.ts';
import { votingWords } from '../words/voting.ts';
import { optionKey } from './optionKey.ts';
import { outcomeOf } from './outcome.ts';
import { nameOfPart } from './resultInWords.ts';
import type { Vote } from './vote.ts';

/** What every round's ballots add up to, as a whole and by group and party; a round that is still open says nothing. */
export function voteTables(votes: readonly Vote[], locale: Locale): DataTable[] {
  return [wholeTable(votes, locale), partTable(votes, locale)].filter(({ rows }) => rows.length > 0);
}

function wholeTable(votes: readonly Vote[], locale: Locale): DataTable {
  const words = votingWords[locale];
  const columns = [words.roundColumn, words.place, words.option, words.points, words.mean, words.voters];
  return {
    name: words.votes,
    columns: columns.map((title) => ({ title, part: title === words.option ? 'text' : '' })),
    rows: votes.flatMap((vote, at) => {
      if (vote.state === 'open') return [];
      return outcomeOf(vote).tally.map(({ place, option, points, voters, mean }) => {
        const counted = vote.method === 'agree' ? null : points;
        return { key: optionKey(vote, option), cells: [at + 1, place, option.text, counted, mean ?? null, voters] };
      });
    }),
  };
}

function partTable(votes: readonly Vote[], locale: Locale): DataTable {
  const words = votingWords[locale];
  const { ballotsColumn, byGroup, byParty } = voteResultWords[locale];
  const columns = [words.roundColumn, words.option, words.by, words.part, ballotsColumn];
  const counts = [words.place, words.points, words.mean, words.voters];
  return {
    name: words.votesByPart,
    columns: [...columns, ...counts].map((title) => ({ title, part: title === words.option ? 'text' : '' })),
    rows: votes.flatMap((vote, at) => {
      if (vote.state === 'open') return [];
      return (vote.byPart ?? []).flatMap((part) =>
        part.rows.map(({ optionId, place, points, voters }) => {
          const isScale = vote.method === 'agree';
          const mean = isScale && voters > 0 ? points / voters : null;
          const text = vote.slate.find(({ id }) => id === optionId)?.text ?? '';
          const said = [part.by === 'group' ? byGroup : byParty, nameOfPart(part, locale), part.ballots];
          const counted = [place, isScale ? null : points, mean, voters];
          return { key: optionKey(vote, { id: optionId }), cells: [at + 1, text, ...said, ...counted] };
        }),
      );
    }),
  };
}
