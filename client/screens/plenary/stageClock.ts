import { useEffect, useState } from 'react';
import type { Timer } from '../../../shared/session/session.ts';
import { timeLeftMs } from '../../../shared/session/timerCommands.ts';

/** Whole seconds left on the session's clock, counted here and turned just when the second turns. */
export function useSecondsLeft(timer: Timer, clockOffsetMs: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    let timeout: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const now = Date.now();
      setNowMs(now);
      const leftMs = timeLeftMs(timer, now + clockOffsetMs);
      if (timer.state === 'running' && leftMs > 0) timeout = setTimeout(tick, (leftMs % 1000) + 5);
    };
    tick();
    return () => clearTimeout(timeout);
  }, [timer, clockOffsetMs]);
  return Math.ceil(timeLeftMs(timer, nowMs + clockOffsetMs) / 1000);
}
