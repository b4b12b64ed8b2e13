import type { FigureBlock } from '../summary/document.ts';
import type { Locale } from '../words/catalogue.ts';
import { scaleWords } from '../words/scale.ts';
import { voteResultWords } from '../words/voteResult.ts';
import { votingWords } from '../words/voting.ts';
import { scale } from './ballotFits.ts';
import type { TallyRow } from './countBallots.ts';
import { optionKey } from './optionKey.ts';
import { scaleInWords, spreadInWords } from './resultInWords.ts';
import type { Vote } from './vote.ts';

/** On one page there is room for so many bars, or answers. */
const mostBars = 20;
const mostSpreads = 12;

/** What a round came to as pictures: bars, or on the scale how the answers fell, since a mean alone hides that. */
export function votePictures(vote: Vote, tally: readonly TallyRow[], locale: Locale): FigureBlock[] {
  const most = vote.method === 'agree' ? mostSpreads : mostBars;
  const pages = Array.from({ length: Math.ceil(tally.length / most) }, (_, page) =>
    tally.slice(page * most, (page + 1) * most),
  );
  return pages.map((rows) => (vote.method === 'agree' ? spreads(vote, rows, locale) : bars(vote, rows, locale)));
}

function bars(vote: Vote, rows: readonly TallyRow[], locale: Locale): FigureBlock {
  const words = votingWords[locale];
  const said = ({ points }: TallyRow): string => {
    if (vote.method === 'rank') return words.aheadSaid(points);
    return vote.method === 'pick' ? voteResultWords[locale].votes(points) : words.pointsSaid(points);
  };
  return {
    type: 'figure',
    title: vote.method === 'rank' ? words.howRanked : vote.method === 'pick' ? words.howPicked : words.howTheyFell,
    lines: rows.map((row) => ({ key: optionKey(vote, row.option), label: row.option.text, said: said(row) })),
    picture: { kind: 'bars', values: rows.map(({ points }) => points) },
  };
}

function spreads(vote: Vote, rows: readonly TallyRow[], locale: Locale): FigureBlock {
  return {
    type: 'figure',
    title: votingWords[locale].howMuchAgreed,
    lines: rows.map((row) => ({
      key: optionKey(vote, row.option),
      label: row.option.text,
      said: `${scaleInWords(row, locale)} (${spreadInWords(row.spread ?? [], locale)})`,
    })),
    picture: {
      kind: 'spread',
      heads: scale.map((step) => scaleWords[locale][step]),
      rows: rows.map(({ spread = [] }) => spread),
    },
  };
}
