import { getDocumentProxy } from 'unpdf';

/** What a program that knows nothing of ours finds in a PDF, as a screen reader would be told it. */
export interface ReadPdf {
  title: string;
  language: string;
  isTagged: boolean;
  /** The titles of the bookmarks; those below one are its items. */
  bookmarks: Bookmark[];
  /** In reading order, page by page. What stands in none of them, page numbers for instance, is read to nobody. */
  pages: Element[][];
  elements: Element[];
  /** All that the elements say. */
  text: string;
}

export interface Bookmark {
  title: string;
  items: Bookmark[];
}

/** One element of the structure on one page: a paragraph, a heading, a table and, after it, its rows. */
export interface Element {
  role: string;
  /** Empty without one. */
  alternative: string;
  /** With what the elements within it say. */
  text: string;
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;
interface Node {
  role?: string;
  alt?: string;
  id?: string;
  children?: Node[];
}

/** Reads a PDF with pdf.js. */
export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const pages: Element[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await elementsOf(await pdf.getPage(number)));
  return {
    title: info.Title ?? '',
    language: info.Language ?? '',
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    bookmarks: ((await pdf.getOutline()) ?? []) as Bookmark[],
    pages,
    elements: pages.flat(),
    text: pages.map(([whole]) => whole?.text ?? '').join('\n'),
  };
}

/** Whether some page says all of this, in its texts or in what stands for its pictures. */
export function onOnePage(said: readonly string[], { pages }: ReadPdf): boolean {
  return pages.some((elements) =>
    said.every((text) => elements.some((one) => one.text.includes(text) || one.alternative.includes(text))),
  );
}

/** A page's elements, the first of which is all of it. */
async function elementsOf(page: Page): Promise<Element[]> {
  const texts = await textByContent(page);
  const elements: Element[] = [];
  const walk = (node: Node): string => {
    if (!node.children) return texts.get(node.id ?? '') ?? '';
    const element: Element = { role: node.role ?? '', alternative: node.alt ?? '', text: '' };
    elements.push(element);
    element.text = node.children.map(walk).join('\n');
    return element.text;
  };
  walk(((await page.getStructTree()) ?? { children: [] }) as Node);
  // What goes on over several pages is told on each of them, also where nothing of it stands.
  return elements.filter(({ text, alternative }, at) => at === 0 || text.trim() !== '' || alternative !== '');
}

/** What each piece of a page's content says, by the name that the structure has for it. */
async function textByContent(page: Page): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const name = open.findLast((id) => id !== '') ?? '';
      texts.set(name, `${texts.get(name) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return texts;
}
