import { useEffect, useState } from 'react';

const restAfterMs = 2_500;

/** Keeps the projector's computer from dimming its screen, where the browser can and the page is in front. */
export function useAwakeScreen(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let left = false;
    const stayAwake = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      // Refused on battery saving and on plain HTTP: then the computer's own settings decide.
      lock = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (left) void lock?.release();
    };
    void stayAwake();
    document.addEventListener('visibilitychange', stayAwake);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', stayAwake);
      void lock?.release();
    };
  }, []);
}

/** False once the mouse and keyboard have rested for a while: then cursor and buttons leave the picture. */
export function useIsTouched(): boolean {
  const [isTouched, setIsTouched] = useState(true);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout>;
    const touch = (): void => {
      setIsTouched(true);
      clearTimeout(rest);
      rest = setTimeout(() => setIsTouched(false), restAfterMs);
    };
    touch();
    const events = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const event of events) addEventListener(event, touch);
    return () => {
      clearTimeout(rest);
      for (const event of events) removeEventListener(event, touch);
    };
  }, []);
  return isTouched;
}

/** Full screen by the key F, and by what is returned. */
export function useFullScreen(): () => void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) toggleFullScreen();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return toggleFullScreen;
}

function toggleFullScreen(): void {
  // Some browsers (a phone's) have no full screen for pages; then nothing happens.
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  else void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Nobody stands at the projector to press reload; at most once a minute, in case the newer page is not there yet. */
export function reloadUntouched(): void {
  const key = 'plenum.reloadedAtMs';
  const lastMs = Number(sessionStorage.getItem(key) ?? 0);
  const waitMs = Math.max(0, lastMs + 60_000 - Date.now());
  setTimeout(() => {
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
  }, waitMs);
}
