import { lazy } from 'react';

/** As `RescueNote`, which hardly any screen ever needs: its code comes when it is needed, however often that takes. */
export const LateRescueNote = lazy(async () => ({ default: (await load()).RescueNote }));

const againAfterMs = 5_000;

async function load(): Promise<typeof import('./RescueNote.tsx')> {
  try {
    return await import('./RescueNote.tsx');
  } catch {
    await new Promise((resolve) => setTimeout(resolve, againAfterMs));
    return load();
  }
}
