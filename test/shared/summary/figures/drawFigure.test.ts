import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupColours } from '../../../../shared/session/session.ts';
import type { FigureBlock, GroupMark } from '../../../../shared/summary/document.ts';
import { drawFigure, figureInWords } from '../../../../shared/summary/figures/drawFigure.ts';
import type { Shape } from '../../../../shared/summary/figures/drawing.ts';
import { svgOf } from '../../../../shared/summary/figures/svgOf.ts';
import { applyEdits } from '../../../../shared/summary/applyEdits.ts';
import { noEdits } from '../../../../shared/summary/edits.ts';

const groups = ['A', 'B', 'C'].map((letter, at): GroupMark => ({
  id: letter,
  letter,
  name: `Gruppe ${letter}`,
  colour: groupColours[at]!,
}));

const places: FigureBlock = {
  type: 'figure',
  title: 'Rækkefølge',
  lines: [
    { key: 'a/plenary/x', number: 1, label: 'Flere hænder nu', said: 'samlet 1; A 1, B 2' },
    { key: 'a/plenary/y', number: 2, label: 'Specialister?', said: 'samlet 2; A 2, B 1' },
  ],
  picture: {
    kind: 'places',
    most: 2,
    together: 'samlet',
    groups,
    rows: [
      { together: { first: 1, last: 1 }, byGroup: [{ first: 1, last: 1 }, { first: 2, last: 2 }, null] },
      { together: { first: 2, last: 2 }, byGroup: [{ first: 2, last: 2 }, { first: 1, last: 1 }, null] },
    ],
  },
};

const texts = (shapes: readonly Shape[]): string[] =>
  shapes.flatMap((shape) => (shape.type === 'text' ? shape.text : []));

test('in words, a figure says what it shows line by line', () => {
  expect(figureInWords(places)).toBe('1. Flere hænder nu: samlet 1; A 1, B 2. 2. Specialister? samlet 2; A 2, B 1.');
});

test('every group that has placed a dilemma stands in its row by letter, and all are named below', () => {
  const shown = texts(drawFigure(places).shapes);
  expect(shown.filter((text) => text === 'A')).toHaveLength(3);
  expect(shown.filter((text) => text === 'C')).toHaveLength(1);
  expect(shown).toContain('Gruppe C');
});

test('bars are as long as their values, and say them', () => {
  const lines = ['Mest', 'Halvt', 'Intet'].map((label) => ({ label, said: `${label}!` }));
  const { shapes } = drawFigure({ type: 'figure', title: '', lines, picture: { kind: 'bars', values: [10, 5, 0] } });
  const [most, half, ...others] = shapes.flatMap((shape) => (shape.type === 'box' ? shape.width : []));
  expect(half).toBeCloseTo(most! / 2);
  expect(others).toEqual([]);
  expect(texts(shapes)).toEqual(expect.arrayContaining(['Mest!', 'Halvt!', 'Intet!']));
});

test('what is hidden or corrected in the summary is so in its figures', () => {
  const document = {
    locale: 'da',
    title: '',
    facts: [],
    sections: [{ id: 'a', title: '', blocks: [places] }],
  } as const;
  const edits = {
    ...noEdits,
    hidden: { 'a/plenary/x': '' },
    corrected: { 'a/plenary/y#text': { text: 'Specialister', instead: 'Specialister?' } },
  };
  const [section] = applyEdits(
    { document: structuredClone(document) as never, decisions: [] },
    edits as never,
  ).sections;
  const figure = section!.blocks[0] as FigureBlock;
  expect(figureInWords(figure)).toBe('2. Specialister: samlet 2; A 2, B 1.');
  expect(texts(drawFigure(figure).shapes).join(' ')).not.toContain('hænder');
});

describe('a drawing', () => {
  const span = fc
    .nat(11)
    .chain((first) => fc.record({ first: fc.constant(first + 1), last: fc.integer({ min: first + 1, max: 12 }) }));
  const figure = fc
    .record({ count: fc.integer({ min: 1, max: 12 }), crowd: fc.integer({ min: 1, max: 40 }) })
    .chain(({ count, crowd }) =>
      fc.record({
        labels: fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { minLength: count, maxLength: count }),
        rows: fc.array(
          fc.record({
            together: span,
            byGroup: fc.array(fc.option(span, { nil: null }), { minLength: crowd, maxLength: crowd }),
          }),
          { minLength: count, maxLength: count },
        ),
        crowd: fc.constant(crowd),
      }),
    )
    .map(({ labels, rows, crowd }): FigureBlock => {
      const marks = Array.from({ length: crowd }, (_, at) => ({ ...groups[at % 3]!, letter: `G${at}` }));
      const lines = labels.map((label) => ({ label, said: '' }));
      return {
        type: 'figure',
        title: '',
        lines,
        picture: { kind: 'places', most: 12, together: 't', groups: marks, rows },
      };
    });

  test('stays within its own edges, however many groups and however long the texts', () => {
    fc.assert(
      fc.property(figure, (block) => {
        const { width, height, shapes } = drawFigure(block);
        const strays = shapes.filter(
          (shape) =>
            shape.type === 'box' &&
            (shape.x < -0.01 ||
              shape.x + shape.width > width + 0.01 ||
              shape.y < 0 ||
              shape.y + shape.height > height + 0.01),
        );
        expect(strays).toEqual([]);
      }),
    );
  });

  test('lets no disc cover another, and counts those that have none', () => {
    fc.assert(
      fc.property(figure, (block) => {
        const discs = drawFigure(block).shapes.flatMap((shape) =>
          shape.type === 'box' && shape.fill !== '#dde4ea' ? [shape] : [],
        );
        const covers = discs.some((one, at) =>
          discs.slice(at + 1).some((other) => Math.hypot(one.x - other.x, one.y - other.y) < 2 * one.radius - 0.01),
        );
        expect(covers).toBe(false);
      }),
    );
  });

  test('shows texts literally as SVG', () => {
    const text = '<script>&"\'';
    const svg = svgOf(drawFigure({ ...places, lines: places.lines.map((line) => ({ ...line, label: text })) }));
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&#60;script&#62;&#38;&#34;&#39;');
  });
});
