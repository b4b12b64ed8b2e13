import type {
  Block,
  DraftBlock,
  Fact,
  FigureBlock,
  GroupMark,
  ListItem,
  Run,
  SummaryDocument,
} from '../../shared/summary/document.ts';
import { drawFigure, figureInWords } from '../../shared/summary/figures/drawFigure.ts';
import { svgOf } from '../../shared/summary/figures/svgOf.ts';
import { widthOnPaper } from '../../shared/summary/figures/widthOnPaper.ts';
import { groupColourHex } from '../../shared/summary/groupColourHex.ts';
import { staysWhole } from '../../shared/summary/tableBreaks.ts';
import { columnLooks } from './columnLooks.ts';
import { htmlStyle } from './htmlStyle.ts';

/** Between the margins of a printed page, and what a group's bar takes of that. */
const pageMm = 174;
const barMm = 6.5;

const languageTag = { da: 'da', nb: 'nb', en: 'en' } as const;

/** The summary as one HTML file: no script, nothing loaded from elsewhere, made for reading and for printing. */
export function toHtml(summary: SummaryDocument): string {
  const facts = summary.facts.map(({ label, values }) => ({ label, values: [values.join(', ')] }));
  const sections = summary.sections.map(
    ({ title, blocks }) =>
      `<section><h2>${escapeHtml(title)}</h2>${blocks.map((block) => blockHtml(block, 3, pageMm)).join('')}</section>`,
  );
  return `<!doctype html>
<html lang="${languageTag[summary.locale]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escapeHtml(summary.title)}</title><style>${htmlStyle}</style></head>
<body><main><h1>${escapeHtml(summary.title)}</h1>${factsHtml(facts)}${sections.join('\n')}</main></body>
</html>
`;
}

/** `level`: the heading level that a heading in this place has; `mm`: the width on paper. */
function blockHtml(block: Block, level: number, mm: number): string {
  switch (block.type) {
    case 'heading':
      return `<h${level}>${escapeHtml(block.text)}</h${level}>`;
    case 'paragraph':
      return `<p>${lines(block.text)}</p>`;
    case 'list':
      return list(block.ordered, block.items.map(itemHtml));
    case 'table':
      return tableHtml(block.caption, block.header, block.rows, mm);
    case 'figure':
      return figureHtml(block);
    case 'facts':
      return factsHtml(block.facts);
    case 'group': {
      const inner = block.blocks.map((child) => blockHtml(child, level + 1, mm - barMm)).join('');
      const colour = `#${groupColourHex[block.group.colour]}`;
      return `<div class="group" style="--group:${colour}"><h${level}>${markHtml(block.group)}</h${level}>${inner}</div>`;
    }
    case 'draft':
      return block.blocks.map((child) => draftHtml(child, Math.min(level + 1, 6))).join('');
  }
}

function factsHtml(facts: readonly Fact[]): string {
  if (facts.length === 0) return '';
  const rows = facts.map(
    ({ label, values }) => `<dt>${escapeHtml(label)}</dt><dd>${values.map(escapeHtml).join('<br>')}</dd>`,
  );
  return `<dl>${rows.join('')}</dl>`;
}

function figureHtml(figure: FigureBlock): string {
  const drawing = drawFigure(figure);
  const looks = `role="img" aria-label="${escapeHtml(figureInWords(figure))}" style="max-width:${widthOnPaper(drawing)}mm"`;
  return `<figure><figcaption>${escapeHtml(figure.title)}</figcaption>${svgOf(drawing, looks)}</figure>`;
}

function itemHtml({ text, detail, groups }: ListItem): string {
  const marks = groups.map(
    (group) => ` <span class="mark" style="--group:#${groupColourHex[group.colour]}">${markHtml(group)}</span>`,
  );
  return `${lines(text)}${detail && ` <small>${escapeHtml(detail)}</small>`}${marks.join('')}`;
}

function tableHtml(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  mm: number,
): string {
  const looks = columnLooks(header, rows, mm);
  const wholeMm = looks.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const columns = looks.map(({ widthMm }) => `<col style="width:${((100 * widthMm) / wholeMm).toFixed(1)}%">`);
  const head = header.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows
    .map((cells) => `<tr>${cells.map((text) => `<td${cellLooks(text)}>${lines(text)}</td>`).join('')}</tr>`)
    .join('');
  // A table too wide for a phone is moved sideways, also by the arrow keys.
  const named = `role="group" tabindex="0" aria-label="${escapeHtml(caption || header.join(', '))}"`;
  const name = caption && `<caption>${escapeHtml(caption)}</caption>`;
  return `<div class="table${staysWhole(rows) ? ' whole' : ''}" ${named}><table>${name}<colgroup>${columns.join('')}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** A word that no column could hold may end anywhere; a date or a group's mark stays on one line. */
function cellLooks(text: string): string {
  if (/\S{31}/.test(text)) return ' class="long"';
  return text.length <= 18 ? ' class="short"' : '';
}

function draftHtml(block: DraftBlock, level: number): string {
  switch (block.type) {
    case 'heading':
      return `<h${level}>${block.runs.map(runHtml).join('')}</h${level}>`;
    case 'paragraph':
      return `<p>${block.runs.map(runHtml).join('')}</p>`;
    case 'list':
      return list(
        block.ordered,
        block.items.map((runs) => runs.map(runHtml).join('')),
      );
  }
}

function runHtml({ text, bold, italic, link }: Run): string {
  let html = lines(text);
  if (italic) html = `<em>${html}</em>`;
  if (bold) html = `<strong>${html}</strong>`;
  return link === null ? html : `<a href="${escapeHtml(link)}" rel="noopener noreferrer">${html}</a>`;
}

function list(ordered: boolean, items: readonly string[]): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

function markHtml({ letter, name }: GroupMark): string {
  return `${escapeHtml(letter)} · ${escapeHtml(name)}`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
