import { Plugin } from 'prosemirror-state';
import type { Awareness } from 'y-protocols/awareness';
import { groupColours } from '../../shared/session/session.ts';
import styles from './RichText.module.css';

/** The longest name that a cursor's flag shows. */
const mostLetters = 40;

/** What another screen says about itself may be anything; the editor only sees what it can draw. */
export function isWellFormedCursor(state: unknown): boolean {
  if (!isObject(state)) return false;
  if (state['user'] !== undefined && !isObject(state['user'])) return false;
  const { cursor } = state;
  return (
    cursor === null ||
    cursor === undefined ||
    (isObject(cursor) && isPlace(cursor['anchor']) && isPlace(cursor['head']))
  );
}

/** What is said of seats without a name. */
export type CursorWords = Record<'table' | 'facilitator' | 'someone', string>;

/** Who is at a cursor: as the server stamps it, whatever the screen says of itself. */
export function nameOf(state: unknown, words: CursorWords): string {
  const seat = isObject(state) && isObject(state['seat']) ? state['seat'] : {};
  const name = typeof seat['label'] === 'string' ? seat['label'].trim() : '';
  const unnamed = seat['role'] === 'table' || seat['role'] === 'facilitator' ? words[seat['role']] : words.someone;
  return (name || unnamed).slice(0, mostLetters).toWellFormed();
}

/** A caret in the person's colour with a flag that carries their name. */
export function drawCursor(clientId: number, name: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = styles['cursor']!;
  caret.style.setProperty('--colour', cursorColour(clientId));
  const flag = document.createElement('span');
  flag.className = styles['flag']!;
  flag.dataset['cursorOf'] = String(clientId);
  flag.textContent = name;
  // Zero-width joiners keep the browser from breaking a line at the caret.
  caret.append('\u2060', flag, '\u2060');
  return caret;
}

/** Keeps the flags' names as they are now: y-prosemirror draws a caret once, for as long as it stands. */
export function cursorNames(awareness: Awareness, nameAt: (clientId: number) => string): Plugin {
  return new Plugin({
    view: ({ dom }) => {
      const rename = (): void => {
        for (const flag of dom.querySelectorAll<HTMLElement>('[data-cursor-of]')) {
          const name = nameAt(Number(flag.dataset['cursorOf']));
          if (flag.textContent !== name) flag.textContent = name;
        }
      };
      awareness.on('change', rename);
      return { destroy: () => awareness.off('change', rename) };
    },
  });
}

export function selectionLook(clientId: number): { style: string; class: string } {
  return {
    style: `background-color: color-mix(in srgb, ${cursorColour(clientId)} 22%, transparent)`,
    class: styles['othersSelection']!,
  };
}

/** One of the group colours, which stays theirs while they are here. */
function cursorColour(clientId: number): string {
  return `var(--group-${groupColours[clientId % groupColours.length]})`;
}

/** A relative position as Yjs writes it: beside one character, or at the end of one text. */
function isPlace(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { item, type, tname } = value;
  return isIdOrNone(item) && isIdOrNone(type) && (typeof tname === 'string' || (tname ?? null) === null);
}

function isIdOrNone(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return isObject(value) && isCount(value['client']) && isCount(value['clock']);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
