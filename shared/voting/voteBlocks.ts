import type { Block } from '../summary/document.ts';
import type { Locale } from '../words/catalogue.ts';
import { votingWords } from '../words/voting.ts';
import type { TallyRow } from './countBallots.ts';
import { tallyVote } from './tallyVote.ts';
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
    const tally = tallyVote(vote, vote.ballots);
    const rows = tally.map(({ place, option, points, voters }) => [
      String(place),
      option.text,
      String(points),
      String(voters),
    ]);
    return [
      ...pictures(tally, locale),
      {
        type: 'table',
        caption: `${title}: ${turnout(vote.cast ?? vote.ballots.length, vote.voters)}, ${termsOf(vote, locale)}`,
        header: [words.place, words.option, words.points, words.voters],
        rows,
      },
    ];
  });
  return tables.length > 0 ? [{ type: 'heading', text: words.vote }, ...tables] : [];
}

function termsOf({ method, points, maxPerOption }: Vote, locale: Locale): string {
  const words = votingWords[locale];
  if (method === 'pick') return words.picked(points);
  if (method === 'rank') return words.ranked;
  return method === 'agree' ? words.agreed : words.terms(points, maxPerOption);
}

/** On one page there is room for so many bars. */
const mostBars = 20;

function pictures(tally: readonly TallyRow[], locale: Locale): Block[] {
  const words = votingWords[locale];
  const pages = Array.from({ length: Math.ceil(tally.length / mostBars) }, (_, page) =>
    tally.slice(page * mostBars, (page + 1) * mostBars),
  );
  return pages.map((rows) => ({
    type: 'figure',
    title: words.howTheyFell,
    lines: rows.map(({ option, points }) => ({ label: option.text, said: words.pointsSaid(points) })),
    picture: { kind: 'bars', values: rows.map(({ points }) => points) },
  }));
}
