import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  findElement,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** In inches. */
const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** The sheet's name, and which page this is of how many. */
const footer = '&amp;L&amp;A&amp;R&amp;P / &amp;N';

/**
 * How the sheets come out of a printer: all columns on one page's width, the header on every page, the sheet's name
 * below. The package has no options for these; it lets one add to what it writes.
 */
export const xlsxPrint: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes) => {
          if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
          return tag === 'pageMargins' ? { ...attributes, ...margins } : attributes;
        },
        transform: (xml) => {
          const fitting = inSheet(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
          return inSheet(fitting, `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter>`);
        },
      },
      'xl/workbook.xml': {
        transform: (xml, sheets) => {
          const titles = sheets.map(
            ({ sheet }, at) =>
              `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${firstRowOf(sheet ?? '')}</definedName>`,
          );
          const names = `<definedNames>${titles.join('')}</definedNames>`;
          const written = findElement(xml, 'definedNames');
          if (written) return replaceElement(xml, written, names);
          const order = getOrderOfSiblings('xl/workbook.xml', 'workbook')!;
          return insertElementMarkupAccordingToOrderOfSiblings(xml, names, order, 'workbook');
        },
      },
    },
  },
};

function inSheet(xml: string, markup: string): string {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet')!;
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
}

function firstRowOf(sheet: string): string {
  return sanitizeTextContent(`'${sheet.replaceAll("'", "''")}'!$1:$1`);
}
