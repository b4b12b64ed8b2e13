import { useEffect } from 'react';
import { stepsOf } from './agendaSteps.ts';
import type { Facilitator } from './FacilitatorContext.tsx';

/** The keys, as `aria-keyshortcuts` and people write them. */
export const shortcutKeys = { next: 'Alt+N', previous: 'Alt+B', pause: 'Alt+P' } as const;

/** Lets the keys run the day, except while somebody writes in a field or answers a dialog. */
export function useShortcuts({ view, ask }: Facilitator): void {
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return;
      if (isWriting(event.target) || document.querySelector('dialog[open]')) return;
      const command = commandFor(event.code, view);
      if (command === 'notOurs') return;
      event.preventDefault();
      if (command) void ask(command);
    };
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [view, ask]);
}

/** `event.code` names the key itself: with Alt, a Mac types other characters. */
function commandFor(
  code: string,
  view: Facilitator['view'],
): Parameters<Facilitator['ask']>[0] | 'notOurs' | undefined {
  const { previous, next } = stepsOf(view.agenda, view.currentActivityId, view.session.endedAtMs !== null);
  const from = view.currentActivityId;
  switch (code) {
    case 'KeyN':
      return next && { type: 'goTo', activityId: next.id, from };
    case 'KeyB':
      return previous && { type: 'goTo', activityId: previous.id, from };
    case 'KeyP':
      if (view.timer.state === 'idle') return undefined;
      return { type: view.timer.state === 'running' ? 'pauseTimer' : 'resumeTimer' };
    default:
      return 'notOurs';
  }
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
