import { cardKey } from '../activities/activityKind.ts';
import type { Block } from '../summary/document.ts';
import type { Locale } from '../words/catalogue.ts';
import { decimal } from '../words/lists.ts';
import { votingWords } from '../words/voting.ts';
import { scale } from './ballotFits.ts';
import type { TallyRow } from './countBallots.ts';
import { tallyVote } from './tallyVote.ts';
import type { Option, Vote, VoteMethod } from './vote.ts';

/**
 * The votes on an activity as the summary shows them: a picture and a table for each closed round, best first. A
 * round that is still open says nothing. For any kind that may be voted on.
 */
export function voteBlocks(votes: readonly Vote[], locale: Locale): Block[] {
  const words = votingWords[locale];
  const blocks = votes.flatMap((vote, index): Block[] => {
    if (vote.state === 'open') return [];
    const title = votes.length > 1 ? words.round(index + 1) : words.vote;
    const turnout = vote.voter === 'table' ? words.groupsVoted : words.personsVoted;
    const tally = tallyVote(vote, vote.ballots);
    const results = resultColumns(vote.method, locale);
    const rows = tally.map((row) => [String(row.place), row.option.text, ...results.map(({ cell }) => cell(row))]);
    return [
      ...pictures(vote, tally, locale),
      {
        type: 'table',
        caption: `${title}: ${turnout(vote.cast ?? vote.ballots.length, vote.voters)}, ${termsOf(vote, locale)}`,
        header: [words.place, words.option, ...results.map((column) => column.title)],
        rows,
        rowKeys: tally.map(({ option }) => optionKey(vote, option)),
        parts: ['', 'text', ...results.map(() => '')],
      },
    ];
  });
  return blocks.length > 0 ? [{ type: 'heading', text: words.vote }, ...blocks] : [];
}

/** What was voted on stands as it was voted on, apart from the cards it was made of, and is corrected by itself. */
export function optionKey({ id }: Vote, option: Option): string {
  return cardKey(id, 'plenary', option.id);
}

function termsOf({ method, points, maxPerOption }: Vote, locale: Locale): string {
  const words = votingWords[locale];
  if (method === 'pick') return words.picked(points);
  if (method === 'rank') return words.ranked;
  return method === 'agree' ? words.agreed : words.terms(points, maxPerOption);
}

/** What a round's table says of each option; on the scale also how many gave each answer, since a mean hides that. */
function resultColumns(
  method: VoteMethod | undefined,
  locale: Locale,
): { title: string; cell(row: TallyRow): string }[] {
  const words = votingWords[locale];
  const voters = { title: words.voters, cell: (row: TallyRow) => String(row.voters) };
  if (method !== 'agree') {
    const title = method === 'rank' ? words.timesAhead : words.points;
    return [{ title, cell: ({ points }) => String(points) }, voters];
  }
  const answers = scale.map((step) => ({
    title: String(step),
    cell: ({ spread }: TallyRow) => String(spread?.[step - 1] ?? 0),
  }));
  return [{ title: words.mean, cell: ({ mean }) => meanInWords(mean, locale) }, ...answers, voters];
}

function meanInWords(mean: number | null | undefined, locale: Locale): string {
  return typeof mean === 'number' ? decimal(mean, 1, locale) : '–';
}

/** On one page there is room for so many bars. */
const mostBars = 20;

function pictures(vote: Vote, tally: readonly TallyRow[], locale: Locale): Block[] {
  const { method } = vote;
  const words = votingWords[locale];
  const look = {
    title: method === 'agree' ? words.howMuchAgreed : method === 'rank' ? words.howRanked : words.howTheyFell,
    value: (row: TallyRow): number => (method === 'agree' ? (row.mean ?? 0) : row.points),
    said: (row: TallyRow): string => {
      if (method === 'agree') return meanInWords(row.mean, locale);
      return method === 'rank' ? words.aheadSaid(row.points) : words.pointsSaid(row.points);
    },
  };
  const pages = Array.from({ length: Math.ceil(tally.length / mostBars) }, (_, page) =>
    tally.slice(page * mostBars, (page + 1) * mostBars),
  );
  return pages.map((rows) => ({
    type: 'figure',
    title: look.title,
    lines: rows.map((row) => ({
      key: optionKey(vote, row.option),
      label: row.option.text,
      said: look.said(row),
    })),
    picture: { kind: 'bars', values: rows.map(look.value) },
  }));
}
