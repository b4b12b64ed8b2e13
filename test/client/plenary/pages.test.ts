import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, packPages, textPages } from '../../../client/screens/plenary/pages.ts';
import { resultPages } from '../../../client/screens/plenary/resultPages.ts';
import type { VoteView } from '../../../shared/session/view.ts';
import { countBallots } from '../../../shared/voting/countBallots.ts';
import type { Ballot, Option } from '../../../shared/voting/vote.ts';

describe('a long instruction on the big screen', () => {
  const sentence = 'Skriv de steder, hvor samarbejdet hægter mellem jeres organisationer. ';

  test('stays on one page when it fits', () => {
    expect(textPages(sentence, 150, 40, 6, 8)).toEqual([sentence]);
  });

  test('breaks between sentences', () => {
    const pages = textPages(sentence.repeat(12), 150, 30, 6, 8);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/organisationer\.$/);
  });

  test('keeps every word, in order, whatever is written', () => {
    const words = (text: string): string => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), (text) => {
        expect(words(textPages(text, 60, 24, 6, 8).join(' '))).toBe(words(text));
      }),
    );
  });

  test('has no page with more lines than fit, when its words are of common length', () => {
    const text = fc.array(fc.constantFrom('og', 'samarbejde', 'på', 'tværs.', 'hvem?', 'borgeren', '\n'), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, (words) => {
        for (const page of textPages(words.join(' '), 150, 30, 6, 8))
          expect(linesOf(page, 150, 6)).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('rows on pages of the big screen', () => {
  test('keep their order and are all there', () => {
    const heights = fc.array(fc.nat({ max: 120 }), { minLength: 1 });
    fc.assert(
      fc.property(heights, (items) => {
        expect(packPages(items, (height) => height, 100).flat()).toEqual(items);
      }),
    );
  });

  test('an item higher than the page has one to itself', () => {
    expect(packPages([30, 150, 30], (height) => height, 100)).toEqual([[30], [150], [30]]);
  });

  test('there is a page also when there is nothing', () => {
    expect(packPages([], () => 1, 100)).toEqual([[]]);
  });

  test('a vote on six dilemmas of one line is one page, on thirty it is several', () => {
    const slate = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ id: `d${at}`, text: 'Tillid over for kontrol' }));
    const pages = (count: number) => resultPages([aVoteOn(slate(count), { d0: 3 })], 'da');
    expect(pages(6)).toHaveLength(1);
    expect(pages(30).length).toBeGreaterThan(3);
  });

  test('a vote that nobody took part in is one page without an order', () => {
    const slate = Array.from({ length: 30 }, (_, at) => ({ id: `d${at}`, text: 'Tillid over for kontrol' }));
    expect(resultPages([aVoteOn(slate)], 'da')).toEqual([{ what: 'rows', rows: [] }]);
  });
});

function aVoteOn(slate: Option[], ...ballots: Ballot[]): VoteView {
  return {
    id: 'v',
    slate,
    points: 3,
    maxPerOption: 2,
    voter: 'table',
    openedAtMs: 0,
    state: 'published',
    cast: ballots.length,
    eligible: 0,
    mayVote: false,
    mine: null,
    tally: countBallots(slate, ballots),
  };
}
