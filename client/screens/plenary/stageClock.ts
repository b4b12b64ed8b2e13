import { useEffect, useState } from 'react';
import type { Timer } from '../../../shared/session/session.ts';
import { timeLeftMs } from '../../../shared/session/timerCommands.ts';

/** Whole seconds left on the session's clock, counted here and turned just when the second turns. */
export function useSecondsLeft(timer: Timer, clockOffsetMs: number): number {
  const [, tick] = useState(0);
  const leftMs = timeLeftMs(timer, Date.now() + clockOffsetMs);
  const isCounting = timer.state === 'running' && leftMs > 0;
  useEffect(() => {
    if (!isCounting) return;
    const timeout = setTimeout(() => tick((ticks) => ticks + 1), (leftMs % 1000) + 5);
    return () => clearTimeout(timeout);
  });
  return Math.ceil(leftMs / 1000);
}
