import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import markdownIt from 'markdown-it';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportSummary } from '../../../server/export/exportSummary.ts';
import { readRecord } from '../../../server/export/readRecord.ts';
import { isRefusal } from '../../../shared/session/refusals.ts';
import { figureInWords } from '../../../shared/summary/figures/drawFigure.ts';
import { summaryFormats } from '../../../shared/summary/summaryFormats.ts';
import { summarizeSession } from '../../../shared/summary/summarizeSession.ts';
import { aSession, stateOf } from '../../bench/exports/sessions.ts';
import { timesByCard } from '../../shared/summary/timesByCard.ts';
import { readPdf, type ReadPdf } from './readPdf.ts';

/*
 * A large session, written in every format and read back by programs that know nothing of ours: every card as often as
 * it was written, every group, every figure's words, headings without a level left out, the language.
 */

const state = stateOf(aSession(12, 30));
const record = readRecord(state);
const summary = summarizeSession(record);
const groups = state.session.groups.map(({ name }) => name);
const titles = summary.sections.map(({ title }) => title);
const alternatives = summary.sections.flatMap(({ blocks }) =>
  blocks.filter((block) => block.type === 'figure').map(figureInWords),
);
const cards = timesByCard(record);

const files = new Map<string, Buffer>();

beforeAll(async () => {
  for (const format of summaryFormats) {
    const file = await exportSummary(format, state);
    if (isRefusal(file)) throw new Error(file.code);
    files.set(format, Buffer.from(file.body));
  }
}, 120_000);

test('the session is large, and has figures', () => {
  expect([...cards.values()].reduce((sum, times) => sum + times)).toBeGreaterThan(300);
  expect(alternatives.length).toBeGreaterThan(1);
});

describe('Word, as mammoth reads it', () => {
  let html = '';
  beforeAll(async () => {
    html = (await mammoth.convertToHtml({ buffer: files.get('docx')! })).value;
  }, 60_000);

  test('holds every card and every group', () => {
    const text = decoded(html);
    expectEveryCard(text);
    for (const name of groups) expect(text).toContain(flowing(`· ${name}`));
  });

  test('has every figure with its words', () => {
    for (const said of alternatives) expect(flowing(html)).toContain(flowing(`<img alt="${said}"`));
  });

  test('leaves no level of headings out, and has the sections in their order', () => {
    const headings = [...html.matchAll(/<h([1-6])>(.*?)<\/h\1>/gs)].map(([, level, inner]) => ({
      level: Number(level),
      text: inner!.replaceAll(/<[^>]*>/g, ''),
    }));
    expectOrder(headings.map(({ level }) => level));
    const sections = headings.filter(({ level, text }) => level === 1 && titles.includes(text));
    expect(sections.map(({ text }) => text)).toEqual(titles);
  });

  test('says its language', () => {
    const styles = strFromU8(unzipSync(files.get('docx')!)['word/styles.xml']!);
    expect(styles).toContain('<w:lang w:val="da-DK"');
  });
});

describe('PDF, as pdf.js reads it', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(files.get('pdf')!);
  }, 60_000);

  test('is tagged and named, and says its language', () => {
    expect(pdf).toMatchObject({ isTagged: true, title: 'Sammen om borgerens forløb', language: 'da' });
  });

  test('holds every card and every group where a screen reader finds them', () => {
    const text = flowing(pdf.text);
    expectEveryCard(text);
    for (const name of groups) expect(text).toContain(flowing(`· ${name}`));
  });

  test('leaves no level of headings out, and has the sections in their order', () => {
    const headings = pdf.elements.filter(({ role }) => /^H[1-6]$/.test(role));
    expectOrder(headings.map(({ role }) => Number(role.slice(1))));
    const sections = headings.filter(({ role }) => role === 'H1').map(({ text }) => text.trim());
    expect(sections).toEqual(['Indhold', ...titles]);
  });

  test('has every figure with its words', () => {
    const found = pdf.elements.map(({ alternative }) => alternative);
    for (const said of alternatives) expect(found).toContain(said);
  });
});

test('Excel, as another reader has it, holds every card and every group', async () => {
  const sheets = await readXlsx(files.get('xlsx')!);
  const cells = sheets.flatMap(({ data }) => data.flat()).map((cell) => String(cell ?? ''));
  expectEveryCard(flowing(cells.join('\n')));
  for (const name of groups) expect(cells.some((cell) => cell.includes(name))).toBe(true);
});

test('CSV, unzipped, holds every card and every group', () => {
  const text = Object.values(unzipSync(files.get('csv')!))
    .map((file) => strFromU8(file))
    .join('\n');
  expectEveryCard(flowing(text.replaceAll('""', '"')));
  for (const name of groups) expect(text).toContain(name);
});

describe('Markdown, as markdown-it reads it', () => {
  const parsed = () => markdownIt().parse(files.get('md')!.toString('utf8'), {});

  test('holds every card, every group and what every figure shows', () => {
    const tokens = parsed().flatMap((token) => [token, ...(token.children ?? [])]);
    const text = flowing(tokens.map(({ type, content }) => (type === 'text' ? content : '')).join(''));
    expectEveryCard(text);
    for (const name of groups) expect(text).toContain(flowing(`· ${name}`));
    for (const said of alternatives) expect(text).toContain(flowing(said.slice(0, said.search(/[:.]/))));
  });

  test('leaves no level of headings out', () => {
    const levels = parsed()
      .filter(({ type }) => type === 'heading_open')
      .map(({ tag }) => Number(tag.slice(1)));
    expectOrder(levels);
  });
});

test('JSON, parsed, holds every board', () => {
  const { boards, session } = JSON.parse(files.get('json')!.toString('utf8')) as {
    boards: object[];
    session: { locale: string };
  };
  expect(boards).toHaveLength(state.states.length);
  expect(session.locale).toBe('da');
});

function expectEveryCard(text: string): void {
  const missing = [...cards].filter(([card, times]) => text.split(flowing(card)).length - 1 < times);
  expect(missing).toEqual([]);
}

function expectOrder(levels: readonly number[]): void {
  expect(levels.length).toBeGreaterThan(groups.length);
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
}

/** Text without anything that a line's end may have changed. */
function flowing(text: string): string {
  return text.replaceAll(/[\s\u00ad-]+/gu, '');
}

function decoded(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return flowing(
    html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!),
  );
}
