import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium } from '../kit/chromium.ts';
import { sizes, type Size } from '../kit/pictures.ts';
import { startServer, type ServerProcess } from '../kit/serverProcess.ts';
import { until } from '../../until.ts';
import { squeezed, Watch } from './watch.ts';

/** A server, and a browser in which no page is without a watch. */
export class WatchedBrowser {
  readonly watch = new Watch();
  readonly server: ServerProcess;
  readonly browser: Browser;

  constructor(server: ServerProcess, browser: Browser) {
    this.server = server;
    this.browser = browser;
  }

  get origin(): string {
    return this.server.origin;
  }

  static async begin(): Promise<WatchedBrowser> {
    const [server, browser] = await Promise.all([startServer(), launchChromium()]);
    return new WatchedBrowser(server, browser);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.server.remove();
  }

  /** `bypassCSP`: without the pages' own policy, where that would stop what does no harm. */
  async newContext({ bypassCSP = false } = {}): Promise<BrowserContext> {
    const fresh = await this.browser.newContext({ viewport: sizes.laptop, locale: 'en-GB', bypassCSP });
    fresh.setDefaultTimeout(20_000);
    await this.watch.begin(fresh, this.origin);
    return fresh;
  }

  /** Every screen stands on a device of its own: a page behind another one hardly draws. */
  async open(path: string, { on, size = 'laptop' }: { on?: BrowserContext; size?: Size } = {}): Promise<Page> {
    const page = await (on ?? (await this.newContext())).newPage();
    await page.setViewportSize(sizes[size]);
    await page.goto(path.startsWith('http') ? path : this.origin + path);
    await page.locator('[data-screen], form:visible').first().waitFor();
    return page;
  }

  look(page: Page, screen: string): Promise<string> {
    return this.watch.look(page, screen);
  }

  /** Looks until the screen says this. */
  async lookFor(page: Page, screen: string, said: string): Promise<void> {
    await until(async () => (await this.look(page, screen)).includes(squeezed(said)), `${said} on ${screen}`);
  }

  /** Looks until every payload has been on the screen, word for word. */
  async lookForAll(page: Page, screen: string): Promise<void> {
    const isAllShown = async (): Promise<boolean> => {
      await this.look(page, screen);
      return this.watch.missing(screen).length === 0;
    };
    await until(isAllShown, `every payload on ${screen}`);
  }

  /** Nothing has run, been asked for or stopped; what a payload would do, it does at once. */
  async expectCalm(screen: string): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(this.watch.done, screen).toEqual([]);
  }

  /** Nothing was done, and every payload has been on this screen, word for word. */
  async expectAllShown(screen: string): Promise<void> {
    expect(this.watch.missing(screen), `missing on ${screen}`).toEqual([]);
    await this.expectCalm(screen);
  }

  /** Looks at what a button opens, and closes it. */
  async openDialog(page: Page, opener: Locator, screen: string): Promise<void> {
    await opener.click();
    const dialog = page.getByRole('dialog');
    await dialog.first().waitFor();
    await this.look(page, screen);
    await page.keyboard.press('Escape');
    await dialog.first().waitFor({ state: 'detached' });
  }

  /** Every dialog and every menu that a button on the page opens; of many alike, the first few. */
  async openEverything(page: Page, screen: string): Promise<void> {
    await this.look(page, screen);
    const openers = page.locator('button[aria-haspopup="dialog"]:visible');
    for (let at = 0; at < Math.min(await openers.count(), 8); at++)
      await this.openDialog(page, openers.nth(at), screen);
    const menus = page.locator('button[aria-haspopup="menu"]:visible:not([disabled])');
    for (let at = 0; at < Math.min(await menus.count(), 4); at++) {
      await menus.nth(at).click();
      await page.getByRole('menu').waitFor();
      await this.look(page, screen);
      await page.keyboard.press('Escape');
    }
  }
}

/** Waits until some payload is on the page, and the page, if it is long, drawn to its end. */
export async function written(page: Page, within = 'main'): Promise<void> {
  const area = page.locator(within).first();
  const says = (): Promise<string> =>
    area.evaluate((element) => {
      const fields = [...element.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
      return [(element as HTMLElement).innerText, ...fields].join();
    });
  await until(async () => (await says()).includes('hit('), 'the payloads');
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

/** Waits until the cards of a board are on the page. */
export async function boardHasCome(page: Page, within = 'main'): Promise<void> {
  await page.locator(`${within} [data-card-id]`).first().waitFor({ state: 'attached' });
}

/** Waits until the page has drawn what it knows. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
