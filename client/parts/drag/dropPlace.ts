/** Where a card would land: the zone, and in a zone that keeps order the cards on either side. */
export interface DropPlace {
  zone: HTMLElement;
  previous: HTMLElement | null;
  next: HTMLElement | null;
}

/** The zones of a board in reading order. */
export function zonesOf(board: HTMLElement): HTMLElement[] {
  return [...board.querySelectorAll<HTMLElement>('[data-zone-id]')];
}

/** The cards that lie directly in the zone, without the one in the hand. */
export function cardsIn(zone: HTMLElement, inHand: HTMLElement): HTMLElement[] {
  const inHandId = inHand.dataset.cardId;
  return [...zone.querySelectorAll<HTMLElement>('[data-card-id]')].filter(
    (card) => card.dataset.cardId !== inHandId && card.closest('[data-zone-id]') === zone,
  );
}

export function keepsOrder(zone: HTMLElement): boolean {
  return zone.dataset.zoneOrdered !== undefined;
}

/** The place below a point of the window; null outside every zone of this board. */
export function placeAt(board: HTMLElement, inHand: HTMLElement, x: number, y: number): DropPlace | null {
  const zone = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-zone-id]');
  if (!zone || !board.contains(zone)) return null;
  if (!keepsOrder(zone)) return { zone, previous: null, next: null };
  const cards = cardsIn(zone, inHand);
  const stacked = isStack(cards);
  const at = cards.findIndex((card) => {
    const box = card.getBoundingClientRect();
    if (stacked) return y < box.top + box.height / 2;
    return y < box.top || (y < box.bottom && x < box.left + box.width / 2);
  });
  return placeBefore(zone, cards, at === -1 ? cards.length : at);
}

/** The place before the card with this index; at the end when there is none. */
export function placeBefore(zone: HTMLElement, cards: HTMLElement[], index: number): DropPlace {
  return { zone, previous: cards[index - 1] ?? null, next: cards[index] ?? null };
}

/** True when cards lie below one another, false when some lie side by side. */
export function isStack(cards: HTMLElement[]): boolean {
  if (cards.length < 2) return true;
  return cards[0]!.getBoundingClientRect().bottom <= cards[1]!.getBoundingClientRect().top + 1;
}
