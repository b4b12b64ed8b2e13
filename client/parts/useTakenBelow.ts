import { useEffect, type RefObject } from 'react';

/**
 * While `isThere`, this element takes the lower edge of the page, and what is said of the line stands above it
 * (`ConnectionNote`): what one can act on must not lie behind what one can only read.
 */
export function useTakenBelow(element: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    const taking = element.current;
    if (!isThere || !taking) return;
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() =>
      style.setProperty('--taken-below', `calc(${taking.offsetHeight}px + var(--space-2))`),
    );
    watch.observe(taking);
    return () => {
      watch.disconnect();
      style.removeProperty('--taken-below');
    };
  }, [element, isThere]);
}
