import { summaryWords } from '../words/summary.ts';
import { correctDraft } from './correctDraft.ts';
import {
  textKey,
  type Block,
  type Fact,
  type FigureBlock,
  type ListItem,
  type Section,
  type SummaryDocument,
} from './document.ts';
import { entryOf, type SummaryEdits } from './edits.ts';
import { decisionKey, decisionSources, type ComputedSummary, type decisionParts } from './statements.ts';

/** The id of the section that comes first: what was decided, by whom and by when. */
export const decisionsSectionId = 'decisions';

/** The summary as it is sent: what the boards tell, with the facilitator's edits on top. */
export function applyEdits(computed: ComputedSummary, edits: SummaryEdits): SummaryDocument {
  const { document } = computed;
  const sections = document.sections.flatMap((section) => editSection(section, edits));
  const decisions = decisionsSection(computed, edits);
  return { ...document, sections: decisions ? [decisions, ...sections] : sections };
}

/** A decision as the summary's first page tells it. */
export interface DecisionLine {
  key: string;
  what: string;
  group: string;
  who: string;
  when: string;
}

/** The decisions that the first page tells: from the boards, then the facilitator's own. */
export function decisionLines({ decisions }: ComputedSummary, edits: SummaryEdits): DecisionLine[] {
  const fromBoards = decisions
    .filter((decision) => !isHidden(edits, decision.key) && !isHidden(edits, decisionKey(decision)))
    .map((decision) => {
      const key = decisionKey(decision);
      // A correction of the card holds here too, unless the decision itself was reworded.
      const said = (part: (typeof decisionParts)[number]): string =>
        entryOf(edits.corrected, textKey(key, part))?.text ??
        entryOf(edits.corrected, textKey(decision.key, decisionSources[part]))?.text ??
        decision[part];
      return {
        key,
        what: said('what'),
        group: `${decision.group.letter} · ${decision.group.name}`,
        who: said('who'),
        when: said('when'),
      };
    });
  return [...fromBoards, ...edits.ownDecisions.map(({ id, ...own }) => ({ key: id, group: '', ...own }))];
}

function decisionsSection(computed: ComputedSummary, edits: SummaryEdits): Section | undefined {
  const { shown, before, after } = entryOf(edits.sections, decisionsSectionId) ?? {};
  const words = summaryWords[computed.document.locale];
  const lines = decisionLines(computed, edits);
  if (shown === false) return undefined;
  const table: Block = {
    type: 'table',
    caption: words.decisionsCaption,
    header: [words.what, words.group, words.byWhom, words.byWhen],
    rows: lines.map(({ what, group, who, when }) => [what, group, who, when]),
  };
  const blocks = [
    ...paragraphs(edits.lead),
    ...paragraphs(before),
    ...(lines.length > 0 ? [table] : []),
    ...paragraphs(after),
  ];
  const title = lines.length > 0 ? words.decisions : words.inShort;
  return blocks.length > 0 ? { id: decisionsSectionId, title, blocks } : undefined;
}

function editSection(section: Section, edits: SummaryEdits): Section[] {
  const { shown, detail, before, after } = entryOf(edits.sections, section.id) ?? {};
  if (shown === false) return [];
  const chosen = detail === 'highlights' ? highlights(section.blocks) : section.blocks;
  return [{ ...section, blocks: [...paragraphs(before), ...editBlocks(chosen, edits), ...paragraphs(after)] }];
}

/** What the groups said together; all of it where they said nothing together. */
export function highlights(blocks: readonly Block[]): Block[] {
  const joint = blocks.filter(({ type }) => type !== 'group');
  return joint.length > 0 ? joint : [...blocks];
}

/** Edited one by one; a heading goes when all that stands below it has gone. */
function editBlocks(blocks: readonly Block[], edits: SummaryEdits): Block[] {
  const edited = blocks.map((block) => editBlock(block, edits));
  return edited.filter((block, place): block is Block => {
    if (block?.type !== 'heading') return block !== undefined;
    const until = blocks.findIndex((other, at) => at > place && other.type === 'heading');
    const below = edited.slice(place + 1, until < 0 ? undefined : until);
    return below.length === 0 || below.some((other) => other !== undefined);
  });
}

