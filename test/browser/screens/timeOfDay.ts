import type { BrowserContext } from 'playwright-core';

const RealDate = Date;
let shiftMs = 0;

/** Time passes as usual, but from another moment on. */
class ShiftedDate extends RealDate {
  constructor(...time: [] | [string | number | Date]) {
    super(...((time.length === 0 ? [ShiftedDate.now()] : time) as [number]));
  }

  static override now(): number {
    return RealDate.now() + shiftMs;
  }
}

/** Makes it this moment in this process (`2027-03-11T09:52`, local time), so that pictures look like a workshop's day. */
export function makeItNow(moment: string): void {
  shiftMs = new RealDate(moment).getTime() - RealDate.now();
  globalThis.Date = ShiftedDate as DateConstructor;
}

/** Makes it the same moment in pages that are opened from now on. */
export async function makeItNowIn(context: BrowserContext): Promise<void> {
  await context.addInitScript((ms) => {
    const BrowserDate = Date;
    globalThis.Date = class extends BrowserDate {
      constructor(...time: unknown[]) {
        super(...((time.length === 0 ? [BrowserDate.now() + ms] : time) as [number]));
      }

      static override now(): number {
        return BrowserDate.now() + ms;
      }
    } as DateConstructor;
  }, shiftMs);
}
