import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Least contrast of text, and least height of letters as a share of the picture, for ten metres and a bright room. */
const least = { contrast: 15, fontShare: 0.029 };

interface SeenText {
  text: string;
  contrast: number;
  fontShare: number;
  isInside: boolean;
}

/** Fails when the big screen has text that is too pale, too small, or cut off by the edge of the picture. */
export async function expectReadableFromAfar(plenary: Page, state: string): Promise<void> {
  const texts = await plenary.evaluate<SeenText[]>(`(${seenTexts.toString()})()`);
  const poor = texts.filter(
    ({ contrast, fontShare, isInside }) => contrast < least.contrast || fontShare < least.fontShare || !isInside,
  );
  expect.soft(poor, `text on the big screen: ${state}`).toEqual([]);
}

/* oxlint-disable unicorn/consistent-function-scoping -- it runs in the page, and brings along what it calls */
/** Runs in the page. */
function seenTexts(): SeenText[] {
  const stage = document.querySelector('[data-screen="plenary"] [data-show]')!;
  const edge = stage.getBoundingClientRect();
  const seen: SeenText[] = [];
  const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement!;
    const text = node.textContent?.trim() ?? '';
    if (
      !text ||
      element.closest('.unseen, [aria-hidden="true"][inert]') ||
      !element.checkVisibility({ visibilityProperty: true })
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const style = getComputedStyle(element);
    const isFill = element instanceof SVGElement;
    seen.push({
      text,
      contrast: Math.round(contrastOf(rgbOf(isFill ? style.fill : style.color), backgroundOf(element)) * 10) / 10,
      fontShare: Math.round((fontHeight(element, style) / edge.height) * 1000) / 1000,
      isInside:
        box.left >= edge.left - 1 &&
        box.right <= edge.right + 1 &&
        box.top >= edge.top - 1 &&
        box.bottom <= edge.bottom + 1,
    });
  }
  return seen;

  function fontHeight(element: Element, style: CSSStyleDeclaration): number {
    const size = Number.parseFloat(style.fontSize);
    // In a drawing, sizes are in its own units.
    const drawing = element instanceof SVGElement ? element.ownerSVGElement : null;
    return drawing ? size * (drawing.getScreenCTM()?.d ?? 1) : size;
  }

  function backgroundOf(element: Element): number[] {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const colour = rgbOf(getComputedStyle(at).backgroundColor);
      if ((colour[3] ?? 1) > 0.99) return colour;
    }
    return [255, 255, 255];
  }

  /** The browser's own reading of any colour, also `color-mix()` and `oklch()`. */
  function rgbOf(colour: string): number[] {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
    return [red!, green!, blue!, alpha! / 255];
  }

  function contrastOf(one: number[], other: number[]): number {
    const lights = [lightOf(one), lightOf(other)].toSorted((a, b) => b - a);
    return (lights[0]! + 0.05) / (lights[1]! + 0.05);
  }

  function lightOf(colour: number[]): number {
    const [red, green, blue] = colour.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  }
}
