import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Seat } from '../kit/seats.ts';
import { until } from '../../until.ts';
import { button, cardOf, goAlong, handleOf, say, type Room } from './room.ts';

const instructing = 'Hvem må instruere medarbejdere, der arbejder med en anden parts borgere?';
const documenting = 'Hvordan dokumenterer vi på samme måde?';
const bloodSamples = 'Et bedre flow for blodprøver';

/** The groups find out where their cooperation catches, and the room follows on the big screen. */
export function mapSnags(room: Room): void {
  test('a table writes within ten seconds of sitting down', async () => {
    await room.moveOnTo('Samarbejdsknaster');
    const { page, hands } = room.seat('A');
    const code = page.getByLabel(say.join.code);
    await page.evaluate(() => localStorage.clear());
    await page.goto(`${room.server.origin}/join`);
    const beganMs = performance.now();
    await hands.write(code, room.joinCode);
    await page.locator('#take').waitFor();
    await hands.choose(page.getByRole('radio', { name: 'Overgange' }));
    await hands.press(button(page, say.join.join));
    await hands.enter(page.getByLabel(say.snags.writeSnag));
    await page.keyboard.type('H');
    await until(async () => (await page.getByLabel(say.snags.writeSnag).inputValue()) === 'H', 'the first letter');
    const tookMs = performance.now() - beganMs;
    console.info(`from the code to the first letter: ${Math.round(tookMs)} ms`);
    expect(tookMs).toBeLessThan(10_000);
    await page.keyboard.press('Backspace');
  });

  test('group A writes snags and says between which parties they lie', async () => {
    const { page, hands } = room.seat('A');
    await room.look(page, 'group-snags-empty');
    await writeSnag(room.seat('A'), instructing, ['Kommunen', 'Hospitalet']);
    await writeSnag(room.seat('A'), documenting, ['Kommunen', 'Hospitalet', 'Almen praksis']);
    await writeSnag(room.seat('A'), 'Hvem ringer borgeren til om aftenen?', ['Kommunen', 'Almen praksis']);
    await hands.press(button(cardOf(page, 'Hvem må'), say.snags.marked));
    await until(
      async () => (await button(cardOf(page, 'Hvem må'), say.snags.marked).getAttribute('aria-pressed')) === 'true',
    );
    await expectSaved(page);
  });

  test('a group at a phone writes too, and starts a theme from the menu', async () => {
    const phone = room.seat('C');
    await writeSnag(phone, bloodSamples, ['Hospitalet', 'Almen praksis']);
    await writeSnag(phone, 'Prøvesvar, som ingen følger op på', ['Hospitalet', 'Almen praksis']);
    await moveTo(phone, 'Et bedre flow', say.snags.newTheme);
    await nameTheme(phone, 'Blodprøver');
    await moveTo(phone, 'Prøvesvar', 'Blodprøver');
    await until(
      async () => (await theme(phone.page, 'Blodprøver').locator('[data-card-id]').count()) === 2,
      'two snags in the theme',
    );
    await room.look(phone.page, 'group-snags', ['phone']);
  });

  test('snags are pulled into themes: carried, renamed and merged', async () => {
    const seat = room.seat('A');
    const { page, hands } = seat;
    await startTheme(seat, 'Ens sprog');
    await hands.carry(handleOf(page, 'Hvordan dokumenterer'), theme(page, 'Ens sprog'));
    await cardOf(page, 'Hvordan dokumenterer').and(theme(page, 'Ens sprog').locator('[data-card-id]')).waitFor();
    await startTheme(seat, 'Papirgange');
    await hands.carry(handleOf(page, 'Hvem ringer'), theme(page, 'Papirgange'));
    await theme(page, 'Papirgange').locator('[data-card-id]').waitFor();
    await hands.press(button(page, say.snags.moreForTheme('Papirgange')));
    await hands.press(page.getByRole('menuitem', { name: say.snags.mergeInto('Ens sprog') }));
    await until(
      async () => (await theme(page, 'Ens sprog').locator('[data-card-id]').count()) === 2,
      'the merged theme',
    );
    await hands.write(theme(page, 'Ens sprog').getByLabel(say.snags.themeName), 'Fælles grundlag');
    await theme(page, 'Fælles grundlag').waitFor();
    await room.look(page, 'group-snags', ['projector', 'laptop']);
  });

  test('a snag that is deleted can be brought back', async () => {
    const seat = room.seat('D');
    const { page, hands } = seat;
    await writeSnag(seat, 'Hvem har ansvaret, når borgeren er udskrevet?', ['Kommunen', 'Hospitalet']);
    await hands.press(
      button(page, say.snags.deleteSnag('Hvem har ansvaret, når borgeren er udskrevet?'))
        .or(cardOf(page, 'Hvem har').getByRole('button', { name: /^Slet/ }))
        .first(),
    );
    await until(async () => (await page.locator('[data-card-id]').count()) === 0, 'the snag to be gone');
    await hands.press(button(page, say.snags.undo));
    await cardOf(page, 'Hvem har').waitFor();
  });

  test('two people write in the same snag at once, and both keep every letter', async () => {
    const [table, karen] = [room.seat('A'), room.seat('Karen')];
    const field = ({ page }: Seat): Locator => cardOf(page, 'Hvem må').getByRole('textbox');
    await Promise.all([table.hands.enter(field(table)), karen.hands.enter(field(karen))]);
    await karen.page.keyboard.press('ControlOrMeta+Home');
    await Promise.all([
      table.page.keyboard.type(' Og hvem følger op?', { delay: 15 }),
      karen.page.keyboard.type('Aftale søges: ', { delay: 20 }),
    ]);
    const whole = `Aftale søges: ${instructing} Og hvem følger op?`;
    for (const { page } of [table, karen]) {
      await until(
        async () => (await cardOf(page, 'Aftale').getByRole('textbox').inputValue()) === whole,
        'both texts',
      );
    }
  });

  test('plenary shows all groups, one group, one card, and between which parties it catches', async () => {
    await room.show(say.facilitator.showGroups, 'groups');
    await room.plenarySees('Aftale søges', bloodSamples);
    await room.lookAtPlenary('snags-groups');
    await room.show(say.facilitator.showGroupNamed('Overgange'), 'group');
    await room.plenarySees('Fælles grundlag', documenting);
    await room.lookAtPlenary('snags-group');
    await room.show(say.facilitator.showOverview, 'overview');
    await room.plenarySees('Kommunen', 'Almen praksis');
    await room.lookAtPlenary('snags-overview');

    const { page, hands } = room.facilitator;
    await hands.press(button(page, say.facilitator.showCard));
    await hands.write(page.getByRole('dialog').getByLabel(say.facilitator.searchCards), 'aftale');
    await room.look(page, 'facilitator-cards');
    await hands.press(page.getByRole('dialog').getByRole('button', { name: /Aftale søges/ }));
    await room.plenarySees('Aftale søges', 'Overgange');
    await room.lookAtPlenary('snags-card');
    expect(await room.plenary.innerText('body')).not.toContain(bloodSamples);
    await room.look(page, 'facilitator-snags', ['projector', 'laptop', 'phone']);
  });

  test('the facilitator looks in on a group, live', async () => {
    const { page, hands } = room.facilitator;
    await hands.press(button(page, say.facilitator.lookInAt('Dokumentation')));
    await writeSnag(room.seat('B'), 'Tre systemer, der ikke taler sammen', ['Kommunen', 'Psykiatrien']);
    await until(
      async () => (await handleOf(page, 'Tre systemer').count()) === 1,
      'the snag on the facilitator’s screen',
    );
    await room.look(page, 'facilitator-look-in');
    await hands.press(button(page.getByRole('navigation'), say.facilitator.allGroups));
  });

  test('writing is closed and opened again by a switch', async () => {
    const { page, hands } = room.facilitator;
    const table = room.seat('B').page;
    const mayWrite = page.getByRole('switch', { name: say.facilitator.groupsMayWrite });
    await hands.press(mayWrite);
    await table.getByText(say.group.readOnly).waitFor();
    await until(async () => (await table.getByLabel(say.snags.writeSnag).count()) === 0, 'the field to be gone');
    await room.look(table, 'group-closed', ['laptop']);
    await hands.press(mayWrite);
    await table.getByLabel(say.snags.writeSnag).waitFor();
  });
}

