import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { summaryPageWords } from '../../../shared/words/summaryPage.ts';
import { summaryWords } from '../../../shared/words/summary.ts';
import { until } from '../../until.ts';
import { sessionTitle } from './preparing.ts';
import { button, flat, say, type Room } from './room.ts';

const paper = summaryPageWords.da;
const words = summaryWords.da;

/** What must be in every summary of this workshop, whatever its format. */
const mustHave = [
  sessionTitle,
  'Kulturhuset, sal 2',
  '4. marts 2026',
  'Kommunen',
  'Nyt fra styregruppen',
  words.attendance,
  'Aftale søges: Hvem må instruere',
  'Fælles grundlag',
  'Et bedre flow for blodprøver',
  'Skrevet, mens serveren var væk',
  'og et fjerde på vej',
  'Hvem samler op, når aftalen ryger?',
  '1 og 5 først',
  'Vi er kommet længere, end vi troede',
  'Fælles rammer – og plads til lokale løsninger',
  'Hurtige svar – eller grundige svar?',
  'Fælles morgenmøde om borgere på vej hjem',
  'Mette, koordinerende sygeplejerske',
  '16. juni 2026',
  'Afdelingsledelsen inviterer',
  'Også i weekenden.',
  'Overgange',
  'Roller og ansvar',
];

/** The day ends, and the facilitator leaves with the summary. */
export function sumUp(room: Room): void {
  test('the facilitator ends the day; the groups can read, but no longer write', async () => {
    const { page: screen, hands } = room.facilitator;
    await room.moveOnTo('Opsamling og vejen til første netværksmøde');
    await hands.press(button(screen, say.facilitator.end));
    await room.look(screen, 'facilitator-end');
    await hands.press(button(screen.getByRole('dialog'), say.facilitator.end));
    await room.show(say.facilitator.showInstruction, 'instruction');
    await room.plenarySees(say.plenary.thankYou);
    await room.lookAtPlenary('thank-you');
    const { page } = room.seat('B');
    await page.getByText(say.group.ended).waitFor();
    await room.look(page, 'group-ended');
  });

  test('the summary can be read on the page, with everything the day brought', async () => {
    const { page: screen, hands } = room.facilitator;
    await hands.press(screen.getByRole('link', { name: say.facilitator.summary, exact: true }));
    await screen.waitForSelector('[data-screen="summary"]');
    await until(async () => (await screen.locator('main h1').innerText()) === sessionTitle, 'the summary');
    const text = flat(await screen.locator('main').innerText());
    for (const must of mustHave) expect(text).toContain(must);
    await room.look(screen, 'summary', ['projector', 'laptop', 'phone']);
  });

  test('the Word file opens and says the same', async () => {
    const { value: text } = await mammoth.extractRawText({ path: await download(room, paper.docx) });
    for (const must of mustHave) expect(flat(text)).toContain(must);
    const { value: html } = await mammoth.convertToHtml({ path: await download(room, paper.docx) });
    expect(html.match(/<table>/g)!.length).toBeGreaterThanOrEqual(3);
    expect(html).toMatch(/<h1>|<h2>/);
  });

  test('the plain text says the same', async () => {
    const text = await readFile(await download(room, paper.md), 'utf8');
    for (const must of mustHave) expect(flat(text.replaceAll('\\', ''))).toContain(must);
  });

  test('the whole session is opened again from its file, and its summary is equal', async () => {
    const file = await download(room, paper.json);
    const { page: screen, hands } = room.facilitator;
    const read = async (): Promise<string> => flat(await screen.locator('main').innerText());
    const original = await read();

    await screen.goto(`${room.server.origin}/`);
    await hands.file(screen.getByLabel(say.start.chooseFile), file);
    await screen.waitForSelector('[data-screen="facilitator"]');
    await room.look(screen, 'facilitator-imported', []);
    await hands.press(screen.getByRole('link', { name: say.facilitator.summary, exact: true }));
    await screen.waitForSelector('[data-screen="summary"] main h1');
    expect(await read()).toBe(original);
  });

  test('the session is deleted by one button, and every screen is sent out', async () => {
    const { page: screen, hands } = room.facilitator;
    await screen.goto(`${room.server.origin}/`);
    await room.look(screen, 'start-with-sessions');
    const original = screen.getByRole('listitem').filter({ hasText: room.joinCode });
    await hands.press(original.getByRole('link', { name: say.start.open(sessionTitle) }));
    await screen.waitForSelector('[data-screen="facilitator"]');
    await hands.press(button(screen, say.facilitator.more));
    await hands.press(screen.getByRole('menuitem', { name: say.facilitator.deleteSession }));
    const dialog = screen.getByRole('dialog');
    await room.look(screen, 'facilitator-delete');
    await hands.write(dialog.getByRole('textbox'), room.joinCode);
    await hands.press(button(dialog, say.facilitator.deleteNow));
    await screen.waitForSelector('[data-screen="start"]');
    await room.plenary.getByText(say.plenary.noSeat).waitFor();
    await room.seat('A').page.getByText(say.group.sessionDeleted).waitFor();
    await room.look(room.seat('A').page, 'group-no-seat');
    expect((await fetch(`${room.server.origin}/api/join/${room.joinCode}`)).status).toBe(404);
  });
}

/** Presses a download button of the summary's page, and gives the file. */
async function download(room: Room, name: string): Promise<string> {
  const { page: screen, hands } = room.facilitator;
  const [file] = await Promise.all([screen.waitForEvent('download'), hands.press(button(screen, name))]);
  return file.path();
}
