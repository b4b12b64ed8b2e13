import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back to a card's control after a move drew the card anew elsewhere. Call what it returns just
 * before the move, with the card and the control's `data-control`; its handle stands in where that is gone.
 */
export function useFocusAfterMove(): (cardId: string, control: string) => void {
  const wanted = useRef<{ cardId: string; control: string } | null>(null);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { cardId, control } = wanted.current;
    wanted.current = null;
    const card = document.querySelector<HTMLElement>(`[data-card-id="${CSS.escape(cardId)}"]`);
    const at = `[data-control="${control}"]`;
    const button = card?.querySelector<HTMLElement>(`button${at}:not(:disabled), ${at} button:not(:disabled)`);
    const found = button ?? card?.querySelector<HTMLElement>('button:not(:disabled)');
    found?.focus();
    card?.scrollIntoView({ block: 'nearest' });
  });
  return useCallback((cardId, control) => {
    wanted.current = { cardId, control };
  }, []);
}
