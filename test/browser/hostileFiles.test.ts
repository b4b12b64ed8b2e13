import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inFile, summaryFile } from './hostile/files.ts';
import { beginWritten, type HostileSession } from './hostile/fillHostile.ts';
import { WatchedBrowser } from './hostile/watchedBrowser.ts';

/** The files of a session in which everybody wrote payloads, as whoever gets them opens them. */
let watched: WatchedBrowser;
let session: HostileSession;

beforeAll(async () => {
  watched = await WatchedBrowser.begin();
  session = await beginWritten(watched.origin);
});
afterAll(async () => {
  session?.facilitator.close();
  await watched?.end();
});

/** Each file as a page; what is no page itself, as programs for the web show it. */
const asPage: Record<string, (bytes: Buffer) => Promise<string>> = {
  html: async (bytes) => bytes.toString(),
  md: async (bytes) => withLetters(new MarkdownIt({ html: true, linkify: false }).render(bytes.toString())),
  docx: async (buffer) => withLetters((await mammoth.convertToHtml({ buffer })).value),
};

test.each(Object.keys(asPage))(
  'the file %s, opened from a disk with no server’s policy, says it all and does nothing',
  async (format) => {
    const html = await asPage[format]!(await summaryFile(watched.origin, session, format));
    const page = await (await watched.newContext()).newPage();
    await inFile(html, (address) => page.goto(address));
    await watched.look(page, format);
    await watched.expectAllShown(format);
    await page.context().close();
  },
);

test('the PDF has no scripts and leads nowhere by itself', async () => {
  const pdf = await getDocumentProxy(new Uint8Array(await summaryFile(watched.origin, session, 'pdf')));
  expect(await pdf.getJSActions()).toBeNull();
  expect(await pdf.getOpenAction()).toBeNull();
  expect(await pdf.getAttachments()).toBeNull();
  const led = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    expect(await page.getJSActions()).toBeNull();
    for (const { subtype, url, unsafeUrl, dest } of await page.getAnnotations()) {
      expect(subtype).toBe('Link');
      if (!dest) led.add(String(url ?? unsafeUrl).replace(/:.*/s, ''));
    }
  }
  expect([...led].toSorted()).toEqual(['https', 'mailto']);
});

test('the spreadsheet has no formulas and no links', async () => {
  const parts = unzipSync(await summaryFile(watched.origin, session, 'xlsx'));
  const sheets = Object.entries(parts).map(([name, bytes]) => ({ name, xml: strFromU8(bytes) }));
  expect(sheets.filter(({ xml }) => xml.includes('hit(')).length).toBeGreaterThan(0);
  for (const { name, xml } of sheets) {
    expect(/<f[ >]|<hyperlink|TargetMode="External"|<!DOCTYPE|<!ENTITY/.exec(xml)?.[0], name).toBeUndefined();
  }
});

function withLetters(html: string): string {
  return `<meta charset="utf-8">${html}`;
}