/** Undefined when all that it tells is hidden. */
function editBlock(block: Block, edits: SummaryEdits): Block | undefined {
  switch (block.type) {
    case 'group': {
      const blocks = editBlocks(block.blocks, edits);
      return blocks.length > 0 ? { ...block, blocks } : undefined;
    }
    case 'heading':
      if (!block.key) return block;
      return isHidden(edits, block.key) ? undefined : { ...block, text: corrected(edits, block.key, block.text) };
    case 'list': {
      const items = block.items.flatMap((item) => editItem(item, edits));
      return items.length > 0 ? { ...block, items } : undefined;
    }
    case 'table':
      return editTable(block, edits);
    case 'figure':
      return editFigure(block, edits);
    case 'facts': {
      if (block.key && isHidden(edits, block.key)) return undefined;
      const facts = block.facts.flatMap((fact) => editFact(fact, block.key, edits));
      return facts.length > 0 ? { ...block, facts } : undefined;
    }
    case 'draft': {
      if (!block.key) return block;
      if (isHidden(edits, block.key)) return undefined;
      const correction = entryOf(edits.corrected, textKey(block.key, 'description'));
      return correction ? { ...block, blocks: correctDraft(block.blocks, correction.text) } : block;
    }
    default:
      return block;
  }
}

function editItem(item: ListItem, edits: SummaryEdits): ListItem[] {
  if (!item.key) return [item];
  return isHidden(edits, item.key) ? [] : [{ ...item, text: corrected(edits, item.key, item.text) }];
}

function editTable(table: Extract<Block, { type: 'table' }>, edits: SummaryEdits): Block | undefined {
  const { rows, rowKeys, parts } = table;
  if (!rowKeys) return table;
  const kept = rows.flatMap((cells, row) => {
    const key = rowKeys[row] ?? '';
    if (key === '') return [{ key, cells }];
    if (isHidden(edits, key)) return [];
    const edited = cells.map((text, column) => (parts?.[column] ? corrected(edits, key, text, parts[column]) : text));
    return [{ key, cells: edited }];
  });
  if (kept.length === 0 && rows.length > 0) return undefined;
  return { ...table, rows: kept.map(({ cells }) => cells), rowKeys: kept.map(({ key }) => key) };
}

function editFigure(figure: FigureBlock, edits: SummaryEdits): Block | undefined {
  const { lines, picture } = figure;
  const isShown = (_: unknown, at: number): boolean => !lines[at]?.key || !isHidden(edits, lines[at].key);
  const kept = lines.filter(isShown).map((line) => {
    return line.key ? { ...line, label: corrected(edits, line.key, line.label) } : line;
  });
  if (kept.length === 0 && lines.length > 0) return undefined;
  if (picture.kind === 'bars') {
    return { ...figure, lines: kept, picture: { ...picture, values: picture.values.filter(isShown) } };
  }
  if (picture.kind === 'spread') {
    return { ...figure, lines: kept, picture: { ...picture, rows: picture.rows.filter(isShown) } };
  }
  if (picture.kind === 'places') {
    return { ...figure, lines: kept, picture: { ...picture, rows: picture.rows.filter(isShown) } };
  }
  return { ...figure, lines: kept };
}

function editFact(fact: Fact, key: string | undefined, edits: SummaryEdits): Fact[] {
  if (key && fact.part) {
    const text = entryOf(edits.corrected, textKey(key, fact.part))?.text;
    return [text === undefined ? fact : { ...fact, values: [text] }];
  }
  const { keys } = fact;
  if (!keys) return [fact];
  const kept = fact.values.flatMap((text, place) => {
    const of = keys[place] ?? '';
    if (of === '') return [{ of, text }];
    return isHidden(edits, of) ? [] : [{ of, text: corrected(edits, of, text) }];
  });
  if (kept.length === 0) return [];
  return [{ ...fact, values: kept.map(({ text }) => text), keys: kept.map(({ of }) => of) }];
}

function isHidden(edits: SummaryEdits, key: string): boolean {
  return Object.hasOwn(edits.hidden, key);
}

function corrected(edits: SummaryEdits, key: string, text: string, part?: string): string {
  return entryOf(edits.corrected, textKey(key, part))?.text ?? text;
}

/** Written text as paragraphs: an empty line parts them. */
function paragraphs(text = ''): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', text: paragraph }));
}