/** Kill, go on writing, start again: nothing is lost. */
export function survive(room: Room): void {
  test('the server is killed while a table writes, and nothing is lost', async () => {
    const { page, hands } = room.seat('B');
    await room.show(say.facilitator.showGroups, 'groups');
    await room.plenarySees('Aftale søges', bloodSamples);
    await room.server.kill();
    await page.getByText(say.connection.lost).waitFor();
    await room.look(page, 'group-connection-lost');
    await hands.write(page.getByLabel(say.snags.writeSnag), 'Skrevet, mens serveren var væk');
    await page.keyboard.press('Enter');
    await hands.enter(cardOf(page, 'Tre systemer').getByRole('textbox'));
    await page.keyboard.type(', og et fjerde på vej');
    await room.plenarySees(say.plenary.connectionLost, bloodSamples);
    await room.server.start();
    await expectSaved(page);
    await room.plenarySees('Skrevet, mens serveren var væk', 'og et fjerde på vej', 'Aftale søges', bloodSamples);
    await until(async () => !(await room.plenary.innerText('body')).includes(say.plenary.connectionLost), 'the line');
  });

  test('a reloaded screen comes back to its place with everything on it', async () => {
    const { page } = room.seat('B');
    await page.reload();
    await cardOf(page, 'Skrevet, mens').waitFor();
    await page.goto(`${room.server.origin}/j/${room.joinCode}`);
    await page.waitForURL(/\/group$/);
    await cardOf(page, 'Tre systemer').waitFor();
  });
}

