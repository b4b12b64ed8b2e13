import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { dilemmaShape } from '../../../shared/activities/dilemma-sort/board.ts';
import { placeBetween } from '../../../shared/activities/dilemma-sort/edits.ts';
import { addSnag, moveSnag } from '../../../shared/activities/snag-map/edits.ts';
import { snagsInOrder } from '../../../shared/activities/snag-map/arrangement.ts';
import { snagBoardShape } from '../../../shared/activities/snag-map/board.ts';
import { readBoard } from '../../../shared/boards/readBoard.ts';
import { randomFrom } from '../../randomFrom.ts';

const moves = 900;

test('a snag moved again and again between the same two, from one side or both, stays in its place', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('first', 'second', 'either'), (seed, side) => {
      const board = new Y.Doc();
      const random = randomFrom(seed);
      for (const id of ['z', 'y', 'x', 'a']) addSnag(board, { id, text: id }, random);
      // Each goes right behind `a` or right before `z`, so that the gap they share is halved every time.
      let order = ['a', 'x', 'y', 'z'];
      for (let move = 0; move < moves; move++) {
        const [, one, other] = order as [string, string, string];
        if (side === 'first' || (side === 'either' && random() < 0.5)) {
          moveSnag(board, other, { theme: '', beforeId: one }, random);
          order = ['a', other, one, 'z'];
        } else {
          moveSnag(board, one, { theme: '', beforeId: 'z' }, random);
          order = ['a', other, one, 'z'];
        }
      }
      expect(snagsInOrder(readBoard(board, snagBoardShape))).toEqual(order);
    }),
    { numRuns: 6 },
  );
});

test('a dilemma put again and again between the same two tiers stays between them, and ties are kept', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const board = new Y.Doc();
      const random = randomFrom(seed);
      const keyOf = (id: string): string => readBoard(board, dilemmaShape).tiers.get(id)!;
      placeBetween(board, 'd1', null, null, random);
      board.getMap('tiers').set('d2', keyOf('d1'));
      placeBetween(board, 'd3', keyOf('d1'), null, random);
      let [moving, still] = ['d4', 'd5'];
      placeBetween(board, still, keyOf('d1'), keyOf('d3'), random);
      for (let move = 0; move < moves; move++) {
        placeBetween(board, moving, keyOf('d1'), keyOf(still), random);
        [moving, still] = [still, moving];
      }
      expect(keyOf('d2')).toBe(keyOf('d1'));
      const tiers = ['d1', still, moving, 'd3'].map(keyOf);
      expect(tiers).toEqual(tiers.toSorted());
      expect(new Set(tiers).size).toBe(4);
    }),
    { numRuns: 6 },
  );
});
