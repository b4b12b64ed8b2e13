/** Does things at their times without drifting: each due thing in turn, looked at every millisecond. */
export async function pace(untilMs: number, due: (nowMs: number) => void): Promise<void> {
  while (performance.now() < untilMs) {
    due(performance.now());
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

export async function reached(condition: () => boolean, withinMs: number): Promise<boolean> {
  const endMs = performance.now() + withinMs;
  while (!condition()) {
    if (performance.now() > endMs) return false;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return true;
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
