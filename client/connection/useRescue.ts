import { useCallback, useEffect, useState } from 'react';
import type { View } from '../../shared/session/view.ts';
import { loadLate } from '../parts/loadLate.ts';
import type { RescuedText } from './rescuedTexts.ts';
import { browserKeeper } from './unsentEdits.ts';

export interface Rescue {
  /** What was written here and could not be saved, until it is dismissed. */
  texts: readonly RescuedText[];
  /** There is something to offer, or was on this page. */
  isNeeded: boolean;
  /** How many edits wait in this browser until their boards are opened for writing again. */
  waiting: number;
  /** Resolves when the text is gone from this browser, too. */
  dismiss(id: string): Promise<void>;
}

/**
 * Looks through what this browser kept of the session: when the page opens, when boards come, go or change their
 * address, and whenever `asides` (of `useBoards`) grows. Mostly there is nothing, so what reads it is loaded late.
 */
export function useRescue(sessionId: string, view: View | null, asides: number): Rescue {
  const [found, setFound] = useState(nothing);
  const key = view ? whereKey(view) : '';
  useEffect(() => {
    if (!view) return;
    let isOver = false;
    const look = async (): Promise<void> => {
      const kept = await browserKeeper.keptOfSession(sessionId);
      if (isOver) return;
      if (kept.length === 0) return setFound(({ isNeeded }) => ({ ...nothing, isNeeded }));
      const { sortKept } = await loadReader();
      if (isOver) return;
      const { texts, waiting, wordless } = sortKept(kept, view);
      setFound(({ isNeeded }) => ({ texts, waiting, isNeeded: isNeeded || texts.length > 0 }));
      await browserKeeper.drop(wordless);
    };
    void look();
    return () => void (isOver = true);
    // Of the view only that matters which `key` has.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [sessionId, key, asides]);

  const { texts } = found;
  const dismiss = useCallback(
    async (id: string) => {
      // A note that has gone stays away, also when the page is reloaded in the same blink.
      await browserKeeper.drop(texts.find((text) => text.id === id)?.editIds ?? []);
      setFound((before) => ({ ...before, texts: before.texts.filter((text) => text.id !== id) }));
    },
    [texts],
  );
  return { ...found, dismiss };
}

const nothing: Omit<Rescue, 'dismiss'> = { texts: [], waiting: 0, isNeeded: false };

function whereKey({ boards, agenda, session }: View): string {
  return JSON.stringify([boards, agenda.map(({ id }) => id), session.endedAtMs]);
}

const loadReader = (): Promise<typeof import('./rescuedTexts.ts')> => loadLate(() => import('./rescuedTexts.ts'));

/**
 * What this browser kept of a session whose seat is gone. It is wiped when the seat is given up, so this is the last
 * chance to copy it.
 */
export async function lastWords(sessionId: string): Promise<RescuedText[]> {
  const kept = await browserKeeper.keptOfSession(sessionId);
  if (kept.length === 0) return [];
  const { rescuedTexts } = await loadReader();
  return rescuedTexts(kept).filter(({ text }) => text !== '');
}
