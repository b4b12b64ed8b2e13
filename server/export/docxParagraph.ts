import { BorderStyle, LineRuleType, Paragraph, type IParagraphOptions } from 'docx';
import type { GroupMark } from '../../shared/summary/document.ts';
import { groupColourHex } from '../../shared/summary/groupColourHex.ts';
import type { Pictures } from './docxFigure.ts';
import { textRuns } from './docxText.ts';

/** Where a block stands: how deep its headings are, whose input it is, and how many numbered lists came before. */
export interface Place {
  headingLevel: 2 | 3 | 4;
  group: GroupMark | null;
  listInstance: { next: number };
  pictures: Pictures;
}

export const quiet = '4a5663';

/** How far a group's input stands from the margin, to leave room for its bar; in twentieths of a point. */
export const barIndent = 260;

/** The bar at the left of a group's input: its width in eighths of a point, its distance from the text in points. */
export const bar = { size: 36, space: 9 };

/** The height of lines in a group's input, in 240ths of a line. */
const lineHeights = { heading: 264, paragraph: 300, line: 276 } as const;

/**
 * A paragraph; of a group's input, with the group's coloured bar at its left. `line`: one of many, as in a list.
 *
 * Word draws no border in the space between paragraphs, and the bar would be full of holes: in a group, nothing but the
 * height of lines and a `gap` keeps paragraphs apart.
 */
export function paragraph(
  options: IParagraphOptions,
  { group }: Place,
  as: keyof typeof lineHeights = 'paragraph',
): Paragraph {
  const outside = as === 'line' ? { spacing: { after: 60 } } : {};
  if (!group) return new Paragraph({ ...outside, ...options });
  return new Paragraph({
    indent: { left: barIndent },
    spacing: { before: 0, after: 0, line: lineHeights[as], lineRule: LineRuleType.AUTO },
    border: { left: { style: BorderStyle.SINGLE, ...bar, color: groupColourHex[group.colour] } },
    ...options,
  });
}

/** Stands above a table or figure, on the same page. */
export function caption(text: string, place: Place): Paragraph {
  const children = textRuns(text, { italics: true, color: quiet, size: 20 });
  return paragraph({ keepNext: true, children }, place);
}

/** Room between two things that no style keeps apart, as at a table's end. */
export function gap(place: Place, { points = 14, keepNext = false } = {}): Paragraph {
  const spacing = { before: 0, after: 0, line: points * 20, lineRule: LineRuleType.EXACT };
  return paragraph({ children: [], spacing, keepNext }, place);
}

/** Room above what begins anew in a group's input, on the same page as that; elsewhere the styles see to it. */
export function gapInGroup(place: Place): Paragraph[] {
  return place.group ? [gap(place, { points: 6, keepNext: true })] : [];
}
