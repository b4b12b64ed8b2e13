import mammoth from 'mammoth';
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { exportSummary, type ExportedFile } from '../../../server/export/exportSummary.ts';
import { findActivityKind } from '../../../shared/activities/index.ts';
import { readBoard } from '../../../shared/boards/readBoard.ts';
import { importSession } from '../../../shared/session/importSession.ts';
import { isRefusal } from '../../../shared/session/refusals.ts';
import { sessionFileSchema } from '../../../shared/summary/sessionFile.ts';
import { figureInWords } from '../../../shared/summary/figures/drawFigure.ts';
import { summaryFormats } from '../../../shared/summary/summaryFormats.ts';
import { summarizeSession } from '../../../shared/summary/summarizeSession.ts';
import { aRecord, cardTexts } from '../../shared/summary/aRecord.ts';

async function written(format: string, record = aRecord()): Promise<ExportedFile> {
  const file = await exportSummary(format, record);
  if (isRefusal(file)) throw new Error(file.code);
  return file;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('the Word file opens and holds every group, every card and who is responsible', async () => {
  const record = aRecord();
  const file = await written('docx', record);
  const opened = await mammoth.extractRawText({ buffer: file.body as Buffer });
  const text = oneLine(opened.value);
  expect(cardTexts(record).length).toBeGreaterThan(10);
  for (const expected of ['Kick-off', 'A · North', 'B · South', 'Anna', ...cardTexts(record)]) {
    expect(text).toContain(oneLine(expected));
  }
});

test('the Word file has real headings and tables', async () => {
  const file = await written('docx');
  const { value: html } = await mammoth.convertToHtml({ buffer: file.body as Buffer });
  expect(html).toMatch(/<h1>(<[^>]+>)*Snags<\/h1>/);
  expect(html).toMatch(/<h2>(<[^>]+>)*A · North/);
  expect(html).toMatch(/<thead><tr>(<th>.*?<\/th>)+<\/tr><\/thead><tbody>/);
});

test('the Word file begins with its contents, each a link to its section', async () => {
  const { value: html } = await mammoth.convertToHtml({ buffer: (await written('docx')).body as Buffer });
  const anchor = /<a href="#(\w+)">Solutions\s*\d*<\/a>/.exec(html)?.[1];
  expect(anchor).toBeDefined();
  expect(html).toMatch(new RegExp(`<h1><a id="${anchor}"></a>Solutions</h1>`));
});

test('what several parties do in a solution stands one below the other', async () => {
  const { value: html } = await mammoth.convertToHtml({ buffer: (await written('docx')).body as Buffer });
  expect(html).toMatch(/Hvem gør hvad:<\/strong><\/p><ul><li>Kommune: [^<]+<\/li><li>Region: /);
  expect((await written('md')).body).toMatch(/- \*\*Hvem gør hvad:\*\*\n {2}- Kommune: [^\n]+\n {2}- Region: /);
});

test('the HTML file holds every card and neither a script nor anything from elsewhere', async () => {
  const record = aRecord();
  const html = (await written('html', record)).body as string;
  expect(html).toMatch(/^<!doctype html>\n<html lang="da">/);
  expect(html).not.toMatch(/<script|<link|src=|@import|url\(/i);
});

test('every figure is a picture in Word, drawn in HTML and told in Markdown, with the same words', async () => {
  const record = aRecord();
  const figures = summarizeSession(record).sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.type === 'figure'),
  );
  expect(figures.length).toBeGreaterThan(2);
  const { value: word } = await mammoth.convertToHtml({ buffer: (await written('docx', record)).body as Buffer });
  const html = (await written('html', record)).body as string;
  const markdown = oneLine((await written('md', record)).body as string);
  expect(word.match(/<img alt="[^"]+" src="data:image\/png;base64,/g)).toHaveLength(figures.length);
  for (const figure of figures) {
    const said = figureInWords(figure);
    expect(word).toContain(`<img alt="${said}"`);
    expect(html).toContain(`aria-label="${said}"`);
    for (const { label } of figure.lines) expect(markdown).toContain(label);
  }
});

test('the session file is imported as another session with an equal summary', async () => {
  const record = aRecord();
  const file = sessionFileSchema.parse(JSON.parse((await written('json', record)).body as string));
  const session = importSession(file, {
    nowMs: 7,
    newId: () => `new${Math.random()}`.slice(0, 20),
    random: Math.random,
  });
  const boards = file.boards.map(({ activityId, groupId, state }) => {
    const board = new Y.Doc();
    Y.applyUpdate(board, Buffer.from(state, 'base64'));
    const kind = findActivityKind(session.agenda.find((activity) => activity.id === activityId)!.kind)!;
    return { activityId, groupId, content: readBoard(board, kind.shape) };
  });
  expect(session.id).not.toBe(record.session.id);
  expect(session.joinCode).not.toBe(record.session.joinCode);
  expect(summarizeSession({ session, boards })).toEqual(summarizeSession(record));
});

test('the session file carries no code and no ticket that opens anything', async () => {
  const record = aRecord();
  const json = (await written('json', record)).body as string;
  expect(json).not.toContain(record.session.joinCode);
  for (const seat of record.session.seats) {
    if (seat.returnCode) expect(json).not.toContain(seat.returnCode);
  }
});

test('a session that has just been made has a summary in every format', async () => {
  const { session } = aRecord();
  const blank = { ...session, agenda: [], groups: [], parties: [], seats: [], place: '', currentActivityId: null };
  for (const format of summaryFormats) {
    expect((await written(format, { session: blank, states: [], boards: [] })).body.length).toBeGreaterThan(50);
  }
});

test('the file is named by date and title, without what file systems refuse', async () => {
  const record = aRecord();
  const session = { ...record.session, title: 'Sammen/hver for sig: "nu"?' };
  expect((await written('md', { ...record, session })).fileName).toBe('2026-03-12 Sammen hver for sig nu.md');
});

test('a format that does not exist is refused with those that do', async () => {
  expect(await exportSummary('exe', aRecord())).toMatchObject({
    code: 'malformed',
    about: 'format: docx, pdf, html, md, xlsx, csv, json',
  });
});
