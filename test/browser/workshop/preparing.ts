import { expect, test } from 'vitest';
import { kickOff } from '../../../shared/agendas/kickOff.ts';
import { until } from '../../until.ts';
import { button, say, type Room } from './room.ts';

export const sessionTitle = 'Kick-off: Ledere på tværs i Nordbyen';

/** Before anybody comes: the session is created, its agenda put right, the projector connected. */
export function prepare(room: Room): void {
  test('the facilitator creates a session from a template, in Danish', async () => {
    const { page, hands } = room.facilitator;
    await page.goto(`${room.server.origin}/`);
    await hands.press(button(page, 'Dansk'));
    await hands.choose(page.getByRole('radio', { name: new RegExp(kickOff.title.da) }));
    await hands.write(page.getByLabel(say.start.title, { exact: true }), sessionTitle);
    await hands.date(page.getByLabel(say.start.date), '2026-03-04');
    await hands.write(page.getByLabel(say.start.place), 'Kulturhuset, sal 2');
    await hands.press(button(page, say.start.addParty));
    await until(() => page.evaluate(() => document.activeElement?.tagName === 'INPUT'), 'the new party’s field');
    await page.keyboard.type('Borgerrådet');
    await hands.press(button(page, new RegExp(say.start.colourOf('C'))));
    await hands.press(
      page.getByRole('menuitem', { name: 'Petroleum' }).or(page.getByRole('menuitem').nth(5)).first(),
    );
    await room.look(page, 'start', ['projector', 'laptop', 'phone']);
    await hands.press(button(page, say.start.submit));
    await page.waitForSelector('[data-screen="facilitator"]');
    expect(await page.innerText('body')).toContain(sessionTitle);
    expect(page.url()).not.toContain('#');
  });

  test('the big screen opens from a link and shows how to join', async () => {
    const { page, hands } = room.facilitator;
    await hands.press(button(page, say.facilitator.links));
    await page.getByRole('dialog').waitFor();
    await room.look(page, 'facilitator-links');
    await room.openPlenary(page.getByRole('dialog').getByRole('link', { name: say.facilitator.openLink }));
    await hands.press(button(page.getByRole('dialog'), say.parts.close));
    await room.plenarySees(sessionTitle, say.plenary.screensHere(0));
    room.joinCode = (
      await page.locator('header').getByRole('button').filter({ hasText: say.facilitator.code }).innerText()
    )
      .replace(say.facilitator.code, '')
      .trim();
    expect(room.joinCode).toMatch(/^[A-Z0-9]{6}$/);
    await room.plenarySees(room.joinCode);
    await room.lookAtPlenary('join-empty');
  });

  test('the agenda is changed: an item put in, edited, moved and another skipped', async () => {
    const { page, hands } = room.facilitator;
    const actions = async (title: string, action: string): Promise<void> => {
      await hands.press(button(page, say.facilitator.actionsFor(title)));
      await hands.press(page.getByRole('menuitem', { name: action, exact: true }));
    };
    const titles = (): Promise<string[]> =>
      page.locator('[aria-labelledby="agenda"] li [aria-pressed]').allInnerTexts();

    await actions('Velkomst og dagens mål', say.facilitator.insertAfter);
    const dialog = page.getByRole('dialog');
    await hands.write(dialog.getByLabel(say.facilitator.title, { exact: true }), 'Nyt fra følgegruppen');
    await hands.write(dialog.getByLabel(say.facilitator.plannedMinutes), '10');
    await hands.write(dialog.getByLabel(say.facilitator.responsible), 'Styregruppens formand');
    await room.look(page, 'facilitator-new-item');
    await hands.press(button(dialog, say.facilitator.add));
    await dialog.waitFor({ state: 'detached' });
    await until(async () => (await titles())[1]?.includes('Nyt fra følgegruppen') === true, 'the new item');

    await actions('Nyt fra følgegruppen', say.facilitator.edit);
    await hands.write(dialog.getByLabel(say.facilitator.title, { exact: true }), 'Nyt fra styregruppen');
    await hands.press(button(dialog, say.facilitator.save));
    await dialog.waitFor({ state: 'detached' });
    await actions('Nyt fra styregruppen', say.facilitator.moveDown);
    await until(
      async () => (await titles())[2]?.includes('Nyt fra styregruppen') === true,
      'the item one place down',
    );
    await actions('Pause', say.facilitator.skip);
    await until(async () =>
      (await titles()).some((text) => text.includes('Pause') && text.includes(say.facilitator.stateSkipped)),
    );
    await room.look(page, 'facilitator-prepared');
  });
}
