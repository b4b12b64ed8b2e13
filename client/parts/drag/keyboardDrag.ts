import { BoardMeasure } from './boardMeasure.ts';
import { DropMarker } from './dropMarker.ts';
import { cardsIn, keepsOrder, placeBefore, zonesOf, type DropPlace } from './dropPlace.ts';

interface KeyboardDragOptions {
  board: HTMLElement;
  card: HTMLElement;
  /** Called for every place the card is moved over: the zone, and its place counted from 1 where order matters. */
  onOver(zone: HTMLElement, place: number | null, of: number): void;
  onDrop(place: DropPlace): void;
  onCancel(): void;
}

/**
 * Moves a picked-up card by arrow keys until it is put down or let go. Up and down go through the places of a zone and
 * on into the next zone; left and right go from zone to zone. Returns how to stop it early.
 */
export function dragByKeys({ board, card, onOver, onDrop, onCancel }: KeyboardDragOptions): () => void {
  const measure = new BoardMeasure(board, card);
  const marker = new DropMarker(measure);
  let zone = card.closest<HTMLElement>('[data-zone-id]') ?? zonesOf(board)[0];
  let index = zone ? indexIn(zone, card) : 0;
  card.dataset.lifted = '';

  const show = (): void => {
    if (!zone) return;
    const cards = cardsIn(zone, card);
    const place = placeBefore(zone, cards, index);
    (place.next ?? place.previous ?? zone).scrollIntoView({ block: 'nearest', inline: 'nearest' });
    measure.forget();
    marker.show(place);
    onOver(zone, keepsOrder(zone) ? index + 1 : null, cards.length + 1);
  };
  const step = (by: 1 | -1, overPlaces: boolean): void => {
    const zones = zonesOf(board);
    const inZone = zone && keepsOrder(zone) ? cardsIn(zone, card).length : 0;
    const next = index + by;
    if (zone && overPlaces && keepsOrder(zone) && next >= 0 && next <= inZone) index = next;
    else {
      const other = zones[(zone ? zones.indexOf(zone) : 0) + by];
      if (!other) return;
      zone = other;
      const there = cardsIn(other, card).length;
      index = !overPlaces ? Math.min(index, there) : by === 1 ? 0 : there;
    }
    show();
  };
  const stop = (): void => {
    document.removeEventListener('keydown', onKey, true);
    document.removeEventListener('pointerdown', cancel, true);
    marker.remove();
    measure.close();
    delete card.dataset.lifted;
  };
  const cancel = (): void => {
    stop();
    onCancel();
  };
  const putDown = (): void => {
    stop();
    if (zone) onDrop(placeBefore(zone, keepsOrder(zone) ? cardsIn(zone, card) : [], index));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') step(1, true);
    else if (event.key === 'ArrowUp') step(-1, true);
    else if (event.key === 'ArrowRight') step(1, false);
    else if (event.key === 'ArrowLeft') step(-1, false);
    else if (event.key === ' ' || event.key === 'Enter') putDown();
    else if (event.key === 'Escape') cancel();
    else if (event.key === 'Tab') return cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  document.addEventListener('keydown', onKey, true);
  document.addEventListener('pointerdown', cancel, true);
  show();
  return cancel;
}

/** How many of the zone's other cards come before this one. */
function indexIn(zone: HTMLElement, card: HTMLElement): number {
  return cardsIn(zone, card).filter((other) => other.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING)
    .length;
}
