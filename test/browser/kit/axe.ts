import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Fails with a readable list when axe finds anything wrong with the page as it stands: WCAG 2.2 A and AA, and good
 * practice. And when the page is wider than its screen, which axe does not look at (1.4.10, Reflow).
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await settle(page);
  // Past the page's content security policy, which rightly refuses scripts from elsewhere.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  );
  await move(page);
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}\n  ${node.html}`));
  const where = `${state}: ${page.url().split('#')[0]}`;
  expect.soft(found, where).toEqual([]);
  const { content, screen } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { content: scrollWidth, screen: clientWidth };
  });
  expect.soft(content, `as wide as the screen; ${where}`).toBeLessThanOrEqual(screen);
}

/** Brings what is fading or gliding to its end, and lets nothing begin to: half-way colours are nobody's to judge. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const atOnce = ['transition-duration', 'transition-delay', 'animation-duration', 'animation-delay'];
    const still = new CSSStyleSheet();
    still.replaceSync(`*, ::before, ::after { ${atOnce.map((property) => `${property}: 0s !important`).join(';')} }`);
    document.adoptedStyleSheets.push(still);
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  });
}

/** Lets things move again. */
async function move(page: Page): Promise<void> {
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
}
