import { describe, expect, test } from 'vitest';
import { voteBlocks } from '../../../shared/voting/voteBlocks.ts';
import { sumsByPart } from '../../../shared/voting/sumsByPart.ts';
import type { Ballot, Vote, VoteMethod } from '../../../shared/voting/vote.ts';
import { drawFigure } from '../../../shared/summary/figures/drawFigure.ts';
import type { Block } from '../../../shared/summary/document.ts';
import type { Group } from '../../../shared/session/session.ts';

const slate = ['1', '2', '3'].map((id) => ({ id, text: `${id}. Dilemma` }));
const groups: Group[] = ['Overgange', 'Ledelse'].map((name, at) => ({
  ...{ id: `g${at}`, name },
  colour: at === 0 ? 'blue' : 'orange',
}));

/** A published round in which the tables voted openly. */
function aRound(method: VoteMethod, ...ballots: Ballot[]): Vote {
  const voters = ballots.map((ballot, at) => ({ groupId: groups[at]!.id, partyId: null, ballots: [ballot] }));
  const byPart = sumsByPart({ slate, method, voter: 'table', openBallots: true }, voters, { groups, parties: [] });
  const terms = { id: `vote-${method}`, slate, method, points: 2, maxPerOption: 1, voter: 'table' as const };
  const closed = { openedAtMs: 0, state: 'published' as const, closedAtMs: 1, voters: 2 };
  return { ...terms, ...closed, openBallots: true, ballots, byPart };
}

const told = (...votes: Vote[]): Block[] => voteBlocks({ votes, locale: 'da', groups, parties: [] });
const tables = (blocks: Block[]) => blocks.filter((block) => block.type === 'table');

describe('the summary of a vote', () => {
  test('of rankings: the joint order with shared places, how good it is, two by two and table by table', () => {
    const blocks = told(aRound('rank', { 1: 1, 2: 1, 3: 2 }, { 1: 1, 2: 1 }));
    const [result, byTable] = tables(blocks);
    expect(result!.rows.map(([place, option]) => [place, option])).toEqual([
      ['1–2', '1. Dilemma'],
      ['1–2', '2. Dilemma'],
      ['3', '3. Dilemma'],
    ]);
    expect(JSON.stringify(blocks)).toContain('2 borde sætter 1 foran 3.');
    expect(JSON.stringify(blocks)).toContain('Kendalls W 1,00');
    expect(byTable).toMatchObject({ caption: 'Bord for bord', header: ['Stemt om', 'A Overgange', 'B Ledelse'] });
    expect(byTable!.rows[0]).toEqual(['1. Dilemma', '1–2', '1–2']);
  });

  test('of the scale: how the answers fell, as a picture and in words', () => {
    const blocks = told(aRound('agree', { 1: 5, 2: 1 }, { 1: 5, 2: 5 }));
    const [figure] = blocks.filter((block) => block.type === 'figure');
    expect(figure!.lines[1]!.said).toBe('Delt i to lejre · gennemsnit 3,0 (1 helt uenig, 1 helt enig)');
    const { width, height, shapes } = drawFigure(figure!);
    const left = shapes.flatMap((shape) => (shape.type === 'text' && shape.anchor === 'start' ? shape.text : []));
    expect(Math.max(...left.map((text) => text.length))).toBeLessThan(56);
    for (const shape of shapes) {
      if (shape.type !== 'box') continue;
      expect(shape.x + shape.width).toBeLessThanOrEqual(width);
      expect(shape.y + shape.height).toBeLessThanOrEqual(height);
    }
    expect(tables(blocks)[1]!.rows[0]).toEqual(['1. Dilemma', 'helt enig', 'helt enig']);
  });

  test('of two rounds: what has moved', () => {
    const blocks = told(aRound('pick', { 1: 1 }, { 1: 1, 2: 1 }), aRound('pick', { 2: 1 }, { 2: 1, 1: 1 }));
    expect(tables(blocks).at(-1)).toMatchObject({
      caption: 'Runde for runde',
      rows: [
        ['2. Dilemma', '2', '1', 'op 1'],
        ['1. Dilemma', '1', '2', 'ned 1'],
        ['3. Dilemma', '3', '3', 'uændret'],
      ],
    });
  });

  test('of a round that nobody took part in: how few that were, and no order', () => {
    const silent = { ...aRound('points'), voters: 4 };
    const text = 'Afstemning: 0 af 4 grupper stemte, 2 point hver, højst 1 til det samme';
    expect(told(silent)).toEqual([
      { type: 'heading', text: 'Afstemning' },
      { type: 'paragraph', text },
    ]);
  });

  test('compares the rounds that people voted in, and leaves the others open', () => {
    const [first, silent, last] = [aRound('pick', { 3: 1 }), aRound('points'), aRound('pick', { 1: 1, 2: 1 })];
    expect(tables(told(first, silent)).map(({ caption }) => caption)).not.toContain('Runde for runde');
    expect(tables(told(first, silent, last)).at(-1)).toMatchObject({
      header: ['Stemt om', 'Runde 1', 'Runde 2', 'Runde 3', 'Flyttet'],
      rows: [
        ['1. Dilemma', '2', '–', '1', 'op 1'],
        ['2. Dilemma', '2', '–', '1', 'op 1'],
        ['3. Dilemma', '1', '–', '3', 'ned 2'],
      ],
    });
  });

  test('says nothing where nothing was voted', () => {
    expect(told()).toEqual([]);
  });
});
