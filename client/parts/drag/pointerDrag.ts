import { BoardMeasure } from './boardMeasure.ts';
import { DropMarker } from './dropMarker.ts';
import type { DropPlace } from './dropPlace.ts';
import { EdgeScroll } from './edgeScroll.ts';

interface PointerDragOptions {
  board: HTMLElement;
  card: HTMLElement;
  start: PointerEvent;
  onLift(): void;
  onDrop(place: DropPlace): void;
  onCancel(): void;
}

const slackPx = 4;

/**
 * Follows one pointer from its press on a handle until it is released, outside React: each move writes one
 * transform, and where the card would land is looked up once a frame. Returns how to stop it early.
 */
export function dragByPointer({ board, card, start, onLift, onDrop, onCancel }: PointerDragOptions): () => void {
  let copy: HTMLElement | null = null;
  let measure: BoardMeasure | null = null;
  let marker: DropMarker | null = null;
  let edges: EdgeScroll | null = null;
  let place: DropPlace | null = null;
  let frame = 0;
  let x = start.clientX;
  let y = start.clientY;
  let grabbed = { x: 0, y: 0 };

  const lift = (): void => {
    const box = card.getBoundingClientRect();
    grabbed = { x: start.clientX - box.left, y: start.clientY - box.top };
    copy = copyOf(card, box);
    board.append(copy);
    card.dataset.dragging = '';
    document.documentElement.dataset.dragging = '';
    measure = new BoardMeasure(board, card);
    marker = new DropMarker(measure);
    edges = new EdgeScroll(card);
    // The board gets every move from now on, so the browser need not look for what lies below the pointer.
    board.setPointerCapture(start.pointerId);
    onLift();
    frame = requestAnimationFrame(eachFrame);
  };
  const carry = (): void => {
    copy!.style.transform = `translate(${x - grabbed.x}px, ${y - grabbed.y}px)`;
  };
  const eachFrame = (): void => {
    edges!.scroll(x, y);
    place = measure!.placeAt(x, y);
    marker!.show(place);
    frame = requestAnimationFrame(eachFrame);
  };
  const stop = (): void => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', onKey, true);
    cancelAnimationFrame(frame);
    copy?.remove();
    marker?.remove();
    measure?.close();
    if (board.hasPointerCapture(start.pointerId)) board.releasePointerCapture(start.pointerId);
    delete card.dataset.dragging;
    delete document.documentElement.dataset.dragging;
  };
  const cancel = (): void => {
    stop();
    if (copy) onCancel();
  };

  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    x = event.clientX;
    y = event.clientY;
    if (!copy && Math.hypot(x - start.clientX, y - start.clientY) > slackPx) lift();
    if (copy) carry();
  };
  const onUp = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    x = event.clientX;
    y = event.clientY;
    const landed = measure?.placeAt(x, y);
    if (!landed) return cancel();
    stop();
    onDrop(landed);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };

  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', onKey, true);
  return cancel;
}

/** What hangs under the pointer: looks like the card, and is nothing to scripts, keys and screen readers. */
function copyOf(card: HTMLElement, box: DOMRect): HTMLElement {
  const copy = card.cloneNode(true) as HTMLElement;
  for (const element of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
    element.removeAttribute('id');
    element.removeAttribute('data-card-id');
    element.removeAttribute('name');
  }
  copy.inert = true;
  copy.setAttribute('aria-hidden', 'true');
  copy.dataset.dragCopy = '';
  copy.style.width = `${box.width}px`;
  copy.style.height = `${box.height}px`;
  return copy;
}
