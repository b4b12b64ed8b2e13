import type { SessionListing } from './store/store.ts';

const dayMs = 24 * 60 * 60_000;

/** The sessions whose day, and whose making, lie more than `days` back. */
export function outdated(sessions: SessionListing[], days: number, nowMs: number): string[] {
  const oldestMs = nowMs - days * dayMs;
  return sessions
    .filter(({ date, createdAtMs }) => createdAtMs < oldestMs && Date.parse(date) + dayMs < oldestMs)
    .map(({ sessionId }) => sessionId);
}

/** Calls now and then once a day. Returns how to stop. */
export function daily(act: () => Promise<void>): () => void {
  void act();
  const timer = setInterval(() => void act(), dayMs).unref();
  return () => clearInterval(timer);
}
