import { groupLetter } from '../session/session.ts';
import type { Block } from '../summary/document.ts';
import type { Locale } from '../words/catalogue.ts';
import { voteResultWords } from '../words/voteResult.ts';
import { compareParts, rowOf } from './compareParts.ts';
import { compareRounds } from './compareRounds.ts';
import { optionKey } from './optionKey.ts';
import { outcomeOf } from './outcome.ts';
import {
  cellOfPart,
  countedIn,
  differencesInWords,
  jointInWords,
  moveInWords,
  nameOfPart,
  pairInWords,
  type NameOf,
} from './resultInWords.ts';
import type { PartSums } from './sumsByPart.ts';
import type { Option, Vote } from './vote.ts';
import type { VotesRecord } from './voteBlocks.ts';

type ClosedVote = Exclude<Vote, { state: 'open' }>;

/** With more parts than this there is more than one table, else no page would be wide enough. */
const mostColumns = 10;

/** Of rankings: how alike they are, how good their joint order is, and every two options. */
export function jointBlocks(vote: ClosedVote, locale: Locale): Block[] {
  const { joint } = outcomeOf(vote);
  if (!joint) return [];
  const words = voteResultWords[locale];
  const pairs = joint.pairs.map((pair) => pairInWords(pair, countedIn(vote), byNumber(vote.slate), locale));
  const about = [words.nearest, ...jointInWords(joint, locale)].join(' ');
  return [
    { type: 'paragraph', text: about },
    ...(pairs.length > 0 ? ([{ type: 'heading', text: words.pairs }, listOf(pairs)] as const) : []),
  ];
}

/** What each group and party voted, as far as that is told, and where they agree and do not. */
export function partBlocks({ groups, parties, locale }: VotesRecord, vote: ClosedVote): Block[] {
  const words = voteResultWords[locale];
  const { tally } = outcomeOf(vote);
  const nameOf = ({ by, id, name }: PartSums): string => {
    const group = by === 'group' ? groups.find((candidate) => candidate.id === id) : undefined;
    if (group) return `${groupLetter(groups, id)} ${group.name}`;
    return parties.find((party) => by === 'party' && party.id === id)?.name ?? nameOfPart({ id, name }, locale);
  };
  return (['group', 'party'] as const).flatMap((by): Block[] => {
    const parts = (vote.byPart ?? [])
      .filter((part) => part.by === by)
      .map((part) => ({ ...part, name: nameOf(part) }));
    if (parts.length === 0) return [];
    const caption = by === 'party' ? words.byParty : vote.voter === 'table' ? words.byTable : words.byGroup;
    const differences = differencesInWords(compareParts(vote.method, parts), byNumber(vote.slate), locale);
    return [
      ...inColumns(parts).map((columns): Block => ({
        type: 'table',
        caption,
        header: [
          words.option,
          ...columns.map((part) =>
            vote.openBallots
              ? nameOfPart(part, locale)
              : `${nameOfPart(part, locale)} (${words.votes(part.ballots)})`,
          ),
        ],
        rows: tally.map(({ option }) => [
          option.text,
          ...columns.map((part) => cellOfPart(vote, part, rowOf(part, option.id), locale)),
        ]),
        rowKeys: tally.map(({ option }) => optionKey(vote, option)),
        parts: ['text', ...columns.map(() => '')],
      })),
      ...(differences.length > 0 ? [listOf(differences)] : []),
    ];
  });
}

/** The place of each option in each round, and how far it has moved: see `compareTallies`. */
export function roundBlocks(votes: readonly Vote[], locale: Locale): Block[] {
  const words = voteResultWords[locale];
  const closed = votes.filter((vote) => vote.state !== 'open');
  const compared = compareRounds(closed);
  if (compared.length === 0) return [];
  const lastWith = ({ id }: Option): Vote =>
    closed.findLast(({ slate }) => slate.some((option) => option.id === id))!;
  return [
    {
      type: 'table',
      caption: words.rounds,
      header: [words.option, ...closed.map((_, at) => words.round(at + 1)), words.moved],
      rows: compared.map((row) => [
        row.option.text,
        ...row.rounds.map((round) => String(round?.place ?? '–')),
        moveInWords(row, locale),
      ]),
      rowKeys: compared.map(({ option }) => optionKey(lastWith(option), option)),
      parts: ['text', ...closed.map(() => ''), ''],
    },
  ];
}

/** Options by their number on the slate: what is corrected or hidden in the summary is not told by its text elsewhere. */
function byNumber(slate: readonly Option[]): NameOf {
  return (optionId) => String(slate.findIndex(({ id }) => id === optionId) + 1);
}

function inColumns(parts: readonly PartSums[]): PartSums[][] {
  return Array.from({ length: Math.ceil(parts.length / mostColumns) }, (_, page) =>
    parts.slice(page * mostColumns, (page + 1) * mostColumns),
  );
}

function listOf(texts: readonly string[]): Block {
  return { type: 'list', ordered: false, items: texts.map((text) => ({ text, detail: '', groups: [] })) };
}
