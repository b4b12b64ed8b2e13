import type { CSSProperties } from 'react';
import type { Block, DraftBlock, Section } from '../../../shared/summary/document.ts';

const lettersOnALine = 88;
/** Shorter blocks are laid out with the page; to put them off would cost more than it spares. */
const fewestLines = 12;

/** A page with less on it is laid out in no time, and then every text is where searching and copying look for it. */
const fewestLinesOfPage = 1_500;

/** True of a page whose long blocks are better laid out when they come near to being seen. */
export function isLongPage(sections: readonly Section[]): boolean {
  return sum(sections, ({ blocks }) => sum(blocks, linesOf)) > fewestLinesOfPage;
}

/**
 * On a long page, has the browser lay a long block out only when it comes near to being seen: forty groups open as four
 * do. Until then it stands for about as high as it will be.
 */
export function laidOutWhenSeen(block: Block): LateLook {
  return lateWhenLong(linesOf(block));
}

export interface LateLook {
  'data-late'?: true;
  style?: CSSProperties;
}

/** The same for what is about so many lines high. */
export function lateWhenLong(lines: number): LateLook {
  if (lines < fewestLines) return {};
  return { 'data-late': true, style: { '--lines': Math.round(lines) } as CSSProperties };
}

/** About how many lines of text the block is as high as. */
function linesOf(block: Block): number {
  switch (block.type) {
    case 'heading':
      return 1.5;
    case 'paragraph':
      return linesIn(block.text);
    case 'list':
      return sum(block.items, ({ text, detail }) => linesIn(text + detail) * 1.1);
    case 'table': {
      const lettersInACell = lettersOnALine / block.header.length;
      return 2 + sum(block.rows, (row) => 0.5 + Math.max(...row.map((cell) => linesIn(cell, lettersInACell))));
    }
    case 'facts':
      return sum(block.facts, ({ values }) => sum(values, (value) => linesIn(value, lettersOnALine * 0.7)) + 0.3);
    case 'draft':
      return sum(block.blocks, linesOfDraft);
    case 'group':
      return 2.5 + sum(block.blocks, (inner) => linesOf(inner) + 0.4);
    case 'figure':
      return 8 + block.lines.length;
  }
}

function linesOfDraft(block: DraftBlock): number {
  const runsOfLines = block.type === 'list' ? block.items : [block.runs];
  return 0.4 + sum(runsOfLines, (runs) => linesIn(runs.map(({ text }) => text).join('')));
}

function linesIn(text: string, letters = lettersOnALine): number {
  return Math.max(1, Math.ceil(text.length / letters));
}

function sum<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
