import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Seat } from '../kit/seats.ts';
import { until } from '../../until.ts';
import { button, say, type Room } from './room.ts';

/** The dilemmas of the template, by their numbers there. */
const dilemmas = [
  'Ens arbejdsgange',
  'Hurtig udskrivelse',
  'Det bedste for borgeren',
  'Deling af viden',
  'Ledere, der aftaler',
];

/** The groups weigh the dilemmas against each other, say what has moved, and vote. */
export function sortDilemmas(room: Room): void {
  test('group A sorts by carrying: 1 and 5 first, then 4, 3, 2', async () => {
    const seat = room.seat('A');
    const { page, hands } = seat;
    for (const number of [1, 4, 3, 2]) await place(seat, number);
    await hands.carry(card(page, 5).locator('[data-drag-handle]'), tierOf(page, 1));
    await until(async () => (await tierOf(page, 1).locator('[data-card-id]').count()) === 2, '1 and 5 in one tier');
    expect(await orderOf(page)).toEqual([[1, 5], [4], [3], [2]]);
    await room.look(page, 'group-dilemmas', ['projector', 'laptop']);
  });

  test('the other groups sort in their own ways, one of them at a phone', async () => {
    const [b, c, d] = [room.seat('B'), room.seat('C'), room.seat('D')];
    for (const number of [1, 5]) await place(b, number);
    await b.hands.press(moveMenu(b.page, 5));
    await b.hands.press(b.page.getByRole('menuitem', { name: say.dilemmas.tieHere('1') }));
    await until(async () => JSON.stringify(await orderOf(b.page)) === '[[1,5]]', 'group B: 1 and 5');
    for (const number of [5, 1, 2, 3, 4]) await place(c, number);
    await c.hands.press(button(c.page, say.dilemmas.moveUp(1)));
    await until(async () => JSON.stringify((await orderOf(c.page))[0]) === '[1,5]', 'group C: 1 up to 5');
    await room.look(c.page, 'group-dilemmas', ['phone']);
    for (const number of [2, 1]) await place(d, number);
  });

  test('two people sort the same board at once and end with the same order', async () => {
    const [table, karen] = [room.seat('A'), room.seat('Karen')];
    await Promise.all([
      table.hands.press(button(table.page, say.dilemmas.moveUp(2))),
      karen.hands.press(button(karen.page, say.dilemmas.moveDown(4))),
    ]);
    await until(async () => {
      const orders = await Promise.all([orderOf(table.page), orderOf(karen.page)]);
      return JSON.stringify(orders[0]) === JSON.stringify(orders[1]);
    }, 'one order on both screens');
  });

  test('a group says what has moved, comments, puts a dilemma better and proposes a new one', async () => {
    const { page, hands } = room.seat('A');
    const remarks = page.locator('li', { has: page.locator('#remarks-d1') });
    await hands.press(page.locator('#remarks-d1'));
    await hands.choose(remarks.getByRole('radio', { name: say.dilemmas.better, exact: true }));
    await hands.write(remarks.getByLabel(say.dilemmas.comment), 'Vi er kommet længere, end vi troede');
    await hands.write(remarks.getByLabel(say.dilemmas.rewording), 'Fælles rammer – og plads til lokale løsninger');
    await hands.press(button(page, say.dilemmas.propose));
    await until(() => page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'), 'the new dilemma’s field');
    await page.keyboard.type('Hurtige svar – eller grundige svar?');
    await page.locator('[data-saved="true"]').waitFor();
    await room.look(page, 'group-dilemma-remarks');
  });

  test('plenary shows every group’s order and the joint one', async () => {
    await room.show(say.facilitator.showGroups, 'groups');
    await room.plenarySees('Overgange', 'Roller og ansvar', 'Ens arbejdsgange');
    await room.lookAtPlenary('dilemmas-groups');
    await room.show(say.facilitator.showOverview, 'overview');
    await room.plenarySees('1 og 5 først');
    await room.lookAtPlenary('dilemmas-overview');
    await room.show(say.facilitator.showGroupNamed('Overgange'), 'group');
    await room.plenarySees('Vi er kommet længere', 'Hurtige svar');
    await room.lookAtPlenary('dilemmas-group');
  });

  test('tables vote; how many have voted is seen, what they voted only when it is shown', async () => {
    const { page, hands } = room.facilitator;
    await hands.press(button(page, say.facilitator.planVote));
    await hands.write(page.getByLabel(say.facilitator.points), '4');
    await hands.write(page.getByLabel(say.facilitator.maxPerOption), '3');
    await hands.choose(page.getByRole('radio', { name: say.facilitator.perTable }));
    await hands.press(button(page, say.facilitator.openVote));
    // Four tables are few for a secret; the facilitator is told, and opens all the same.
    await hands.press(button(page, say.openVote.openAnyway));
    await room.show(say.facilitator.showResult, 'result');
    await room.plenarySees(say.plenary.voteIsOn);
    await vote(room.seat('A'), [1, 1, 1, 5]);
    await room.look(room.seat('A').page, 'group-voted');
    await vote(room.seat('B'), [1, 1, 5, 5]);
    await vote(room.seat('C'), [5, 5, 5, 1]);
    await room.look(room.seat('C').page, 'group-vote', ['phone']);
    await vote(room.seat('D'), [2, 2]);
    await room.plenarySees(say.plenary.votesCast(4, 4));
    await room.lookAtPlenary('vote-open');
    expect(await room.seat('Karen').page.getByRole('region', { name: say.group.vote }).innerText()).toContain(
      say.group.othersVote,
    );

    await hands.press(button(page, say.facilitator.closeVote));
    await room.plenarySees(say.plenary.voteIsClosed);
    expect(await room.plenary.innerText('body')).not.toContain(say.plenary.points(6));
    await room.look(page, 'facilitator-vote-closed');
    await hands.press(button(page, say.facilitator.publishVote));
    await room.plenarySees(say.plenary.points(6), dilemmas[0]!);
    await room.lookAtPlenary('vote-result');
    const rows = await room.plenary
      .getByRole('list', { name: say.plenary.voteResult })
      .getByRole('listitem')
      .allInnerTexts();
    expect(rows[0]).toMatch(new RegExp(dilemmas[0]!));
    await room.seat('B').page.getByRole('heading', { name: say.group.result }).waitFor();
    await room.look(room.seat('B').page, 'group-vote-result');
  });
}

async function place({ page, hands }: Seat, number: number): Promise<void> {
  await hands.press(button(page, say.dilemmas.placeDilemma(number)));
  await until(async () => (await orderOf(page)).flat().includes(number), `dilemma ${number} in the order`);
}

async function vote({ page, hands }: Seat, points: number[]): Promise<void> {
  for (const number of points) {
    const option = page.locator(`[data-option-id="d${number}"]`);
    await hands.press(option.getByRole('button').last());
  }
  await hands.press(button(page, say.ballot.cast));
  await page.getByText(say.ballot.voted).waitFor();
}

function card(page: Page, number: number) {
  return page.locator(`[data-card-id="d${number}"]`);
}

function tierOf(page: Page, number: number) {
  return page.locator('[data-zone-id^="tier-"]', { has: card(page, number) });
}

function moveMenu(page: Page, number: number) {
  return card(page, number).locator('[data-control="move"]').getByRole('button');
}

/** The numbers of the dilemmas, tier by tier, as the screen shows them. */
function orderOf(page: Page): Promise<number[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-zone-id^="tier-"]')].map((tier) =>
      [...tier.querySelectorAll<HTMLElement>('[data-card-id]')].map((element) =>
        Number(element.dataset['cardId']!.slice(1)),
      ),
    ),
  );
}