/** Moving on waits for whoever is typing. */
export function moveOnGently(room: Room): void {
  test('moving on does not interrupt a sentence', async () => {
    const { page, hands } = room.seat('A');
    await hands.enter(page.getByLabel(say.snags.writeSnag));
    await page.keyboard.type('Hvem samler op, når ');
    await room.moveOnTo('Dilemmaer, vi skal kunne håndtere');
    await page.getByText(say.group.movedOn('Dilemmaer, vi skal kunne håndtere')).waitFor();
    await room.look(page, 'group-moved-on');
    await page.keyboard.type('aftalen ryger?');
    await page.keyboard.press('Enter');
    await cardOf(page, 'Hvem samler op, når aftalen').waitFor();
    await expectSaved(page);
    for (const seat of ['A', 'B', 'C', 'D', 'Karen']) await goAlong(room.seat(seat), 'dilemma-sort');
  });
}

async function writeSnag({ page, hands }: Seat, text: string, parties: string[]): Promise<void> {
  const beginning = text.slice(0, 14);
  await hands.write(page.getByLabel(say.snags.writeSnag), text);
  await page.keyboard.press('Enter');
  const card = cardOf(page, beginning);
  await card.waitFor();
  for (const party of parties) {
    await hands.press(button(card, party));
    await until(
      async () => (await button(card, party).getAttribute('aria-pressed')) === 'true',
      `the party ${party}`,
    );
  }
}

async function startTheme(seat: Seat, name: string): Promise<void> {
  await seat.hands.press(button(seat.page, say.snags.addTheme));
  await nameTheme(seat, name);
}

/** A new theme has the focus in its name. */
async function nameTheme({ page }: Seat, name: string): Promise<void> {
  await until(
    () => page.evaluate(() => document.activeElement?.id.startsWith('theme-') ?? false),
    'the theme’s name',
  );
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await theme(page, name).waitFor();
}

async function moveTo({ page, hands }: Seat, beginning: string, place: string): Promise<void> {
  await hands.press(
    cardOf(page, beginning)
      .getByRole('button', { name: say.parts.moveTo('').slice(0, 6) })
      .last(),
  );
  await hands.press(page.getByRole('menuitem', { name: place, exact: true }));
}

function theme(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true }).and(page.locator('[data-theme-id]'));
}

async function expectSaved(page: Page): Promise<void> {
  await page.locator('[data-saved="true"]').waitFor();
}
