import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fingers, type Hands } from './hands.ts';
import { sizes } from './pictures.ts';

/** A person (or a table) in front of a screen of their own. */
export interface Seat {
  page: Page;
  hands: Hands;
  /** What went wrong in the page, for the end of the story. */
  troubles: string[];
}

/** A laptop with a Danish browser that has never been here before. */
export async function openLaptop(browser: Browser, hands: Hands): Promise<Seat> {
  return seatIn(await browser.newContext({ viewport: sizes.laptop, locale: 'da-DK', acceptDownloads: true }), hands);
}

export async function openPhone(browser: Browser, hands: Hands = fingers): Promise<Seat> {
  const context = await browser.newContext({
    viewport: sizes.phone,
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'da-DK',
  });
  return seatIn(context, hands);
}

export async function seatIn(context: BrowserContext, hands: Hands): Promise<Seat> {
  return watched(await context.newPage(), hands);
}

/** Notes the page's own errors; that a server which was killed does not answer is none of them. */
export function watched(page: Page, hands: Hands): Seat {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || /ERR_CONNECTION|WebSocket connection|Failed to load resource/.test(text))
      return;
    troubles.push(text);
  });
  return { page, hands, troubles };
}
