/** What fits on one page of the big screen, by estimate: the same on the projector and in the facilitator's preview. */

/** A letter of Source Sans takes about half its height in width; a little more leaves room for ragged lines. */
const letterWidth = 0.48;

/** How many lines a text takes at a font size, where `width` and `fontSize` are in the same unit. */
export function linesOf(text: string, width: number, fontSize: number): number {
  const perLine = Math.max(1, Math.floor(width / (fontSize * letterWidth)));
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** The items in order, as many on each page as its height holds; an item higher than a page has one to itself. */
export function packPages<Item>(
  items: readonly Item[],
  heightOf: (item: Item) => number,
  pageHeight: number,
): Item[][] {
  const pages: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const height = heightOf(item);
    if (pages.length === 0 || height > left) {
      pages.push([]);
      left = pageHeight;
    }
    pages.at(-1)!.push(item);
    left -= height;
  }
  return pages.length > 0 ? pages : [[]];
}

/** A long text in pages of whole sentences; a sentence longer than a page is cut between words. */
export function textPages(
  text: string,
  width: number,
  height: number,
  fontSize: number,
  lineHeight: number,
): string[] {
  const mostLines = Math.max(1, Math.floor(height / lineHeight));
  if (linesOf(text, width, fontSize) <= mostLines) return [text];
  const mostLetters = mostLines * Math.floor(width / (fontSize * letterWidth));
  const pages: string[] = [];
  let page = '';
  for (const piece of sentences(text).flatMap((sentence) => cutBetweenWords(sentence, mostLetters))) {
    if (page && linesOf(page + piece.trimEnd(), width, fontSize) > mostLines) {
      pages.push(page.trim());
      page = '';
    }
    page += piece;
  }
  if (page.trim()) pages.push(page.trim());
  return pages;
}

function sentences(text: string): string[] {
  return text.match(/[^.!?\n]*(?:[.!?]+(?=\s|$)|[.!?\n]|$)\s*/g)?.filter(Boolean) ?? [text];
}

function cutBetweenWords(sentence: string, mostLetters: number): string[] {
  if (sentence.length <= mostLetters) return [sentence];
  const cut = sentence.lastIndexOf(' ', mostLetters);
  const end = cut > 0 ? cut + 1 : mostLetters;
  return [sentence.slice(0, end), ...cutBetweenWords(sentence.slice(end), mostLetters)];
}
