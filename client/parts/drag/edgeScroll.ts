const edgePx = 56;
const fastestPx = 18;

/** Scrolls what a dragged card lies in when the pointer comes near an edge of it. */
export class EdgeScroll {
  readonly #scrollers: HTMLElement[];

  constructor(card: HTMLElement) {
    this.#scrollers = scrollersAround(card);
  }

  /** Called once a frame. */
  scroll(x: number, y: number): void {
    for (const scroller of this.#scrollers) {
      const isPage = scroller === document.scrollingElement;
      const box = isPage ? new DOMRect(0, 0, innerWidth, innerHeight) : scroller.getBoundingClientRect();
      const down = speed(y, box.top, box.bottom);
      const right = speed(x, box.left, box.right);
      if (down || right) scroller.scrollBy(right, down);
    }
  }
}

function scrollersAround(card: HTMLElement): HTMLElement[] {
  const scrollers: HTMLElement[] = [];
  for (let element = card.parentElement; element; element = element.parentElement) {
    if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) continue;
    const isPage = element === document.scrollingElement;
    if (isPage || /auto|scroll/.test(getComputedStyle(element).overflow)) scrollers.push(element);
  }
  return scrollers;
}

function speed(at: number, start: number, end: number): number {
  if (end - start < edgePx * 3) return 0;
  const intoStart = Math.min(edgePx, start + edgePx - at);
  const intoEnd = Math.min(edgePx, at - (end - edgePx));
  if (intoStart > 0) return -Math.ceil((intoStart / edgePx) * fastestPx);
  if (intoEnd > 0) return Math.ceil((intoEnd / edgePx) * fastestPx);
  return 0;
}
