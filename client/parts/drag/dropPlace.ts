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

/** The place before the card with this index; at the end when there is none. */
export function placeBefore(zone: HTMLElement, cards: readonly HTMLElement[], index: number): DropPlace {
  return { zone, previous: cards[index - 1] ?? null, next: cards[index] ?? null };
}
