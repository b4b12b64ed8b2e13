import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import type { Block, DraftBlock, Fact, GroupMark, ListItem } from '../../shared/summary/document.ts';
import { groupColourHex } from '../../shared/summary/groupColourHex.ts';
import { draftRuns, textRuns } from './docxText.ts';

/** Where a block stands: how deep its headings are, whose input it is, and how many numbered lists came before. */
export interface Place {
  headingLevel: 2 | 3 | 4;
  group: GroupMark | null;
  listInstance: { next: number };
}

const headings = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;
const quiet = '5a6470';
const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'c8cdd3' } as const;

export function blockParagraphs(block: Block, place: Place): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [paragraph({ heading: headings[place.headingLevel], children: textRuns(block.text) }, place)];
    case 'paragraph':
      return [paragraph({ children: textRuns(block.text) }, place)];
    case 'list':
      return listParagraphs(block.items.map(itemRuns), block.ordered, place);
    case 'table':
      return [
        paragraph({ keepNext: true, children: textRuns(block.caption, { italics: true, color: quiet }) }, place),
        table(block.header, block.rows),
        new Paragraph({ children: [] }),
      ];
    case 'facts':
      return factParagraphs(block.facts, place);
    case 'group':
      return groupParagraphs(block.group, block.blocks, place);
    case 'draft':
      return block.blocks.flatMap((inner) => draftParagraphs(inner, place));
  }
}

/** One value stands after its label; several stand below it, as a list. */
export function factParagraphs(facts: readonly Fact[], place: Place): Paragraph[] {
  return facts.flatMap(({ label, values }) => {
    const isList = values.length > 1;
    const name = new TextRun({ text: isList ? `${label}:` : `${label}: `, bold: true });
    const first = paragraph(
      { children: isList ? [name] : [name, ...textRuns(values.join(''))], spacing: { after: 40 }, keepNext: isList },
      place,
    );
    return isList
      ? [
          first,
          ...listParagraphs(
            values.map((value) => textRuns(value)),
            false,
            place,
          ),
        ]
      : [first];
  });
}

function groupParagraphs(group: GroupMark, blocks: readonly Block[], place: Place): FileChild[] {
  const inGroup: Place = { ...place, group, headingLevel: place.headingLevel === 2 ? 3 : 4 };
  const name = textRuns(`${group.letter} · ${group.name}`, { color: groupColourHex[group.colour] });
  return [
    paragraph({ heading: headings[place.headingLevel], children: name }, inGroup),
    ...blocks.flatMap((block) => blockParagraphs(block, inGroup)),
  ];
}

function draftParagraphs(block: DraftBlock, place: Place): Paragraph[] {
  switch (block.type) {
    case 'heading':
      return [paragraph({ heading: HeadingLevel.HEADING_4, children: draftRuns(block.runs) }, place)];
    case 'paragraph':
      return [paragraph({ children: draftRuns(block.runs) }, place)];
    case 'list':
      return listParagraphs(block.items.map(draftRuns), block.ordered, place);
  }
}

type Children = NonNullable<IParagraphOptions['children']>;

function listParagraphs(items: readonly Children[], ordered: boolean, place: Place): Paragraph[] {
  const instance = ordered ? place.listInstance.next++ : 0;
  return items.map((children) =>
    paragraph(
      {
        children,
        spacing: { after: 60 },
        ...(ordered ? { numbering: { reference: 'numbers', level: 0, instance } } : { bullet: { level: 0 } }),
      },
      place,
    ),
  );
}

function itemRuns({ text, detail, groups }: ListItem): TextRun[] {
  const marks = groups.map(
    ({ letter, name, colour }) =>
      new TextRun({ text: `  ${letter} · ${name}`, color: groupColourHex[colour], bold: true }),
  );
  return [...textRuns(text), ...(detail ? textRuns(`  ${detail}`, { color: quiet, italics: true }) : []), ...marks];
}

/** Every paragraph of a group's input carries the group's coloured bar at its left. */
function paragraph(options: IParagraphOptions, { group }: Place): Paragraph {
  if (!group) return new Paragraph(options);
  const bar = { style: BorderStyle.SINGLE, size: 24, space: 8, color: groupColourHex[group.colour] };
  return new Paragraph({ ...options, border: { left: bar } });
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[], isHeader: boolean): TableRow =>
    new TableRow({
      ...(isHeader && { tableHeader: true }),
      cantSplit: true,
      children: cells.map(
        (text) =>
          new TableCell({
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            ...(isHeader && { shading: { fill: 'eef1f4' } }),
            children: [
              new Paragraph({ spacing: { after: 0 }, children: textRuns(text, { bold: isHeader, size: 20 }) }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.AUTOFIT,
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: hairline,
      bottom: hairline,
      left: hairline,
      right: hairline,
      insideHorizontal: hairline,
      insideVertical: hairline,
    },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}
