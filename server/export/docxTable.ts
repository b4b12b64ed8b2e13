import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { GroupMark } from '../../shared/summary/document.ts';
import { groupColourHex } from '../../shared/summary/groupColourHex.ts';
import { staysWhole } from '../../shared/summary/tableBreaks.ts';
import { columnLooks, type ColumnLook } from './columnLooks.ts';
import { bar, barIndent } from './docxParagraph.ts';
import { textRuns } from './docxText.ts';

const pageMm = 170;
const twipsPerMm = 1440 / 25.4;
const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'c8cdd3' } as const;
const cellMargins = { top: 60, bottom: 60, left: 100, right: 100 };

/** A table whose header is repeated on every page; a group's has the group's bar for its left edge. */
export function tableOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  group: GroupMark | null,
): Table {
  // Word draws a table's edge to both sides of where it stands, other programs to the right of it; this is in between.
  const indent = group ? barIndent - bar.space * 20 - (bar.size / 8) * 15 : 0;
  const looks = columnLooks(header, rows, pageMm - indent / twipsPerMm);
  const isWhole = staysWhole(rows);
  return new Table({
    layout: TableLayoutType.FIXED,
    indent: { size: indent, type: WidthType.DXA },
    width: { size: twips(looks.reduce((sum, { widthMm }) => sum + widthMm, 0)), type: WidthType.DXA },
    columnWidths: looks.map(({ widthMm }) => twips(widthMm)),
    borders: {
      top: hairline,
      bottom: hairline,
      left: group ? { ...hairline, size: bar.size, color: groupColourHex[group.colour] } : hairline,
      right: hairline,
      insideHorizontal: hairline,
      insideVertical: hairline,
    },
    rows: [header, ...rows].map((cells, at) =>
      tableRow(cells, looks, {
        isHeader: at === 0,
        // No page ends on the header, and none begins with the last row alone.
        keepNext: at < rows.length && (isWhole || at === 0 || at === rows.length - 1),
      }),
    ),
  });
}

interface RowLook {
  isHeader: boolean;
  /** Stands on the same page as the row below it. */
  keepNext: boolean;
}

function tableRow(cells: readonly string[], looks: readonly ColumnLook[], { isHeader, keepNext }: RowLook): TableRow {
  return new TableRow({
    ...(isHeader && { tableHeader: true }),
    cantSplit: cells.every((text) => text.length < 1_200),
    children: cells.map(
      (text, at) =>
        new TableCell({
          margins: cellMargins,
          width: { size: twips(looks[at]!.widthMm), type: WidthType.DXA },
          ...(isHeader && { shading: { fill: 'eef1f4' } }),
          children: [
            new Paragraph({
              alignment: looks[at]!.align === 'center' ? AlignmentType.CENTER : AlignmentType.START,
              keepNext,
              spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO },
              children: textRuns(text, { bold: isHeader, size: 20 }),
            }),
          ],
        }),
    ),
  });
}

function twips(mm: number): number {
  return Math.round(mm * twipsPerMm);
}
