import type { Locator } from 'playwright-core';
import { until } from '../../until.ts';

/** How a person works a screen. The same story is told once with each kind of hands. */
export interface Hands {
  /** Presses a button, a link, a menu's item, a checkbox. */
  press(target: Locator): Promise<void>;
  /** Replaces what a field says. */
  write(field: Locator, text: string): Promise<void>;
  /** Goes into a field, to its end, as if to write on. */
  enter(field: Locator): Promise<void>;
  /** Leaves the field one writes in for a button: by keys, leaving alone may do what the button does. */
  leaveFor(button: Locator): Promise<void>;
  /** Chooses one of several radio buttons. */
  choose(radio: Locator): Promise<void>;
  /** Chooses from a list that drops down, by what the choice says. */
  pick(list: Locator, label: string): Promise<void>;
  /** Writes a date, given as `YYYY-MM-DD`. */
  date(field: Locator, date: string): Promise<void>;
  /** Chooses a file of this computer, for a file field within its label. */
  file(field: Locator, path: string): Promise<void>;
  /** Takes a card by its handle and puts it in a zone. */
  carry(handle: Locator, zone: Locator): Promise<void>;
}

const carryingSteps = 12;

export const mouse: Hands = {
  press: (target) => target.click(),
  async write(field, text) {
    await field.click();
    await writeOver(field, text);
  },
  async enter(field) {
    await field.click();
    await field.press('ControlOrMeta+End');
  },
  leaveFor: (button) => button.click(),
  choose: (radio) => radio.check({ force: true }),
  pick: async (list, label) => void (await list.selectOption({ label })),
  date: (field, date) => field.fill(date),
  file: (field, path) => chooseFile(field, path, () => field.locator('xpath=ancestor::label').click()),
  async carry(handle, zone) {
    const { mouse: pointer } = handle.page();
    await zone.scrollIntoViewIfNeeded();
    await handle.hover();
    await pointer.down();
    const box = (await zone.boundingBox())!;
    await pointer.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 60), { steps: carryingSteps });
    await until(async () => (await zone.getAttribute('data-drop-over')) !== null, 'the zone to be under the card');
    await pointer.up();
  },
};

/** Fingers on glass: taps instead of clicks, and the menu instead of dragging. */
export const fingers: Hands = {
  ...mouse,
  press: (target) => target.tap(),
  leaveFor: (button) => button.tap(),
};

/** Nothing but the keyboard. Everything is reached by Tab, so what cannot be reached fails the story. */
export const keys: Hands = {
  async press(target) {
    if ((await target.getAttribute('role')) === 'menuitem') await arrowTo(target, 'ArrowDown');
    else if (await isInToolbar(target)) await reachInToolbar(target);
    else await tabTo(target);
    await target.press((await isTickedBySpace(target)) ? 'Space' : 'Enter');
  },
  async write(field, text) {
    await tabTo(field);
    await writeOver(field, text);
  },
  async enter(field) {
    await tabTo(field);
    await field.press('ControlOrMeta+End');
  },
  leaveFor: (button) => button.page().keyboard.press('Tab'),
  async choose(radio) {
    if (await radio.isChecked()) return;
    await tabTo(radio, true);
    const { keyboard } = radio.page();
    for (let steps = 0; steps < 30 && !(await hasFocus(radio)); steps++) await keyboard.press('ArrowDown');
    if (!(await radio.isChecked())) await keyboard.press('Space');
  },
  async pick(list, label) {
    await tabTo(list);
    const chosen = (): Promise<string> =>
      list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text ?? '');
    await list.press('Home');
    for (let steps = 0; steps < 60 && (await chosen()) !== label; steps++) await list.press('ArrowDown');
  },
  async date(field, date) {
    await tabTo(field);
    const [year, month, day] = date.split('-');
    // In which order the parts stand depends on the browser's own language.
    for (const typed of [`${month}${day}${year}`, `${day}${month}${year}`]) {
      await field.press('ControlOrMeta+A');
      for (let part = 0; part < 2; part++) await field.press('ArrowLeft');
      await field.page().keyboard.type(typed);
      if ((await field.inputValue()) === date) return;
    }
    throw new Error(`The date ${date} could not be typed; the field says ${await field.inputValue()}.`);
  },
  file: (field, path) =>
    chooseFile(field, path, async () => {
      await tabTo(field);
      await field.press('Enter');
    }),
  async carry(handle, zone) {
    await tabTo(handle);
    const arrow = (await isBefore(zone, handle)) ? 'ArrowLeft' : 'ArrowRight';
    await handle.press('Space');
    const { keyboard } = handle.page();
    for (let steps = 0; steps < 60; steps++) {
      if ((await zone.getAttribute('data-drop-over')) !== null) return keyboard.press('Space');
      await keyboard.press(arrow);
    }
    throw new Error('The card cannot be carried there by arrow keys.');
  },
};

const mostTabs = 400;

async function chooseFile(field: Locator, path: string, ask: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([field.page().waitForEvent('filechooser'), ask()]);
  await chooser.setFiles(path);
}

async function writeOver(field: Locator, text: string): Promise<void> {
  const { keyboard } = field.page();
  await field.press('ControlOrMeta+A');
  // By way of the page: what the field is called may change with what it says.
  await keyboard.press('Delete');
  await keyboard.type(text);
}

/** Presses Tab (or Shift+Tab, when that is the shorter way) until the target has the focus; `orItsGroup`: or another radio of its group. */
async function tabTo(target: Locator, orItsGroup = false): Promise<void> {
  await target.waitFor();
  const { keyboard } = target.page();
  const isThere = async (): Promise<boolean> =>
    (await hasFocus(target)) || (orItsGroup && (await hasFocusInItsGroup(target)));
  if (await isThere()) return;
  const key = (await isBeforeFocus(target)) ? 'Shift+Tab' : 'Tab';
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    await keyboard.press(key);
    if (await isThere()) return;
  }
  throw new Error(`${target} is not reached by ${key}.`);
}

async function arrowTo(target: Locator, arrow: string): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < 60; steps++) {
    if (await hasFocus(target)) return;
    await target.page().keyboard.press(arrow);
  }
  throw new Error(`${target} is not reached by ${arrow}.`);
}

async function reachInToolbar(target: Locator): Promise<void> {
  await tabTo(target.locator('xpath=ancestor::*[@role="toolbar"][1]').locator('[tabindex="0"]'));
  await arrowTo(target, 'ArrowRight');
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

function hasFocusInItsGroup(radio: Locator): Promise<boolean> {
  return radio.evaluate((element) => {
    const focused = document.activeElement;
    return focused instanceof HTMLInputElement && focused.name === (element as HTMLInputElement).name;
  });
}

function isBeforeFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    return Boolean(focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
  });
}

async function isBefore(one: Locator, other: Locator): Promise<boolean> {
  const element = await other.elementHandle();
  return one.evaluate(
    (zone, handle) =>
      Boolean(handle!.compareDocumentPosition(zone) & Node.DOCUMENT_POSITION_PRECEDING) && !zone.contains(handle!),
    element,
  );
}

function isInToolbar(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.closest('[role="toolbar"]') !== null);
}

function isTickedBySpace(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.matches('input[type="checkbox"], [role="switch"]'));
}
