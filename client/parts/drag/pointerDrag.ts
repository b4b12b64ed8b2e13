import { DropMarker } from './dropMarker.ts';
import { placeAt, type DropPlace } from './dropPlace.ts';

interface PointerDragOptions {
  board: HTMLElement;
  card: HTMLElement;
  start: PointerEvent;
  onLift(): void;
  onDrop(place: DropPlace): void;
  onCancel(): void;
}

const slackPx = 4;
const edgePx = 56;
const fastestScrollPx = 18;

/**
 * Follows one pointer from its press on a handle until it is released, outside React: each move writes one
 * transform, and where the card would land is looked up once a frame. Returns how to stop it early.
 */
export function dragByPointer({ board, card, start, onLift, onDrop, onCancel }: PointerDragOptions): () => void {
  let copy: HTMLElement | null = null;
  let marker: DropMarker | null = null;
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
    marker = new DropMarker(card);
    onLift();
    frame = requestAnimationFrame(eachFrame);
  };
  const carry = (): void => {
    copy!.style.transform = `translate(${x - grabbed.x}px, ${y - grabbed.y}px)`;
  };
  const eachFrame = (): void => {
    scrollAtEdges(place?.zone ?? board, x, y);
    place = placeAt(board, card, x, y);
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
    const landed = copy && placeAt(board, card, x, y);
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

function scrollAtEdges(from: HTMLElement, x: number, y: number): void {
  for (let element: HTMLElement | null = from; element; element = element.parentElement) {
    if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) continue;
    const isPage = element === document.scrollingElement;
    if (!isPage && !/auto|scroll/.test(getComputedStyle(element).overflow)) continue;
    const box = isPage ? new DOMRect(0, 0, innerWidth, innerHeight) : element.getBoundingClientRect();
    const down = edgeSpeed(y, box.top, box.bottom);
    const right = edgeSpeed(x, box.left, box.right);
    if (down || right) element.scrollBy(right, down);
  }
}

function edgeSpeed(at: number, start: number, end: number): number {
  const intoStart = start + edgePx - at;
  const intoEnd = at - (end - edgePx);
  if (end - start < edgePx * 3) return 0;
  if (intoStart > 0) return -Math.ceil((Math.min(intoStart, edgePx) / edgePx) * fastestScrollPx);
  if (intoEnd > 0) return Math.ceil((Math.min(intoEnd, edgePx) / edgePx) * fastestScrollPx);
  return 0;
}
