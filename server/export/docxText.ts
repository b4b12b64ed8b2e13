import { ExternalHyperlink, TextRun, type IRunOptions } from 'docx';
import type { Run } from '../../shared/summary/document.ts';

/** The text as runs, with its line breaks. */
export function textRuns(text: string, looks: Omit<IRunOptions, 'text' | 'break' | 'children'> = {}): TextRun[] {
  return text.split('\n').map((line, place) => new TextRun({ ...looks, text: line, ...(place > 0 && { break: 1 }) }));
}

/** Rich text as runs; links are links. */
export function draftRuns(runs: readonly Run[]): (TextRun | ExternalHyperlink)[] {
  return runs.flatMap(({ text, bold, italic, link }): (TextRun | ExternalHyperlink)[] => {
    const looks = { bold, italics: italic };
    if (link === null) return textRuns(text, looks);
    return [new ExternalHyperlink({ link, children: textRuns(text, { ...looks, style: 'Hyperlink' }) })];
  });
}
