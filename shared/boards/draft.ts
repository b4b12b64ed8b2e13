import * as Y from 'yjs';
import type { DraftBlock, Run } from '../summary/document.ts';

/** Rich text nested deeper than this is a hostile program's; nothing below is read. */
const deepest = 12;

/**
 * What was written together in a rich text field, as paragraphs, headings and flat lists; empty paragraphs are left
 * out. Reads what the field's editor (`client/parts/RichText`) writes, node for node. Of a node that it does not know,
 * the text remains; a link to anywhere but http, https or mailto is no link.
 */
export function readDraft(fragment: Y.XmlFragment): DraftBlock[] {
  return fragment.toArray().flatMap((node) => readBlocks(node, 0));
}

/** Writes blocks into an empty rich text field, as its editor would. */
export function writeDraft(fragment: Y.XmlFragment, blocks: readonly DraftBlock[]): void {
  fragment.insert(0, blocks.map(draftNode));
}

/** All the words of a draft; a line for each block or item. */
export function draftText(blocks: readonly DraftBlock[]): string {
  return blocks
    .map((block) => (block.type === 'list' ? block.items.map(runsText).join('\n') : runsText(block.runs)))
    .join('\n');
}

/** The address when it is one that a draft may link to (http, https, mailto), null otherwise. */
export function safeLink(address: unknown): string | null {
  if (typeof address !== 'string' || address.length > 2_000) return null;
  return /^(?:https?:\/\/|mailto:)[^\s\p{C}<>"]+$/iu.test(address) ? address : null;
}

type DraftNode = Y.XmlElement | Y.XmlText | Y.XmlHook;

function readBlocks(node: DraftNode, depth: number): DraftBlock[] {
  if (depth > deepest) return [];
  if (node instanceof Y.XmlText) return paragraph(readRuns(node, depth));
  if (!(node instanceof Y.XmlElement)) return [];
  if (node.nodeName === 'bullet_list' || node.nodeName === 'ordered_list') return readList(node, depth);
  const children = node.toArray();
  if (children.some((child) => child instanceof Y.XmlElement))
    return children.flatMap((child) => readBlocks(child, depth + 1));
  const runs = readRuns(node, depth);
  return node.nodeName === 'heading' && runs.length > 0 ? [{ type: 'heading', runs }] : paragraph(runs);
}

function readList(node: Y.XmlElement, depth: number): DraftBlock[] {
  const items = node
    .toArray()
    .flatMap((item) =>
      item instanceof Y.XmlElement ? item.toArray().flatMap((child) => readBlocks(child, depth + 2)) : [],
    )
    .flatMap((block) => (block.type === 'list' ? block.items : [block.runs]));
  return items.length > 0 ? [{ type: 'list', ordered: node.nodeName === 'ordered_list', items }] : [];
}

function readRuns(node: Y.XmlElement | Y.XmlText, depth: number): Run[] {
  if (depth > deepest) return [];
  if (node instanceof Y.XmlElement)
    return joinRuns(node.toArray().flatMap((child) => (child instanceof Y.XmlText ? readRuns(child, depth) : [])));
  const pieces = node.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return joinRuns(
    pieces.flatMap(({ insert, attributes = {} }) =>
      typeof insert === 'string' && insert !== ''
        ? [
            {
              text: insert,
              bold: isOn(attributes.strong),
              italic: isOn(attributes.em),
              link: linkOf(attributes.link),
            },
          ]
        : [],
    ),
  );
}

function linkOf(mark: unknown): string | null {
  return typeof mark === 'object' && mark !== null && 'href' in mark ? safeLink(mark.href) : null;
}

function isOn(mark: unknown): boolean {
  return mark !== undefined && mark !== null && mark !== false;
}

function joinRuns(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic && last.link === run.link) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

function paragraph(runs: Run[]): DraftBlock[] {
  return runs.some((run) => run.text.trim() !== '') ? [{ type: 'paragraph', runs }] : [];
}

function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

function draftNode(block: DraftBlock): Y.XmlElement {
  if (block.type !== 'list') return element(block.type, [runsNode(block.runs)]);
  const items = block.items.map((runs) => element('list_item', [element('paragraph', [runsNode(runs)])]));
  return element(block.ordered ? 'ordered_list' : 'bullet_list', items);
}

function element(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const node = new Y.XmlElement(name);
  node.insert(0, children);
  return node;
}

function runsNode(runs: readonly Run[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(runs.map((run) => ({ insert: run.text, attributes: marksOf(run) })));
  return text;
}

function marksOf(run: Run): Record<string, object> {
  return {
    ...(run.bold && { strong: {} }),
    ...(run.italic && { em: {} }),
    ...(run.link !== null && { link: { href: run.link } }),
  };
}
