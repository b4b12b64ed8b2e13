import { describe, expect, test } from 'vitest';
import { lanesOf } from '../../client/activities/dilemma-sort/scaleLanes.ts';
import { changesNothing, placeSentence, spotsOf } from '../../client/activities/dilemma-sort/spots.ts';

const setup = { dilemmas: ['1', '2', '3', '4', '5'].map((id) => ({ id, text: `Dilemma ${id}?` })) };
const tiers = [
  { key: 'a0', ids: ['1', '5'] },
  { key: 'a1', ids: ['4'] },
];

describe('where a dilemma can be moved', () => {
  test('one that is not placed can go to every tier, between and around them', () => {
    expect(spotsOf(setup, tiers, '2', 'en').map(({ name }) => name)).toEqual([
      'First',
      'As important as 1 and 5',
      'After 1 and 5, before 4',
      'As important as 4',
      'Last',
    ]);
  });

  test('one that is tied can leave the tie for a place of its own on either side of it', () => {
    expect(spotsOf(setup, tiers, '5', 'da').map(({ name }) => name)).toEqual([
      'Øverst',
      'Efter 1, før 4',
      'Lige så vigtigt som 4',
      'Nederst',
      'Ikke placeret',
    ]);
  });

  test('one that stands alone is not offered the place it has', () => {
    expect(spotsOf(setup, tiers, '4', 'en').map(({ name }) => name)).toEqual([
      'First',
      'As important as 1 and 5',
      'Not placed',
    ]);
  });

  test('dropped where it already is, nothing changes', () => {
    expect(changesNothing(tiers, '4', { kind: 'between', before: 'a0', after: 'a1' })).toBe(true);
    expect(changesNothing(tiers, '4', { kind: 'between', before: 'a1', after: null })).toBe(true);
    expect(changesNothing(tiers, '4', { kind: 'tier', key: 'a1' })).toBe(true);
    expect(changesNothing(tiers, '2', { kind: 'tray' })).toBe(true);
    expect(changesNothing(tiers, '5', { kind: 'between', before: 'a0', after: 'a1' })).toBe(false);
  });

  test('where it came to stand is said, with those it ties with', () => {
    expect(placeSentence(setup, tiers, '5', 'en')).toBe('Dilemma 5 is now in place 1–2, as important as 1.');
    expect(placeSentence(setup, tiers, '4', 'da')).toBe('Dilemma 4 er nu på plads 3.');
    expect(placeSentence(setup, tiers, '2', 'nb')).toBe('Dilemma 2 er ikke plassert.');
  });
});

describe('letters on the scale', () => {
  test('groups at one point stand side by side, within the line', () => {
    const [lane] = lanesOf([{ at: 0 }, { at: 0 }, { at: 1 }]);
    expect(lane!.map(({ stands }) => stands.length)).toEqual([2, 1]);
    expect(lane![0]!.left).toBe(0);
    expect(lane![1]!.left).toBeLessThan(100);
  });

  test('those that would touch go one lane down', () => {
    expect(lanesOf([{ at: 0.5 }, { at: 0.52 }, { at: 0.9 }]).map((lane) => lane.length)).toEqual([2, 1]);
  });

  test('nobody stands nowhere', () => {
    expect(lanesOf([])).toEqual([]);
  });
});
