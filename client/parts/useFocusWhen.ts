import { useEffect, useRef, type RefObject } from 'react';

/** When `isSo` becomes true and the focus went away with what was shown before, it goes to this element. */
export function useFocusWhen<Shown extends HTMLElement>(isSo: boolean): RefObject<Shown | null> {
  const element = useRef<Shown>(null);
  const before = useRef(isSo);
  useEffect(() => {
    const became = isSo && !before.current;
    before.current = isSo;
    if (became && (!document.activeElement || document.activeElement === document.body)) {
      element.current?.focus({ preventScroll: true });
    }
  }, [isSo]);
  return element;
}
