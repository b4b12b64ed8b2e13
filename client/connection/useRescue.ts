import { useCallback, useEffect, useState } from 'react';
import type { View } from '../../shared/session/view.ts';
import { rescuedTexts, sortKept, whereabouts, type RescuedText, type Whereabouts } from './rescuedTexts.ts';
import { browserKeeper } from './unsentEdits.ts';

export interface Rescue {
  /** What was written here and could not be saved, until it is dismissed. */
  texts: readonly RescuedText[];
  /** How many edits wait in this browser until their boards are opened for writing again. */
  waiting: number;
  dismiss(id: string): void;
}

/**
 * Looks through what this browser kept of the session: when the page opens, when boards come, go or change their
 * address, and whenever `asides` (of `useBoards`) grows.
 */
export function useRescue(sessionId: string, view: View | null, asides: number): Rescue {
  const [found, setFound] = useState<Pick<Rescue, 'texts' | 'waiting'>>(nothing);
  const where = view ? JSON.stringify(whereabouts(view)) : '';
  useEffect(() => {
    if (!where) return;
    let isOver = false;
    const look = async (): Promise<void> => {
      const kept = await browserKeeper.keptOfSession(sessionId);
      if (isOver) return;
      const { texts, waiting, wordless } = sortKept(kept, JSON.parse(where) as Whereabouts);
      setFound(texts.length === 0 && waiting === 0 ? nothing : { texts, waiting });
      await browserKeeper.drop(wordless);
    };
    void look();
    return () => void (isOver = true);
  }, [sessionId, where, asides]);

  const { texts } = found;
  const dismiss = useCallback(
    (id: string) => {
      setFound(({ waiting, texts: before }) => ({ waiting, texts: before.filter((text) => text.id !== id) }));
      void browserKeeper.drop(texts.find((text) => text.id === id)?.editIds ?? []);
    },
    [texts],
  );
  return { ...found, dismiss };
}

const nothing = { texts: [], waiting: 0 };

/**
 * What this browser kept of a session whose seat is gone. It is wiped when the seat is given up, so this is the last
 * chance to copy it.
 */
export async function lastWords(sessionId: string): Promise<RescuedText[]> {
  const kept = await browserKeeper.keptOfSession(sessionId);
  return rescuedTexts(kept).filter(({ text }) => text !== '');
}
