import { expect, test } from 'vitest';
import { openLaptop, openPhone, type Seat } from '../kit/seats.ts';
import { until } from '../../until.ts';
import { mouse } from '../kit/hands.ts';
import { button, say, type Room } from './room.ts';

interface Joiner {
  device: 'table' | 'person';
  group: string;
  name?: string;
  party?: string;
  byLink?: boolean;
}

/** Everybody finds a place: by typing the code or by the link behind the QR code. */
export function join(room: Room): void {
  test('the session begins, and four groups join: at laptops, and one at a phone', async () => {
    await room.moveOnTo('Velkomst og dagens mål');
    const isTouch = room.hands === mouse;
    room.seats.set('A', await openLaptop(room.browser, room.hands));
    room.seats.set('B', await openLaptop(room.browser, room.hands));
    room.seats.set('C', isTouch ? await openPhone(room.browser) : await openPhone(room.browser, room.hands));
    room.seats.set('D', await openLaptop(room.browser, room.hands));
    await sitDown(room, room.seat('A'), { device: 'table', group: 'Overgange' }, async (page) => {
      await room.look(page, 'join');
    });
    await sitDown(room, room.seat('B'), { device: 'table', group: 'Dokumentation', byLink: true });
    await sitDown(room, room.seat('C'), { device: 'table', group: 'Arbejdsgange', byLink: true });
    await sitDown(room, room.seat('D'), { device: 'table', group: 'Roller og ansvar' });
    await room.look(room.seat('A').page, 'group-waiting');
    await room.show(say.facilitator.showJoinCode, 'joinCode');
    await room.plenarySees(say.plenary.screensHere(4));
    await room.lookAtPlenary('join');
  });

  test('one more sits at group A with her own laptop, by name and party', async () => {
    const seat = await openLaptop(room.browser, room.hands);
    room.seats.set('Karen', seat);
    await sitDown(room, seat, { device: 'person', group: 'Overgange', name: 'Karen', party: 'Hospitalet' });
    await room.plenarySees(say.plenary.screensHere(5));
    const { page, hands } = room.facilitator;
    await hands.press(button(page, say.facilitator.peopleHere(5)));
    await page.getByRole('dialog').getByText('Karen').waitFor();
    await room.look(page, 'facilitator-people');
    await hands.press(button(page.getByRole('dialog'), say.parts.close));
  });

  test('a wrong code is refused in words', async () => {
    const stranger = await openLaptop(room.browser, room.hands);
    await stranger.page.goto(`${room.server.origin}/join`);
    await stranger.hands.write(stranger.page.getByLabel(say.join.code), 'AAAAAA');
    await until(async () => (await stranger.page.locator('#problem').innerText()) !== '', 'a word about the code');
    await room.look(stranger.page, 'join-wrong-code', []);
    await stranger.page.context().close();
  });

  test('the instruction and a clock are shown, paused, extended and taken away', async () => {
    const { page, hands } = room.facilitator;
    const clock = page.getByRole('group', { name: say.facilitator.clock });
    await room.show(say.facilitator.showInstruction, 'instruction');
    await room.plenarySees('Velkomst og dagens mål', '14:');
    await hands.press(button(clock, say.facilitator.addMinutes(5)));
    await room.plenarySees('19:');
    await hands.press(button(clock, say.facilitator.pause));
    await room.plenarySees(say.plenary.clockPaused);
    await room.lookAtPlenary('instruction');
    expect(await room.seat('A').page.getByRole('timer').innerText()).toMatch(/19:\d\d/);
    await hands.press(button(clock, say.facilitator.resume));
    await hands.press(button(clock, say.facilitator.endClock));
    await hands.press(button(clock, say.facilitator.startClock(15)));
    await room.plenarySees('14:5');
  });
}

async function sitDown(
  room: Room,
  { page, hands }: Seat,
  joiner: Joiner,
  look?: (page: Seat['page']) => Promise<void>,
): Promise<void> {
  await page.goto(`${room.server.origin}${joiner.byLink ? `/j/${room.joinCode}` : '/join'}`);
  if (!joiner.byLink) await hands.write(page.getByLabel(say.join.code), room.joinCode);
  await page.locator('#take').waitFor();
  await hands.choose(page.locator(`input[name="device"][value="${joiner.device}"]`));
  await hands.choose(page.getByRole('radio', { name: joiner.group }));
  if (joiner.name) {
    await hands.press(page.locator('summary'));
    await hands.write(page.getByLabel(say.join.name), joiner.name);
    await hands.pick(page.getByLabel(say.join.party), joiner.party ?? say.join.noParty);
  }
  await look?.(page);
  await hands.press(button(page, say.join.join));
  await page.waitForSelector('[data-screen="group"]');
}
