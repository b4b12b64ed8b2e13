import type { Session } from '../session/session.ts';
import type { Block } from '../summary/document.ts';
import type { Locale } from '../words/catalogue.ts';
import { decimal } from '../words/lists.ts';
import { votingWords } from '../words/voting.ts';
import { scale } from './ballotFits.ts';
import { anyVoted, type TallyRow } from './countBallots.ts';
import { optionKey } from './optionKey.ts';
import { outcomeOf } from './outcome.ts';
import { placeOf } from './placeOf.ts';
import { accordInWords, placeInWords } from './resultInWords.ts';
import { termsInWords } from './termsInWords.ts';
import type { Vote, VoteMethod } from './vote.ts';
import { jointBlocks, partBlocks, roundBlocks } from './voteFindings.ts';
import { votePictures } from './votePictures.ts';

/** An activity's votes, and among whom they were held. */
export interface VotesRecord extends Pick<Session, 'locale' | 'groups' | 'parties'> {
  votes: readonly Vote[];
}

/**
 * The votes on an activity as the summary shows them: a picture and a table for each closed round, best first; how far
 * people agree, as a whole and by group and party; and what moved from round to round. A round that is still open says
 * nothing. For any kind that may be voted on.
 */
export function voteBlocks(record: VotesRecord): Block[] {
  const { votes, locale } = record;
  const words = votingWords[locale];
  const blocks = votes.flatMap((vote, index): Block[] => {
    if (vote.state === 'open') return [];
    const title = votes.length > 1 ? words.round(index + 1) : words.vote;
    const turnout = vote.voter === 'table' ? words.groupsVoted : words.personsVoted;
    const { tally } = outcomeOf(vote);
    const caption = `${title}: ${turnout(vote.cast ?? vote.ballots.length, vote.voters)}, ${termsInWords(vote, locale)}`;
    if (!anyVoted(tally)) return [{ type: 'paragraph', text: caption }];
    const results = resultColumns(vote.method, locale);
    return [
      ...votePictures(vote, tally, locale),
      {
        type: 'table',
        caption,
        header: [words.place, words.option, ...results.map((column) => column.title)],
        rows: tally.map((row) => [
          vote.method === 'rank' ? placeInWords(placeOf(row, tally)) : String(row.place),
          row.option.text,
          ...results.map(({ cell }) => cell(row)),
        ]),
        rowKeys: tally.map(({ option }) => optionKey(vote, option)),
        parts: ['', 'text', ...results.map(() => '')],
      },
      ...jointBlocks(vote, locale),
      ...partBlocks(record, vote),
    ];
  });
  const all = [...blocks, ...roundBlocks(votes, locale)];
  return all.length > 0 ? [{ type: 'heading', text: words.vote } satisfies Block, ...all] : [];
}

/** What a round's table says of each option; on the scale also how many gave each answer, since a mean hides that. */
function resultColumns(
  method: VoteMethod | undefined,
  locale: Locale,
): { title: string; cell(row: TallyRow): string }[] {
  const words = votingWords[locale];
  const voters = { title: words.voters, cell: (row: TallyRow) => String(row.voters) };
  if (method === 'rank') return [{ title: words.timesAhead, cell: ({ points }) => String(points) }, voters];
  if (method === 'pick') return [voters];
  if (method !== 'agree') return [{ title: words.points, cell: ({ points }) => String(points) }, voters];
  const answers = scale.map((step) => ({
    title: String(step),
    cell: ({ spread }: TallyRow) => String(spread?.[step - 1] ?? 0),
  }));
  const accord = ({ agreement, voters: answered }: TallyRow): string =>
    typeof agreement === 'number' && answered > 1 ? accordInWords(agreement, locale) : '–';
  return [
    { title: words.mean, cell: ({ mean }) => meanInWords(mean, locale) },
    ...answers,
    { title: words.accord, cell: accord },
    voters,
  ];
}

function meanInWords(mean: number | null | undefined, locale: Locale): string {
  return typeof mean === 'number' ? decimal(mean, 1, locale) : '–';
}
