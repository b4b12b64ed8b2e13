import { escapeInline, escapeMarkdown } from './escapeMarkdown.ts';
import { lineInWords } from './figures/drawFigure.ts';
import type { Block, DraftBlock, Fact, GroupMark, ListItem, Run, SummaryDocument } from './document.ts';

/** The summary as CommonMark with tables (GitHub's extension); what people wrote appears literally. */
export function toMarkdown(document: SummaryDocument): string {
  const parts = [`# ${oneLine(document.title)}`, ...factLines(document.facts)];
  for (const section of document.sections) {
    parts.push(`## ${oneLine(section.title)}`, ...section.blocks.map((block) => blockText(block, 3)));
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** `level`: the heading level that a heading in this place has. */
function blockText(block: Block, level: number): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(level)} ${oneLine(block.text)}`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'list':
      return block.items.map((item, place) => `${bullet(block.ordered, place)} ${itemText(item)}`).join('\n');
    case 'table':
      return [block.caption && `*${oneLine(block.caption)}*`, tableText(block.header, block.rows)]
        .filter(Boolean)
        .join('\n\n');
    case 'figure':
      return `*${oneLine(block.title)}*\n\n${block.lines.map((line) => `- ${oneLine(lineInWords(line))}`).join('\n')}`;
    case 'facts':
      return factLines(block.facts).join('\n\n');
    case 'group':
      return [
        `${'#'.repeat(level)} ${markText(block.group)}`,
        ...block.blocks.map((inner) => blockText(inner, level + 1)),
      ].join('\n\n');
    case 'draft':
      return block.blocks.map((inner) => draftText(inner, Math.min(level + 1, 6))).join('\n\n');
  }
}

function factLines(facts: readonly Fact[]): string[] {
  if (facts.length === 0) return [];
  return [facts.map(factLine).join('\n')];
}

/** One value stands after its label; several stand below it, as a list. */
function factLine({ label, values }: Fact): string {
  const name = `- **${oneLine(label)}:**`;
  if (values.length === 1) return `${name} ${oneLine(values[0]!)}`;
  return [name, ...values.map((value) => `  - ${oneLine(value)}`)].join('\n');
}

function itemText({ text, detail, groups }: ListItem): string {
  const marks = groups.map(markText).join(', ');
  const aside = [detail && oneLine(detail), marks].filter(Boolean).join('; ');
  return oneLine(text) + (aside && ` *(${aside})*`);
}

function tableText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => escapeInline(unbroken(cell))).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

function draftText(block: DraftBlock, level: number): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(level)} ${block.runs.map(runText).join('')}`;
    case 'paragraph':
      return block.runs.map(runText).join('');
    case 'list':
      return block.items
        .map((runs, place) => `${bullet(block.ordered, place)} ${runs.map(runText).join('')}`)
        .join('\n');
  }
}

/** Marks stand outside the white space at a run's ends: `**bold **` would not be bold. */
function runText({ text, bold, italic, link }: Run): string {
  const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/su.exec(text)!;
  if (inner === '') return oneLine(text);
  let marked = oneLine(inner!);
  if (italic) marked = `*${marked}*`;
  if (bold) marked = `**${marked}**`;
  if (link !== null) marked = `[${marked}](<${link.replaceAll(/[<>\s\\]/g, encodeURIComponent)}>)`;
  return (before ? ' ' : '') + marked + (after ? ' ' : '');
}

function bullet(ordered: boolean, place: number): string {
  return ordered ? `${place + 1}.` : '-';
}

function markText({ letter, name }: GroupMark): string {
  return `${letter} · ${oneLine(name)}`;
}

function oneLine(text: string): string {
  return escapeMarkdown(unbroken(text));
}

function unbroken(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
