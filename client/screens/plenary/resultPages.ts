import type { VoteView } from '../../../shared/session/view.ts';
import { compareParts } from '../../../shared/voting/compareParts.ts';
import { compareTallies, type OptionInRounds } from '../../../shared/voting/compareRounds.ts';
import { anyVoted, type TallyRow } from '../../../shared/voting/countBallots.ts';
import { countedIn, differencesInWords, jointInWords, pairInWords } from '../../../shared/voting/resultInWords.ts';
import type { PartSums } from '../../../shared/voting/sumsByPart.ts';
import type { Locale } from '../../../shared/words/catalogue.ts';
import { voteResultWords } from '../../../shared/words/voteResult.ts';
import { quotedName } from '../../parts/voting/Findings.tsx';
import { captionOf, partsBy } from '../../parts/voting/VoteOutcome.tsx';
import { linesOf, packPages } from './pages.ts';

/** One page of what a vote came to. */
export type ResultPageContent =
  | { what: 'rows'; rows: TallyRow[] }
  | { what: 'sentences'; title: string; sentences: string[] }
  | { what: 'parts'; caption: string; rows: TallyRow[]; parts: PartSums[] }
  | { what: 'rounds'; rows: OptionInRounds[] };

/** In hundredths of the stage's height, as in the style sheet. */
const fontSize = 4;
const tableFontSize = 3.6;
const pageHeight = 75;
/** Below the heads of the columns; how many ballots each part has takes a line more. */
const tableHeight = { told: 57, counted: 53 };
/** Of text beside a place; beside answers; beside the columns of a table. */
const width = { bars: 136, answers: 74, table: 62, sentences: 158 };
/** So many groups or parties stand side by side. */
const mostColumns = 5;

/**
 * A published vote in pages: the result, each page as full as it gets; of rankings how the joint order stands; what
 * groups and parties say; what has moved since the round before. `votes` are all the activity's rounds, the last one told.
 */
export function resultPages(votes: readonly VoteView[], locale: Locale): ResultPageContent[] {
  const vote = votes.at(-1);
  const tally = vote?.tally;
  if (!vote || !tally) return [{ what: 'rows', rows: [] }];
  if (!anyVoted(tally)) return [{ what: 'rows', rows: [] }];
  return [
    ...packPages(tally, (row) => rowHeight(vote, row), pageHeight).map((rows) => ({ what: 'rows' as const, rows })),
    ...jointPages(vote, tally, locale),
    ...partPages(vote, tally, locale),
    ...roundPages(votes),
  ];
}

function rowHeight({ method }: VoteView, { option }: TallyRow): number {
  const lines = (across: number): number => linesOf(option.text, across, fontSize);
  if (method === 'rank') return fontSize * (1.25 * lines(width.bars) + 1.2);
  // Below the text how much people agree, beside it columns; the heads of the columns take a share of each row.
  if (method === 'agree') return fontSize * (Math.max(1.25 * lines(width.answers) + 1.2, 3.5) + 0.9);
  // `Bars` puts a bar and a gap below each text.
  return fontSize * (1.25 * lines(width.bars) + 1.7);
}

function jointPages(vote: VoteView, tally: readonly TallyRow[], locale: Locale): ResultPageContent[] {
  if (!vote.joint) return [];
  const place = new Map(tally.map(({ option }, at) => [option.id, at]));
  const neighbours = vote.joint.pairs.filter(({ one, other }) => place.get(other) === place.get(one)! + 1);
  const nameOf = quotedName(tally, locale);
  return sentencePages(voteResultWords[locale].pairs, [
    ...jointInWords(vote.joint, locale),
    ...neighbours.map((pair) => pairInWords(pair, countedIn(vote), nameOf, locale)),
  ]);
}

function partPages(vote: VoteView, tally: readonly TallyRow[], locale: Locale): ResultPageContent[] {
  const nameOf = quotedName(tally, locale);
  return partsBy(vote).flatMap(([by, all]) => {
    const caption = captionOf(vote, by, voteResultWords[locale]);
    const tables = inColumns(all).flatMap((parts) =>
      packPages(tally, tableRowHeight, vote.openBallots ? tableHeight.told : tableHeight.counted).map((rows) => ({
        what: 'parts' as const,
        caption,
        rows,
        parts,
      })),
    );
    const differences = differencesInWords(compareParts(vote.method, all), nameOf, locale);
    return [...tables, ...sentencePages(caption, differences)];
  });
}

function inColumns(parts: readonly PartSums[]): PartSums[][] {
  return Array.from({ length: Math.ceil(parts.length / mostColumns) }, (_, page) =>
    parts.slice(page * mostColumns, (page + 1) * mostColumns),
  );
}

function roundPages(votes: readonly VoteView[]): ResultPageContent[] {
  const rounds = compareTallies(votes.flatMap(({ tally }) => (tally ? [tally] : [])));
  if (rounds.length === 0) return [];
  return packPages(rounds, tableRowHeight, tableHeight.told).map((rows) => ({ what: 'rounds', rows }));
}

function tableRowHeight({ option }: Pick<TallyRow, 'option'>): number {
  return tableFontSize * (Math.max(1.2 * linesOf(option.text, width.table, tableFontSize), 2.2) + 0.75);
}

function sentencePages(title: string, sentences: readonly string[]): ResultPageContent[] {
  if (sentences.length === 0) return [];
  const height = (sentence: string): number => fontSize * (1.3 * linesOf(sentence, width.sentences, fontSize) + 0.5);
  return packPages(sentences, height, pageHeight - 8).map((page) => ({ what: 'sentences', title, sentences: page }));
}
