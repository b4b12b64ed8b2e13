import { useMemo, useState } from 'react';
import { nanoid } from 'nanoid';
import type * as Y from 'yjs';
import { arrangeSnags } from '../../../shared/activities/snag-map/arrangement.ts';
import { snagBoardShape, themeName } from '../../../shared/activities/snag-map/board.ts';
import * as edits from '../../../shared/activities/snag-map/edits.ts';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import { readBoard } from '../../../shared/boards/readBoard.ts';
import { useWords } from '../../parts/locale.tsx';

/** The zone that makes a new theme of the snag that is dropped there. */
export const newThemeZone = 'new';

/** What a person may do on the board; the same object from render to render, so that cards need not draw anew. */
export type SnagActs = ReturnType<typeof useSnagActs>['acts'];

/** An edit that has just been done, and how to take it back. */
export interface UndoOffer {
  message: string;
  undo(): void;
}

export function useSnagActs(board: Y.Doc) {
  const words = useWords(snagMapWords);
  const [offer, setOffer] = useState<UndoOffer | null>(null);
  const [news, setNews] = useState('');
  const acts = useMemo(() => {
    const nameOf = (themeId: string): string => {
      if (themeId === '') return words.loose;
      return themeName(board, themeId)?.toString().trim() || words.unnamedTheme;
    };
    const startTheme = (): string => {
      const id = nanoid(10);
      edits.addTheme(board, { id, name: '' });
      focusSoon(() => document.getElementById(themeFieldId(id)));
      return id;
    };
    const put = (snagId: string, zoneId: string, beforeId: string | null): void => {
      const theme = zoneId === newThemeZone ? startTheme() : zoneId;
      edits.moveSnag(board, snagId, { theme, beforeId });
    };
    return {
      startTheme,
      put,
      write(text: string): string {
        const id = nanoid(10);
        edits.addSnag(board, { id, text });
        return id;
      },
      /** As `put`, from a menu: the focus follows the snag, and where it went is said. */
      moveTo(snagId: string, zoneId: string): void {
        put(snagId, zoneId, null);
        if (zoneId === newThemeZone) return;
        setNews(words.moved(nameOf(zoneId)));
        focusSoon(() => document.querySelector(`${cardSelector(snagId)} [aria-haspopup]`));
      },
      /** One place up or down among its neighbours. */
      step(snagId: string, theme: string, by: 1 | -1): void {
        const { loose, themes } = arrangeSnags(readBoard(board, snagBoardShape));
        const snagIds = theme === '' ? loose : (themes.find(({ id }) => id === theme)?.snagIds ?? []);
        const place = snagIds.indexOf(snagId) + by;
        if (place < 0 || place >= snagIds.length) return;
        edits.moveSnag(board, snagId, { theme, beforeId: snagIds[by === 1 ? place + 1 : place] ?? null });
        focusSoon(() => document.querySelector(`${cardSelector(snagId)} [aria-haspopup]`));
      },
      tag: (snagId: string, partyId: string, between: boolean) => edits.setSnagParty(board, snagId, partyId, between),
      mark: (snagId: string, marked: boolean) => edits.markSnag(board, snagId, marked),
      remove(snagId: string): void {
        const undo = edits.deleteSnag(board, snagId);
        const backToCard = (): void => focusSoon(() => document.querySelector(`${cardSelector(snagId)} textarea`));
        setOffer({ message: words.snagDeleted, undo: () => (undo(), backToCard()) });
      },
      merge(from: string, into: string): void {
        setOffer({ message: words.themesMerged(nameOf(into)), undo: edits.mergeThemes(board, from, into) });
      },
      removeTheme(themeId: string): void {
        setOffer({ message: words.themeDeleted, undo: edits.deleteTheme(board, themeId) });
      },
    };
  }, [board, words]);
  return { acts, offer, news, withdraw: () => setOffer(null) };
}

export function themeFieldId(themeId: string): string {
  return `theme-${themeId}`;
}

function cardSelector(snagId: string): string {
  return `[data-card-id="${CSS.escape(snagId)}"]`;
}

/** Gives focus to what the edit has put on the screen, once it is there. */
function focusSoon(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
}
