import { cardsIn, isStack, keepsOrder, type DropPlace } from './dropPlace.ts';

/** Shows where the card would land: the zone is marked, and a line stands between its neighbours. */
export class DropMarker {
  readonly #line = document.createElement('div');
  readonly #inHand: HTMLElement;
  #zone: HTMLElement | null = null;

  constructor(inHand: HTMLElement) {
    this.#inHand = inHand;
    this.#line.dataset.dropLine = '';
    document.body.append(this.#line);
  }

  show(place: DropPlace | null): void {
    if (this.#zone !== place?.zone) {
      this.#zone?.removeAttribute('data-drop-over');
      this.#zone = place?.zone ?? null;
      this.#zone?.setAttribute('data-drop-over', '');
    }
    const neighbour = place?.next ?? place?.previous;
    if (!place || !neighbour || !keepsOrder(place.zone)) {
      this.#line.hidden = true;
      return;
    }
    const box = neighbour.getBoundingClientRect();
    const before = neighbour === place.next;
    const thick = 4;
    const stacked = isStack(cardsIn(place.zone, this.#inHand));
    const x = stacked ? box.left : before ? box.left - 2 - thick : box.right + 2;
    const y = stacked ? (before ? box.top - 2 - thick : box.bottom + 2) : box.top;
    this.#line.hidden = false;
    this.#line.style.width = `${stacked ? box.width : thick}px`;
    this.#line.style.height = `${stacked ? thick : box.height}px`;
    this.#line.style.transform = `translate(${x}px, ${y}px)`;
  }

  remove(): void {
    this.#zone?.removeAttribute('data-drop-over');
    this.#line.remove();
  }
}
