import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotOf, moved, tiersOf, type Move, type Tiers } from '../../../client/parts/voting/rankMoves.ts';

const slate = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id }));

/** "a=b > c" as tiers. */
const order = (text: string): Tiers => (text ? text.split(' > ').map((tier) => tier.split('=')) : []);
const inText = (tiers: Tiers): string => tiers.map((tier) => tier.join('=')).join(' > ');
const after = (text: string, id: string, move: Move): string => inText(moved(order(text), id, move));

describe('a ranking ballot', () => {
  test('pressed one after another, options take the next place', () => {
    expect(after('', 'b', 'place')).toBe('b');
    expect(after('b', 'a', 'place')).toBe('b > a');
  });

  test('an option on its own passes the place beside it', () => {
    expect(after('a > b=c > d', 'd', 'up')).toBe('a > d > b=c');
    expect(after('a > b=c > d', 'a', 'down')).toBe('b=c > a > d');
  });

  test('one that shares a place leaves it first', () => {
    expect(after('a > b=c', 'c', 'up')).toBe('a > c > b');
    expect(after('a > b=c', 'b', 'down')).toBe('a > c > b');
  });

  test('it shares the place above, and no longer', () => {
    expect(after('a > b > c', 'b', 'share')).toBe('a=b > c');
    expect(after('a=b > c', 'b', 'part')).toBe('a > b > c');
  });

  test('it is taken out, and the others close up', () => {
    expect(after('a > b > c', 'b', 'takeOut')).toBe('a > c');
    expect(ballotOf(order('a > c'))).toEqual({ a: 1, c: 2 });
  });

  test('at the ends there is nowhere to go', () => {
    expect(after('a > b', 'a', 'up')).toBe('a > b');
    expect(after('a > b', 'b', 'down')).toBe('a > b');
    expect(after('a > b', 'a', 'share')).toBe('a > b');
  });

  test('whatever is pressed, it is a ballot that can be read back, and no option is lost or doubled', () => {
    const moves = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        move: fc.constantFrom<Move[]>('place', 'takeOut', 'up', 'down', 'share', 'part'),
      }),
    );
    fc.assert(
      fc.property(moves, (pressed) => {
        let tiers: Tiers = [];
        const placed = new Set<string>();
        for (const { id, move } of pressed) {
          tiers = tiersOf(slate, ballotOf(moved(tiers, id, move)));
          if (move === 'place') placed.add(id);
          if (move === 'takeOut') placed.delete(id);
          expect(tiers.flat().toSorted()).toEqual([...placed].toSorted());
          expect(Math.max(0, ...Object.values(ballotOf(tiers)))).toBe(tiers.length);
        }
      }),
    );
  });
});
