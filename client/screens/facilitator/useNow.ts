import { useEffect, useState } from 'react';

/** The server's clock, read again every so often. */
export function useServerNow(clockOffsetMs: number, everyMs: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const interval = setInterval(() => setNowMs(Date.now()), everyMs);
    return () => clearInterval(interval);
  }, [everyMs]);
  return nowMs + clockOffsetMs;
}
