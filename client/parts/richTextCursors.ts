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

/** A caret in the person's colour with a flag that carries their name. */
export function drawCursor(user: Record<string, unknown>, clientId: number, someone: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = styles['cursor']!;
  caret.style.setProperty('--colour', cursorColour(user, clientId));
  const flag = document.createElement('span');
  flag.className = styles['flag']!;
  // y-prosemirror puts "User: 1234" where no name is given.
  const name = typeof user['name'] === 'string' && !/^User: \d+$/.test(user['name']) ? user['name'].trim() : '';
  flag.textContent = (name || someone).slice(0, mostLetters).toWellFormed();
  // Zero-width joiners keep the browser from breaking a line at the caret.
  caret.append('\u2060', flag, '\u2060');
  return caret;
}

export function selectionLook(user: Record<string, unknown>, clientId: number): { style: string; class: string } {
  return {
    style: `background-color: color-mix(in srgb, ${cursorColour(user, clientId)} 22%, transparent)`,
    class: styles['othersSelection']!,
  };
}

/** The colour somebody chose among the group colours, else one that stays theirs while they are here. */
function cursorColour(user: Record<string, unknown>, clientId: number): string {
  const chosen = groupColours.find((colour) => colour === user['colour']);
  return `var(--group-${chosen ?? groupColours[clientId % groupColours.length]})`;
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
