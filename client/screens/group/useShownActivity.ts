import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface ShownActivity {
  shownId: string | null;
  /** True while the session has moved on, but someone is still typing in what was shown. */
  held: boolean;
  show(activityId: string | null): void;
  /** Goes where the session is. */
  follow(): void;
}

/**
 * Which activity the group looks at: the session's current one, or one they chose themselves.
 *
 * When the session moves on, the screen goes along, unless someone is typing in `area`; then it goes along when they
 * leave the field, or say so.
 */
export function useShownActivity(currentId: string | null, area: RefObject<HTMLElement | null>): ShownActivity {
  const [shownId, setShownId] = useState(currentId);
  const [seenId, setSeenId] = useState(currentId);
  const [held, setHeld] = useState(false);

  // Derived while rendering: what was decided when the session last moved on.
  if (currentId !== seenId) {
    setSeenId(currentId);
    if (shownId !== currentId && isTyping(area.current)) setHeld(true);
    else setShownId(currentId);
  }

  // A field that closes is left in the same moment as the session moves on, sooner than an effect runs.
  const newestId = useRef(currentId);
  useLayoutEffect(() => {
    newestId.current = currentId;
  });

  const follow = (): void => {
    setHeld(false);
    setShownId(currentId);
  };

  useEffect(() => {
    if (!held) return;
    const onLeave = (): void => {
      // The next field has the focus only after this event.
      setTimeout(() => {
        if (isTyping(area.current)) return;
        setHeld(false);
        setShownId(newestId.current);
      });
    };
    const element = area.current;
    element?.addEventListener('focusout', onLeave);
    return () => element?.removeEventListener('focusout', onLeave);
  }, [held, area]);

  return {
    shownId,
    held,
    show: (activityId) => {
      setHeld(false);
      setShownId(activityId);
    },
    follow,
  };
}

/** True when the focus is in a field of this area that text is written in. */
function isTyping(area: HTMLElement | null): boolean {
  const field = document.activeElement;
  if (!area || !(field instanceof HTMLElement) || !area.contains(field)) return false;
  if (field instanceof HTMLTextAreaElement) return !field.readOnly;
  if (field instanceof HTMLInputElement) return /^(text|search|date|number|email|url)$/.test(field.type);
  return field.isContentEditable;
}
