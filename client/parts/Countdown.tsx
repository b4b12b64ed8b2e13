import { useEffect, useState } from 'react';
import type { Timer } from '../../shared/session/session.ts';
import { partsWords } from '../../shared/words/parts.ts';
import { useWords } from './locale.tsx';

interface CountdownProps {
  timer: Timer;
  /** What to add to this screen's clock to get the server's. */
  clockOffsetMs: number;
  className?: string;
}

/** How long is left, counting by itself; below zero it counts what is over. Nothing when no timer is set. */
export function Countdown({ timer, clockOffsetMs, className }: CountdownProps) {
  const words = useWords(partsWords);
  const [nowMs, setNowMs] = useState(() => Date.now());
  const leftMs =
    timer.state === 'running'
      ? timer.endsAtMs - (nowMs + clockOffsetMs)
      : timer.state === 'paused'
        ? timer.leftMs
        : 0;

  useEffect(() => {
    if (timer.state !== 'running') return;
    let timeout: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const now = Date.now();
      setNowMs(now);
      // Wakes just after the shown second changes, so that every screen changes at the same moment.
      const left = timer.endsAtMs - (now + clockOffsetMs);
      timeout = setTimeout(tick, (((left % 1000) + 1000) % 1000) + 5);
    };
    tick();
    return () => clearTimeout(timeout);
  }, [timer, clockOffsetMs]);

  if (timer.state === 'idle') return null;
  const over = leftMs <= -1000;
  return (
    <span className={className} data-timer={timer.state} data-over={over || undefined} role="timer" aria-live="off">
      <span className="unseen">
        {over ? words.timeOver : timer.state === 'paused' ? words.timePaused : words.timeLeft}{' '}
      </span>
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>{clockText(leftMs)}</span>
    </span>
  );
}

/** `12:05`, `1:02:05`, `-0:30`. What is left is rounded up, so that 0:00 is shown when the time has run out. */
export function clockText(leftMs: number): string {
  const seconds = leftMs > 0 ? Math.ceil(leftMs / 1000) : Math.floor(-leftMs / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const two = (count: number): string => String(count).padStart(2, '0');
  const sign = leftMs < 0 && seconds > 0 ? '−' : '';
  return hours > 0
    ? `${sign}${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${sign}${minutes}:${two(seconds % 60)}`;
}
