import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './kit/chromium.ts';
import { startServer, type ServerProcess } from './kit/serverProcess.ts';
import { isMarkedSaved, setTable, sitDown, snagField, type SnagTable } from './kit/table.ts';
import { until } from '../until.ts';

const kills = 5;

let server: ServerProcess;
let browser: Browser;
let table: SnagTable;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  table = await setTable(server, { anna: 'Anna:', bo: 'Bo:' });
});
afterAll(async () => {
  await browser?.close();
  await server?.remove();
});

test('two people type while the server is killed again and again: what was marked or shown is there each time', async () => {
  const anna = await Writer.sitDown('anna', 'bo');
  const bo = await Writer.sitDown('bo', 'anna');
  const typing = [anna.typeOn(), bo.typeOn()];
  for (let kill = 0; kill < kills; kill++) {
    await Promise.all([anna.seesMore(), bo.seesMore()]);
    await server.kill();
    const promised = [...(await anna.promised()), ...(await bo.promised())];
    // Nobody who still has it can send it again before it is looked for.
    await Promise.all([anna.unplug(), bo.unplug()]);
    await server.start();
    const stored = await readAfresh();
    for (const { id, text } of promised) expect(stored[id]).toSatisfy((now: string) => now.startsWith(text));
    await Promise.all([anna.plugIn(), bo.plugIn()]);
  }
  anna.isDone = bo.isDone = true;
  const written = await Promise.all(typing);
  await until(async () => (await isMarkedSaved(anna.page)) && (await isMarkedSaved(bo.page)), 'the saved marks');
  expect(await readAfresh()).toEqual({ anna: written[0], bo: written[1] });
  expect([...anna.errors, ...bo.errors]).toEqual([]);
});

test('closing the page with text that is not marked asks first, and the text is kept in the browser until it is sent', async () => {
  const page = await sitDown(browser, server, table);
  const field = snagField(page, 'anna');
  await field.click();
  await server.kill();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Og hvem ringer?');
  await until(async () => !(await isMarkedSaved(page)), 'the mark to go');
  const asked = page.waitForEvent('dialog');
  const closed = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await closed;

  await server.start();
  const again = await page.context().newPage();
  await again.goto(`${server.origin}/s/${table.session.sessionId}/group`);
  await until(async () => (await readAfresh())['anna']!.endsWith(' Og hvem ringer?'), 'the text to arrive');
  await until(() => isMarkedSaved(again), 'the saved mark');
  await page.context().close();
});

/** What a browser that has never been here sees on the board. */
async function readAfresh(): Promise<Record<string, string>> {
  const page = await sitDown(browser, server, table);
  const texts = { anna: await snagField(page, 'anna').inputValue(), bo: await snagField(page, 'bo').inputValue() };
  await page.context().close();
  return texts;
}

/** Somebody who types on and on into a card, and watches the other's. */
class Writer {
  isDone = false;
  readonly page: Page;
  readonly #own: string;
  readonly errors: string[] = [];

  private constructor(page: Page, own: string) {
    this.page = page;
    this.#own = own;
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  static async sitDown(own: string, other: string): Promise<Writer> {
    const writer = new Writer(await sitDown(browser, server, table), own);
    await snagField(writer.page, own).click();
    await writer.page.evaluate(watch, { own, other });
    return writer;
  }

  /** Types words until it is done; answers what the card should say then. */
  async typeOn(): Promise<string> {
    let written = await snagField(this.page, this.#own).inputValue();
    await this.page.keyboard.press('ControlOrMeta+End');
    for (let word = 1; !this.isDone; word++) {
      await this.page.keyboard.type(` ${word}`, { delay: 40 });
      // One stops to think now and then: then the mark comes.
      if (word % 3 === 0) await this.page.waitForTimeout(500);
      written += ` ${word}`;
    }
    return written;
  }

  /** Waits until the other's card has grown here, and the mark has come and gone. */
  async seesMore(): Promise<void> {
    const before = await this.promised();
    await until(
      async () => (await this.promised()).every(({ text }, at) => text.length > before[at]!.text.length + 6),
      'more to be shown and marked',
    );
  }

  /** What carried the saved mark on this screen, and what this screen has shown of the other's. */
  promised(): Promise<Promised[]> {
    return this.page.evaluate(() => (window as unknown as { promised: Promised[] }).promised);
  }

  unplug = (): Promise<void> => this.page.context().setOffline(true);
  plugIn = (): Promise<void> => this.page.context().setOffline(false);
}

interface Promised {
  id: string;
  text: string;
}

/** Runs in the page: looks at every picture it draws. */
function watch({ own, other }: { own: string; other: string }): void {
  const field = (id: string): HTMLTextAreaElement =>
    document.querySelector<HTMLTextAreaElement>(`[data-card-id="${id}"] textarea`)!;
  const promised = [
    { id: own, text: '' },
    { id: other, text: '' },
  ];
  (window as unknown as { promised: Promised[] }).promised = promised;
  const look = (): void => {
    const isMarked = document.querySelector('[data-saved]')!.getAttribute('data-saved') === 'true';
    if (isMarked) promised[0]!.text = field(own).value;
    promised[1]!.text = field(other).value;
    requestAnimationFrame(look);
  };
  look();
}
