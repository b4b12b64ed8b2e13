import { HeadingLevel, Paragraph, TextRun, type FileChild, type IParagraphOptions } from 'docx';
import type { Block, DraftBlock, Fact, GroupMark, ListItem } from '../../shared/summary/document.ts';
import { groupColourHex } from '../../shared/summary/groupColourHex.ts';
import { figureParagraphs } from './docxFigure.ts';
import { barIndent, caption, gap, gapInGroup, paragraph, quiet, type Place } from './docxParagraph.ts';
import { tableOf } from './docxTable.ts';
import { draftRuns, textRuns } from './docxText.ts';

type Children = NonNullable<IParagraphOptions['children']>;

const headings = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

/** One block of the document as Word's paragraphs and tables. `next`: what follows it. */
export function blockParagraphs(block: Block, place: Place, next?: Block): FileChild[] {
  switch (block.type) {
    case 'heading':
      return headingParagraphs(headings[place.headingLevel], textRuns(block.text), place);
    case 'paragraph':
      return [paragraph({ children: textRuns(block.text), keepNext: leadsTo(next) }, place)];
    case 'list':
      return listParagraphs(block.items.map(itemRuns), block.ordered, place);
    case 'table':
      return [
        ...(block.caption ? [caption(block.caption, place)] : []),
        tableOf(block.header, block.rows, place.group),
        gap(place),
      ];
    case 'figure':
      return figureParagraphs(block, place);
    case 'facts':
      return [...gapInGroup(place), ...factParagraphs(block.facts, place)];
    case 'group':
      return groupParagraphs(block.group, block.blocks, place);
    case 'draft':
      return block.blocks.flatMap((inner) => draftParagraphs(inner, place));
  }
}

/** True of what a paragraph stands above like a heading: a table or picture takes it along to the next page. */
function leadsTo(next: Block | undefined): boolean {
  return next?.type === 'table' || next?.type === 'figure';
}

/** One value stands after its label; several stand below it, as a list. */
export function factParagraphs(facts: readonly Fact[], place: Place): Paragraph[] {
  return facts.flatMap(({ label, values }) => {
    const isList = values.length > 1;
    const name = new TextRun({ text: isList ? `${label}:` : `${label}: `, bold: true });
    const first = paragraph(
      { children: isList ? [name] : [name, ...textRuns(values.join(''))], keepNext: isList },
      place,
      'line',
    );
    const asRuns = values.map((value) => textRuns(value));
    return isList ? [first, ...listParagraphs(asRuns, false, place)] : [first];
  });
}

function headingParagraphs(
  heading: NonNullable<IParagraphOptions['heading']>,
  children: Children,
  place: Place,
): Paragraph[] {
  return [...gapInGroup(place), paragraph({ heading, children, keepNext: true }, place, 'heading')];
}

function groupParagraphs(group: GroupMark, blocks: readonly Block[], place: Place): FileChild[] {
  const inGroup: Place = { ...place, group, headingLevel: place.headingLevel === 2 ? 3 : 4 };
  const name = textRuns(`${group.letter} · ${group.name}`, { color: groupColourHex[group.colour] });
  const input = blocks.flatMap((block, at) => blockParagraphs(block, inGroup, blocks[at + 1]));
  // The gap below a table at the end is no longer the group's.
  if (blocks.at(-1)?.type === 'table') input.splice(-1, 1);
  return [
    paragraph({ heading: headings[place.headingLevel], children: name, keepNext: true }, inGroup, 'heading'),
    ...input,
    gap(place),
  ];
}

function draftParagraphs(block: DraftBlock, place: Place): Paragraph[] {
  switch (block.type) {
    case 'heading':
      return headingParagraphs(HeadingLevel.HEADING_4, draftRuns(block.runs), place);
    case 'paragraph':
      return [paragraph({ children: draftRuns(block.runs) }, place)];
    case 'list':
      return listParagraphs(block.items.map(draftRuns), block.ordered, place);
  }
}

/** Every list begins its numbers anew. */
function listParagraphs(items: readonly Children[], ordered: boolean, place: Place): Paragraph[] {
  const instance = ordered ? place.listInstance.next++ : 0;
  const left = place.group ? barIndent : 0;
  return items.map((children, at) =>
    paragraph(
      {
        children,
        numbering: { reference: ordered ? 'numbers' : 'bullets', level: 0, instance },
        indent: { left: left + 284, hanging: 284 },
        ...(at === items.length - 1 && !place.group && { spacing: { after: 160 } }),
      },
      place,
      'line',
    ),
  );
}

function itemRuns({ text, detail, groups }: ListItem): TextRun[] {
  const marks = groups.map(
    ({ letter, name, colour }) =>
      new TextRun({ text: `  ${letter}\u00a0·\u00a0${name}`, color: groupColourHex[colour], bold: true }),
  );
  return [...textRuns(text), ...(detail ? textRuns(`  ${detail}`, { color: quiet, size: 20 }) : []), ...marks];
}
