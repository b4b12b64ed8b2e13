/**
 * The text in Markdown that reads as itself: every character that CommonMark or GitHub's tables give a meaning in
 * its place is escaped; a line break stays one. CommonMark 0.31 §2.4: any ASCII punctuation may be escaped.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeLineStart(escapeInline(line)))
    .join('\\\n');
}

/** As `escapeMarkdown`, for text that has something before it on its line (a cell, a label) and no line break. */
export function escapeInline(line: string): string {
  return line.trim().replaceAll(/[\\`*_[\]<>|~&$]/g, '\\$&');
}

/** Headings, lists, rules and quotes have their meaning only at the start of a line. */
function escapeLineStart(line: string): string {
  return line.replace(/^([#+\-=:])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
