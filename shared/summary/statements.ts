import type { Decision } from '../activities/activityKind.ts';
import { textKey, type Block, type DraftBlock, type SummaryDocument } from './document.ts';

/** The summary as the boards tell it, before anybody edits it. */
export interface ComputedSummary {
  document: SummaryDocument;
  decisions: Decision[];
}

/** Every text of every statement as the boards tell it, by `textKey`. */
export function statementTexts({ document, decisions }: ComputedSummary): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { blocks } of document.sections) for (const block of blocks) collect(block, texts);
  for (const decision of decisions) {
    for (const part of decisionParts) texts.set(textKey(decisionKey(decision), part), decision[part]);
  }
  return texts;
}

export const decisionParts = ['what', 'who', 'when'] as const;

/** Which part of its solution each part of a decision repeats. */
export const decisionSources = { what: 'text', who: 'owner', when: 'checkDate' } as const;

/** A decision is a statement of its own: its line can be reworded or dropped, and its solution stays as it is. */
export function decisionKey({ key }: Pick<Decision, 'key'>): string {
  return `decision:${key}`;
}

/** All texts of one statement as one: what it said when it was hidden. */
export function statementText(texts: ReadonlyMap<string, string>, key: string): string | undefined {
  return textsByStatement(texts, new Set([key])).get(key);
}

/** The same of several statements, by key; without those that say nothing any more. */
export function textsByStatement(texts: ReadonlyMap<string, string>, keys: ReadonlySet<string>): Map<string, string> {
  const whole = new Map<string, string>();
  if (keys.size === 0) return whole;
  for (const [name, text] of texts) {
    const key = name.slice(0, name.lastIndexOf('#'));
    if (!keys.has(key)) continue;
    const before = whole.get(key);
    whole.set(key, before === undefined ? text : `${before}\n${text}`);
  }
  return whole;
}

/** A draft as lines of plain text: a line for each paragraph, heading and item. */
export function draftLines(blocks: readonly DraftBlock[]): string[] {
  return blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.runs])).map(lineOf);
}

function lineOf(runs: readonly { text: string }[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .replaceAll('\n', ' ');
}

function collect(block: Block, texts: Map<string, string>): void {
  switch (block.type) {
    case 'group':
      for (const inner of block.blocks) collect(inner, texts);
      break;
    case 'heading':
      if (block.key) texts.set(textKey(block.key), block.text);
      break;
    case 'list':
      for (const { key, text } of block.items) if (key) texts.set(textKey(key), text);
      break;
    case 'table':
      block.rows.forEach((cells, row) => {
        const key = block.rowKeys?.[row];
        if (!key) return;
        cells.forEach((text, column) => {
          const part = block.parts?.[column];
          if (part) texts.set(textKey(key, part), text);
        });
      });
      break;
    case 'facts':
      for (const { part, values } of block.facts) {
        if (block.key && part) texts.set(textKey(block.key, part), values.join('\n'));
      }
      break;
    case 'draft':
      if (block.key) texts.set(textKey(block.key, 'description'), draftLines(block.blocks).join('\n'));
      break;
    default:
  }
}
