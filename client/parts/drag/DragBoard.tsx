import { createContext, useContext, useEffect, useId, useRef, type ComponentProps } from 'react';
import { partsWords } from '../../../shared/words/parts.ts';
import { useWords } from '../locale.tsx';
import { GripIcon } from '../icons.tsx';
import { dragByKeys } from './keyboardDrag.ts';
import { dragByPointer } from './pointerDrag.ts';
import type { DropPlace } from './dropPlace.ts';
import styles from './DragBoard.module.css';

/** What a drop asks for. The neighbours are cards of the zone it went to, null at its ends and in zones without order. */
export interface Drop {
  cardId: string;
  zoneId: string;
  previousId: string | null;
  nextId: string | null;
}

interface DragBoardProps extends Omit<ComponentProps<'div'>, 'onDrop'> {
  onDrop(drop: Drop): void;
}

const HintContext = createContext('');

/**
 * An area where cards are dragged between zones, by pointer or by keys.
 *
 * Inside it, a `DropZone` for every place, in it elements with `data-card-id` (`Card`), and in each of those a
 * `DragHandle`. The drag itself happens outside React; a component hears only of the drop, and writes it to the
 * board in one edit. Offer `MoveTo` beside it: nobody has to drag.
 */
export function DragBoard({ onDrop, className = '', children, ...rest }: DragBoardProps) {
  const board = useRef<HTMLDivElement>(null);
  const news = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const words = useWords(partsWords);
  const current = useRef({ onDrop, words });
  useEffect(() => {
    current.current = { onDrop, words };
  });

  useEffect(() => {
    const root = board.current!;
    let stop: (() => void) | null = null;
    const say = (text: string): void => {
      if (news.current) news.current.textContent = text;
    };
    const finish = (card: HTMLElement, place: DropPlace): void => {
      stop = null;
      const cardId = card.dataset.cardId!;
      say(current.current.words.dropped(nameOf(card), place.zone.dataset.zoneName ?? ''));
      current.current.onDrop({
        cardId,
        zoneId: place.zone.dataset.zoneId!,
        previousId: place.previous?.dataset.cardId ?? null,
        nextId: place.next?.dataset.cardId ?? null,
      });
    };
    const letGo = (card: HTMLElement): void => {
      stop = null;
      say(current.current.words.cancelled(nameOf(card)));
    };

    const onPointerDown = (event: PointerEvent): void => {
      const card = cardOfHandle(event.target, root);
      if (!card || event.button !== 0 || stop) return;
      const start = dragByPointer({
        board: root,
        card,
        start: event,
        onLift: () => {
          stop = start;
        },
        onDrop: (place) => finish(card, place),
        onCancel: () => letGo(card),
      });
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const card = cardOfHandle(event.target, root);
      if (!card || (event.key !== ' ' && event.key !== 'Enter') || stop) return;
      event.preventDefault();
      const zoneName = card.closest<HTMLElement>('[data-zone-id]')?.dataset.zoneName ?? '';
      let justLifted = true;
      stop = dragByKeys({
        board: root,
        card,
        onOver: (zone, place, of) => {
          const name = zone.dataset.zoneName ?? '';
          const said = current.current.words;
          if (justLifted) say(said.pickedUp(nameOf(card), zoneName));
          else say(place === null ? said.overZone(name) : said.over(name, place, of));
          justLifted = false;
        },
        onDrop: (place) => {
          finish(card, place);
          focusHandle(root, card.dataset.cardId!);
        },
        onCancel: () => letGo(card),
      });
    };

    root.addEventListener('pointerdown', onPointerDown);
    root.addEventListener('keydown', onKeyDown);
    return () => {
      root.removeEventListener('pointerdown', onPointerDown);
      root.removeEventListener('keydown', onKeyDown);
      stop?.();
    };
  }, []);

  return (
    <HintContext value={hintId}>
      <div ref={board} className={className} {...rest}>
        {children}
        <div className="unseen" hidden id={hintId}>
          {words.dragHint}
        </div>
        <div className="unseen" ref={news} role="status" aria-live="assertive" />
      </div>
    </HintContext>
  );
}

interface DropZoneProps extends ComponentProps<'div'> {
  zoneId: string;
  /** What the zone is called when a card is moved over it. */
  zoneName: string;
  /** The place among the zone's cards matters. */
  ordered?: boolean;
}

/** A place where cards can be put. While a card is over it, it carries `data-drop-over`. */
export function DropZone({ zoneId, zoneName, ordered, className = '', ...rest }: DropZoneProps) {
  return (
    <div
      data-zone-id={zoneId}
      data-zone-name={zoneName}
      data-zone-ordered={ordered ? '' : undefined}
      className={`${styles.zone} ${className}`}
      {...rest}
    />
  );
}

/** The part of a card that it is dragged by. `cardName` is the beginning of its text. */
export function DragHandle({ cardName, className = '', ...rest }: ComponentProps<'button'> & { cardName: string }) {
  const words = useWords(partsWords);
  const name = words.drag(shortName(cardName));
  return (
    <button
      type="button"
      data-drag-handle={shortName(cardName)}
      aria-label={name}
      aria-describedby={useContext(HintContext)}
      className={`${styles.handle} ${className}`}
      {...rest}
    >
      <GripIcon />
    </button>
  );
}

function shortName(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line || '…';
}

function nameOf(card: HTMLElement): string {
  return card.querySelector<HTMLElement>('[data-drag-handle]')?.dataset.dragHandle ?? '';
}

function cardOfHandle(target: EventTarget | null, board: HTMLElement): HTMLElement | null {
  const handle = (target as Element | null)?.closest<HTMLButtonElement>('[data-drag-handle]');
  if (!handle || handle.disabled || !board.contains(handle)) return null;
  return handle.closest<HTMLElement>('[data-card-id]');
}

/** The card may be drawn anew where it was put; its handle gets the focus that the old one lost. */
function focusHandle(board: HTMLElement, cardId: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body && document.activeElement?.isConnected) return;
    board.querySelector<HTMLElement>(`[data-card-id="${CSS.escape(cardId)}"] [data-drag-handle]`)?.focus();
  });
}
