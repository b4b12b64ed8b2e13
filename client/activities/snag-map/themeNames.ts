import { createContext } from 'react';
import { standingThemes } from '../../../shared/activities/snag-map/arrangement.ts';
import type { SnagBoard } from '../../../shared/activities/snag-map/board.ts';

export interface NamedTheme {
  id: string;
  name: string;
}

/** The themes a snag can be moved to, in order. A context, so that a renamed theme draws the menus and not the cards. */
export const ThemesContext = createContext<readonly NamedTheme[]>([]);

export function nameThemes({ themes }: SnagBoard): NamedTheme[] {
  return standingThemes(themes).map((id) => ({ id, name: themes.get(id)!.name.trim() }));
}

export function sameNames(before: readonly NamedTheme[], after: readonly NamedTheme[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ id, name }, place) => id === after[place]!.id && name === after[place]!.name)
  );
}

/** The beginning of a text, for the name of a button that is about it. */
export function shortText(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line || '…';
}
