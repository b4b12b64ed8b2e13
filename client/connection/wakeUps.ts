const tickMs = 1_000;
/** A tick that comes this late means that the device slept, or that the page was frozen. */
const sleptMs = 6_000;

type Wake = 'tick' | 'look' | 'slept';
const listeners = new Set<(wake: Wake) => void>();
let stop: (() => void) | null = null;

/**
 * Calls every second (`tick`), when there is a reason to look at the line at once (`look`: the page is seen again,
 * the network is back), and when the device has slept (`slept`: whatever was connected is likely dead). One timer
 * serves every listener. Returns how to stop.
 */
export function onWake(listener: (wake: Wake) => void): () => void {
  listeners.add(listener);
  stop ??= start();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
  };
}

/** There is a reason to look at every line at once: one of them is back. */
export function lookNow(): void {
  tell('look');
}

function tell(wake: Wake): void {
  for (const listener of [...listeners]) listener(wake);
}

function start(): () => void {
  let lastTickMs = Date.now();
  const timer = setInterval(() => {
    const sinceMs = Date.now() - lastTickMs;
    lastTickMs = Date.now();
    // Browsers slow the timers of hidden pages down to one a minute; that is no sleep.
    tell(sinceMs > sleptMs && !document.hidden ? 'slept' : 'tick');
  }, tickMs);
  const look = (): void => {
    if (!document.hidden) tell('look');
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  window.addEventListener('pageshow', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', look);
    window.removeEventListener('pageshow', look);
  };
}

/** A pause before try number `tries` (from 0): growing, at most ten seconds, and never the same for two screens. */
export function pauseMs(tries: number, random: () => number = Math.random): number {
  const longest = Math.min(10_000, 400 * 2 ** tries);
  return longest / 2 + (random() * longest) / 2;
}
