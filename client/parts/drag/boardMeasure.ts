import { cardsIn, keepsOrder, placeBefore, zonesOf, type DropPlace } from './dropPlace.ts';

interface MeasuredZone {
  zone: HTMLElement;
  box: DOMRect;
  cards: HTMLElement[];
  boxes: DOMRect[];
  /** Cards lie below one another; false when some lie side by side. */
  stacked: boolean;
}

/** Others may make cards grow while one is dragged; what was measured longer ago is measured again. */
const freshMs = 400;

/**
 * Where everything lies while a card is dragged, so that finding its place is arithmetic: measuring hundreds of cards
 * for every move would be what a drag mostly costs. Measured again after scrolling, and now and then.
 */
export class BoardMeasure {
  readonly #board: HTMLElement;
  readonly #inHand: HTMLElement;
  #zones: MeasuredZone[] = [];
  #measuredMs = -Infinity;
  /** What was measured no longer holds: something was scrolled or moved. */
  readonly forget = (): void => {
    this.#measuredMs = -Infinity;
  };

  constructor(board: HTMLElement, inHand: HTMLElement) {
    this.#board = board;
    this.#inHand = inHand;
    window.addEventListener('scroll', this.forget, { capture: true, passive: true });
    window.addEventListener('resize', this.forget);
  }

  /** The place below a point of the window; null outside every zone. In zones within zones, the inner one's. */
  placeAt(x: number, y: number): DropPlace | null {
    this.#measure();
    const found = this.#zones.findLast(({ box }) => x >= box.left && x < box.right && y >= box.top && y < box.bottom);
    if (!found) return null;
    const { zone, cards, boxes, stacked } = found;
    const at = boxes.findIndex((box) =>
      stacked ? y < box.top + box.height / 2 : y < box.top || (y < box.bottom && x < box.left + box.width / 2),
    );
    return placeBefore(zone, cards, at === -1 ? cards.length : at);
  }

  /** Where a line between the place's cards would stand; null in zones without order or without cards. */
  lineAt({ zone, previous, next }: DropPlace): DOMRect | null {
    this.#measure();
    const measured = this.#zones.find((candidate) => candidate.zone === zone);
    const neighbour = next ?? previous;
    const box = measured && neighbour ? measured.boxes[measured.cards.indexOf(neighbour)] : undefined;
    if (!measured || !box || !keepsOrder(zone)) return null;
    const thick = 4;
    const before = neighbour === next;
    if (measured.stacked)
      return new DOMRect(box.left, before ? box.top - 2 - thick : box.bottom + 2, box.width, thick);
    return new DOMRect(before ? box.left - 2 - thick : box.right + 2, box.top, thick, box.height);
  }

  close(): void {
    window.removeEventListener('scroll', this.forget, { capture: true });
    window.removeEventListener('resize', this.forget);
  }

  #measure(): void {
    if (performance.now() - this.#measuredMs < freshMs) return;
    this.#zones = zonesOf(this.#board).map((zone) => {
      const cards = keepsOrder(zone) ? cardsIn(zone, this.#inHand) : [];
      const boxes = cards.map((card) => card.getBoundingClientRect());
      const stacked = boxes.length < 2 || boxes[0]!.bottom <= boxes[1]!.top + 1;
      return { zone, box: zone.getBoundingClientRect(), cards, boxes, stacked };
    });
    this.#measuredMs = performance.now();
  }
}
