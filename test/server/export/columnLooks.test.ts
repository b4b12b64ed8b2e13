import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnLooks } from '../../../server/export/columnLooks.ts';

const text = 'Flere hænder nu – eller tid til at uddanne de rigtige kompetencer?';

test('figures stand in the middle of narrow columns, and texts have what is left', () => {
  const looks = columnLooks(['Nr.', 'Dilemma', 'Samlet'], [['1', text, '1–2']], 170);
  expect(looks.map(({ align }) => align)).toEqual(['center', 'start', 'center']);
  expect(looks[1]!.widthMm).toBeGreaterThan(130);
});

test('a table without long texts is no wider than it needs to be', () => {
  const looks = columnLooks(['Part', 'I alt'], [['Kommunen', '2']], 170);
  expect(looks.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeLessThan(60);
});

test('of two texts, the one with more to say has more room', () => {
  const [one, other] = columnLooks(['A', 'B'], [[text, text.repeat(4)]], 170);
  expect(other!.widthMm).toBeGreaterThan(one!.widthMm);
});

test('every table fits on the page, and every column is there', () => {
  const cells = fc.string({ maxLength: 200 });
  const table = fc.integer({ min: 1, max: 20 }).chain((columns) => {
    const row = fc.array(cells, { minLength: columns, maxLength: columns });
    return fc.record({ header: row, rows: fc.array(row, { maxLength: 5 }) });
  });
  fc.assert(
    fc.property(table, ({ header, rows }) => {
      const looks = columnLooks(header, rows, 170);
      expect(looks.length).toBe(header.length);
      expect(looks.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeLessThanOrEqual(170.01);
      for (const { widthMm } of looks) expect(widthMm).toBeGreaterThan(1);
    }),
  );
});
