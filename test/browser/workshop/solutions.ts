import type { Locator } from 'playwright-core';
import { test } from 'vitest';
import { richTextWords } from '../../../shared/words/richText.ts';
import type { Seat } from '../kit/seats.ts';
import { openLaptop } from '../kit/seats.ts';
import { until } from '../../until.ts';
import { button, goAlong, say, type Room } from './room.ts';

const format = richTextWords.da;

/** The groups draft what they will try, and somebody's laptop gives up on the way. */
export function draftSolutions(room: Room): void {
  test('group A drafts a solution with everything that carries it', async () => {
    await room.moveOnTo('Løsninger, vi vil prøve af');
    for (const name of ['A', 'B', 'C', 'D', 'Karen']) await goAlong(room.seat(name), 'solution-draft');
    const seat = room.seat('A');
    const { page, hands } = seat;
    await startSolution(seat, 'Fælles morgenmøde om borgere på vej hjem');
    const text = description(seat);
    await hands.enter(text);
    await page.keyboard.type('Ti minutter hver morgen, ');
    await hands.press(page.getByRole('button', { name: new RegExp(`^${format.bold}`) }));
    await hands.enter(text);
    await page.keyboard.type('ved samme tavle');
    await hands.press(page.getByRole('button', { name: new RegExp(`^${format.bold}`) }));
    await hands.enter(text);
    await page.keyboard.type('.');
    await until(async () => (await text.locator('strong').innerText()) === 'ved samme tavle', 'bold words');

    await hands.press(button(page, say.solutions.chooseAnswers));
    const dialog = page.getByRole('dialog');
    await hands.press(dialog.getByRole('checkbox', { name: /Hvordan dokumenterer vi/ }));
    await room.look(page, 'group-solution-answers');
    await hands.press(button(dialog, say.solutions.done));
    await hands.write(page.getByLabel(say.solutions.owner), 'Mette, koordinerende sygeplejerske');
    await hands.date(page.getByLabel(say.solutions.checkDate), '2026-06-16');
    await hands.write(page.getByLabel(say.solutions.firstStep), 'Afdelingsledelsen inviterer til det første møde');
    await hands.write(page.getByRole('textbox', { name: 'Kommunen' }), 'Stiller med en koordinator');
    await hands.write(page.getByLabel(say.solutions.measure), 'Færre opkald efter kl. 15');
    await page.locator('[data-saved="true"]').waitFor();
    await room.look(page, 'group-solution');
  });

  test('two people write in the same description, and see each other’s cursor', async () => {
    const [table, karen] = [room.seat('A'), room.seat('Karen')];
    await karen.hands.press(karen.page.getByRole('button', { name: /Fælles morgenmøde/ }));
    await karen.hands.enter(description(karen));
    await karen.page.keyboard.press('Enter');
    await karen.page.keyboard.type('Også i weekenden.');
    await until(async () => (await description(table).innerText()).includes('Også i weekenden.'), 'Karen’s sentence');
    await table.hands.enter(description(table));
    await until(async () => (await description(table).innerHTML()).includes('Karen'), 'Karen’s cursor');
  });

  test('the other groups draft too, one at a phone', async () => {
    for (const [name, title] of [
      ['B', 'Én skabelon for dokumentation'],
      ['C', 'Prøvesvar følges op samme dag'],
      ['D', 'Klar aftale om instruktion'],
    ] as const) {
      const seat = room.seat(name);
      await startSolution(seat, title);
      await seat.hands.write(seat.page.getByLabel(say.solutions.owner), `Tovholder ${name}`);
      await seat.page.locator('[data-saved="true"]').waitFor();
    }
    await room.look(room.seat('C').page, 'group-solution', ['phone']);
  });

  test('plenary shows what will be tried, by whom and when', async () => {
    await room.show(say.facilitator.showOverview, 'overview');
    await room.plenarySees('Fælles morgenmøde', 'Mette', '16. juni 2026');
    await room.lookAtPlenary('solutions-overview');
    await room.show(say.facilitator.showGroups, 'groups');
    await room.plenarySees('Prøvesvar følges op', 'Klar aftale');
    await room.lookAtPlenary('solutions-groups');
    await room.show(say.facilitator.showGroupNamed('Overgange'), 'group');
    await room.plenarySees('Ti minutter hver morgen');
    await room.lookAtPlenary('solutions-group');
  });

  test('a place is taken up again on another device with its return code', async () => {
    const karen = room.seat('Karen');
    await karen.hands.press(button(karen.page, 'Karen'));
    const dialog = karen.page.getByRole('dialog');
    await dialog.waitFor();
    await room.look(karen.page, 'group-place');
    const returnCode = /\b[A-Z0-9]{5}\b/.exec(await dialog.innerText())![0];
    await karen.page.context().close();

    const other = await openLaptop(room.browser, room.hands);
    room.seats.set('Karen', other);
    await other.page.goto(`${room.server.origin}/j/${room.joinCode}`);
    await other.hands.press(button(other.page, say.join.wasHere));
    await other.hands.write(other.page.getByLabel(say.join.returnCode), returnCode);
    await room.look(other.page, 'join-return');
    await other.hands.press(button(other.page, say.join.returnButton));
    await other.page.waitForSelector('[data-screen="group"]');
    await button(other.page, 'Karen').waitFor();
    await other.page.getByRole('button', { name: /Fælles morgenmøde/ }).waitFor();
  });
}

async function startSolution({ page, hands }: Seat, title: string): Promise<void> {
  await hands.press(button(page, say.solutions.addSolution));
  await until(() => page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'), 'the title’s field');
  await page.keyboard.type(title);
}

function description({ page }: Seat): Locator {
  return page.getByRole('textbox', { name: say.solutions.description });
}
