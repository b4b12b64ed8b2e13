import { refuse, type Refusal } from './refusals.ts';
import type { Session, Timer } from './session.ts';

export function startTimer(session: Session, minutes: number, nowMs: number): Session {
  return { ...session, timer: { state: 'running', endsAtMs: nowMs + minutes * 60_000 } };
}

export function pauseTimer(session: Session, nowMs: number): Session | Refusal {
  if (session.timer.state !== 'running') return refuse('timerNotRunning');
  return { ...session, timer: { state: 'paused', leftMs: timeLeftMs(session.timer, nowMs) } };
}

export function resumeTimer(session: Session, nowMs: number): Session | Refusal {
  if (session.timer.state !== 'paused') return refuse('timerNotPaused');
  return { ...session, timer: { state: 'running', endsAtMs: nowMs + session.timer.leftMs } };
}

/** Adds minutes (or takes them away) to what is left; a clock that had run out counts from now, an idle one starts. */
export function extendTimer(session: Session, minutes: number, nowMs: number): Session | Refusal {
  const leftMs = Math.max(0, timeLeftMs(session.timer, nowMs) + minutes * 60_000);
  if (session.timer.state === 'paused') return { ...session, timer: { state: 'paused', leftMs } };
  if (session.timer.state === 'idle' && leftMs === 0) return refuse('timerNotRunning');
  return { ...session, timer: { state: 'running', endsAtMs: nowMs + leftMs } };
}

export function endTimer(session: Session): Session {
  return { ...session, timer: { state: 'idle' } };
}

/** Milliseconds left on the clock; 0 when it has run out or is idle. */
export function timeLeftMs(timer: Timer, nowMs: number): number {
  switch (timer.state) {
    case 'idle':
      return 0;
    case 'running':
      return Math.max(0, timer.endsAtMs - nowMs);
    case 'paused':
      return timer.leftMs;
  }
}
